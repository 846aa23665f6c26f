#include "build/messages.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace socklings {

namespace {

/// Takes ":number" off the end of `text`.
std::optional<int> take_number(std::string_view& text) {
    const auto colon = text.rfind(':');
    if (colon == text.npos) return {};
    int number = 0;
    const char* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data() + colon + 1, end, number);
    if (error != std::errc{} || rest != end) return {};
    text = text.substr(0, colon);
    return number;
}

/// "server.c:44:5" or "server.c:44". False: no place in a file.
bool set_place(CompilerMessage& message, std::string_view place) {
    const auto last = take_number(place);
    if (!last || place.empty() || place.front() == ' ') return false;
    const auto before = take_number(place);
    message.line = before.value_or(*last);
    message.column = before ? *last : 0;
    message.file = place;
    return true;
}

void set_text(CompilerMessage& message, std::string_view text) {
    if (const auto option = text.rfind(" [-"); option != text.npos && text.ends_with(']')) {
        message.option = text.substr(option + 2, text.size() - option - 3);
        text = text.substr(0, option);
    }
    message.text = text;
}

std::optional<CompilerMessage> parse_line(std::string_view line) {
    for (const std::string_view kind : {"fatal error", "error", "warning"}) {
        const std::string mark = ": " + std::string(kind) + ": ";
        const auto at = line.find(mark);
        if (at == line.npos) continue;
        CompilerMessage message;
        message.kind = kind;
        const auto place = line.substr(0, at);
        // "cc1: fatal error: …" has no place; a source line that is quoted has blanks before it.
        if (!set_place(message, place) && place.find(' ') != place.npos) continue;
        set_text(message, line.substr(at + mark.size()));
        return message;
    }
    for (const std::string_view fault : {": undefined reference to ", ": multiple definition of "}) {
        const auto at = line.find(fault);
        if (at == line.npos) continue;
        auto place = line.substr(0, at);
        if (place.starts_with("/usr/bin/ld: ")) place.remove_prefix(13);
        // "a.c:3" with binutils 2.40, "a.c:3:(.text+0x5)" with 2.44.
        if (place.ends_with(')')) place = place.substr(0, place.rfind(":("));
        CompilerMessage message;
        message.kind = "error";
        message.text = line.substr(at + 2);
        set_place(message, place);
        return message;
    }
    return {};
}

}  // namespace

std::string without_colours(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at, 2) == "\33[") {
            const auto end = text.find_first_not_of("0123456789;", at + 2);
            if (end != text.npos && (text[end] == 'm' || text[end] == 'K')) {
                at = end;
                continue;
            }
        }
        plain += text[at];
    }
    return plain;
}

std::vector<CompilerMessage> parse_messages(std::string_view output) {
    std::vector<CompilerMessage> messages;
    while (!output.empty()) {
        const auto end = output.find('\n');
        if (auto message = parse_line(output.substr(0, end))) messages.push_back(std::move(*message));
        output.remove_prefix(end == output.npos ? output.size() : end + 1);
    }
    const auto placed_error = [](const CompilerMessage& m) { return m.kind != "warning" && !m.file.empty(); };
    if (std::any_of(messages.begin(), messages.end(), placed_error))
        std::erase_if(messages, [](const CompilerMessage& m) { return m.file.empty(); });
    return messages;
}

}  // namespace socklings
