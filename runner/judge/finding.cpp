#include "judge/finding.hpp"

#include <cstdio>

#include "judge/call_text.hpp"
#include "judge/codes.hpp"
#include "observe/bytes.hpp"

namespace socklings {

Finding finding_of(const Scene& scene, const std::string& code, int program,
                   std::map<std::string, std::string> arguments) {
    Finding finding;
    finding.code = code;
    finding.weight = is_advice(code) ? Weight::advice : Weight::mistake;
    finding.where.scenario = scene.index;
    finding.arguments = std::move(arguments);
    finding.arguments.try_emplace("port", std::to_string(scene.seen.port));
    finding.arguments.try_emplace("program", scene.program_name(program));
    return finding;
}

Finding finding_at(const Scene& scene, const std::string& code, const SeenCall& call,
                   std::map<std::string, std::string> arguments) {
    arguments.try_emplace("call", call_text(*call.call));
    arguments.try_emplace("name", call.call->name);
    arguments.try_emplace("fd", call.call->descriptor ? std::to_string(call.call->descriptor->number) : "");
    arguments.try_emplace("result", call.call->result ? std::to_string(*call.call->result) : "");
    arguments.try_emplace("error", call.call->error);
    Finding finding = finding_of(scene, code, call.call->program, std::move(arguments));
    finding.where.call = call.index;
    finding.site = call.call->site;
    return finding;
}

Finding likely(Finding finding) {
    finding.likely = true;
    return finding;
}

std::string hex_number(unsigned long long value, int digits) {
    char text[32];
    std::snprintf(text, sizeof text, "0x%0*llx", digits, value);
    return text;
}

std::string octal_mode(unsigned mode) {
    char text[16];
    std::snprintf(text, sizeof text, "%04o", mode);
    return text;
}

std::string shown_bytes(const Bytes& bytes, std::size_t most) {
    std::string text;
    // No character is cut in two.
    while (most > 0 && most < bytes.size() && (static_cast<unsigned char>(bytes[most]) & 0xC0) == 0x80) --most;
    const Bytes shown = bytes.substr(0, most);
    const bool plain = is_utf8(shown);
    for (const char c : shown) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\n')
            text += "\\n";
        else if (c == '\r')
            text += "\\r";
        else if (c == '\t')
            text += "\\t";
        else if (c == '\0')
            text += "\\0";
        else if (c == '\\')
            text += "\\\\";
        else if (byte < 0x20 || byte == 0x7F || (byte >= 0x80 && !plain))
            text += "\\x" + to_hex(std::string_view(&c, 1));
        else
            text += c;
    }
    return bytes.size() > most ? text + "…" : text;
}

}  // namespace socklings
