#include <cstdlib>

#include "judge/code_places.hpp"
#include "judge/message_lookups.hpp"

// Calls, and what they are given.
namespace socklings {

namespace {

constexpr std::size_t longest_argument = 40;

}  // namespace

/// {name} and {call} of the function that is called at the message's place: recv(socket, buffer, length, flags).
bool look_up_call(MessageScene& scene) {
    std::string name = scene.argument("name");
    if (name.empty()) {
        const auto offset = scene.source.offset_of(scene.message.line, scene.message.column);
        const auto found = offset ? call_around(scene.source, *offset) : std::nullopt;
        if (!found) return false;
        name = found->function;
    }
    const auto known = scene.words.calls.find(name);
    if (known == scene.words.calls.end()) return false;
    scene.arguments["name"] = name;
    scene.arguments["call"] = known->second;
    return true;
}

/// {argument}: number {n} of the call of {name} around the message's place, else what begins there.
bool look_up_argument_here(MessageScene& scene) {
    const auto offset = scene.source.offset_of(scene.message.line, scene.message.column);
    std::string text = offset ? argument_at(scene.source, *offset) : "";
    const auto around = offset ? call_around(scene.source, *offset) : std::nullopt;
    const std::size_t n = std::strtoul(scene.argument("n").c_str(), nullptr, 10);
    if (around && around->function == scene.argument("name") && n > 0 && n <= around->arguments.size())
        text = around->arguments[n - 1];
    const bool usable = !text.empty() && text.size() <= longest_argument && text.find('\n') == std::string::npos;
    scene.arguments["argument"] = usable ? text : "…";
    return true;
}

/// {argument}: number {n} of the call around the message's place, or without {n} what begins there.
bool look_up_argument_of_call(MessageScene& scene) {
    const std::string number = scene.argument("n");
    if (number.empty()) return look_up_argument_here(scene) && scene.arguments["argument"] != "…";
    const auto offset = scene.source.offset_of(scene.message.line, scene.message.column);
    const auto found = offset ? call_around(scene.source, *offset) : std::nullopt;
    const std::size_t n = std::strtoul(number.c_str(), nullptr, 10);
    if (!found || n == 0 || n > found->arguments.size()) return false;
    const std::string& text = found->arguments[n - 1];
    if (text.empty() || text.size() > longest_argument || text.find('\n') != std::string::npos) return false;
    scene.arguments["argument"] = text;
    return true;
}

/// {name}: the function whose call is the {argument}.
bool look_up_called_in_argument(MessageScene& scene) {
    const std::string text = scene.argument("argument");
    const std::size_t open = text.find('(');
    if (open == std::string::npos || open == 0) return false;
    scene.arguments["name"] = text.substr(0, open);
    return true;
}

/// {argument} looks like one character.
bool look_up_character(MessageScene& scene) {
    const std::string text = scene.argument("argument");
    return text.starts_with('*') || text.starts_with('\'') || text.ends_with(']') ||
           scene.source.code().find("char " + text + ';') != std::string::npos ||
           scene.source.code().find("char " + text + " =") != std::string::npos;
}

/// {right}: the directive for {type}, hexadecimal where {directive} was.
bool look_up_directive(MessageScene& scene) {
    const auto found = scene.words.directives.find(scene.argument("type"));
    if (found == scene.words.directives.end()) return false;
    std::string right = found->second;
    const std::string written = scene.argument("directive");
    const bool number = std::string_view("du").find(right.back()) != std::string_view::npos;
    if (number && !written.empty() && std::string_view("xXo").find(written.back()) != std::string_view::npos)
        right.back() = written.back();
    scene.arguments["right"] = '%' + right;
    return true;
}

/// The program uses an element of argv.
bool look_up_argv_used(MessageScene& scene) {
    const std::string& code = scene.source.code();
    for (std::size_t at = code.find("argv["); at != std::string::npos; at = code.find("argv[", at + 1)) {
        if (code.compare(at, 6, "argv[]") != 0) return true;
    }
    return false;
}

}  // namespace socklings
