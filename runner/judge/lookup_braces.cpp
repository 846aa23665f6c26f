#include "judge/code_places.hpp"
#include "judge/message_lookups.hpp"

// What stands inside of which braces.
namespace socklings {

/// The line stands outside of all braces.
bool look_up_outside(MessageScene& scene) {
    const auto line = scene.source.offset_of(scene.message.line, 1);
    return line && brace_depth(scene.source, *line) <= 0;
}

/// A name and a parenthesis stand at the message's place, outside of any function.
bool look_up_function_here(MessageScene& scene) {
    const auto offset = scene.source.offset_of(scene.message.line, scene.message.column);
    const std::string& code = scene.source.code();
    if (!offset || brace_depth(scene.source, *offset) != 0) return false;
    const std::size_t end = code.find_first_of(" (;=,", *offset);
    return end != std::string::npos && code[end] == '(';
}

/// {open}: the line of the brace that is not closed.
bool look_up_open_brace(MessageScene& scene) {
    const int open = unclosed_brace(scene.source);
    if (open == 0) return false;
    scene.arguments["open"] = std::to_string(open);
    return true;
}

/// {closed}: the line of the brace that ended the function right above the message's line.
bool look_up_closed_early(MessageScene& scene) {
    const auto line = scene.source.offset_of(scene.message.line, 1);
    const auto before = line ? code_before(scene.source, *line) : std::nullopt;
    if (!before || scene.source.code()[*before] != '}' || brace_depth(scene.source, *before + 1) > 0) return false;
    scene.arguments["closed"] = std::to_string(scene.source.line_of(*before));
    return true;
}

/// {above}: the line whose ");" stands right in front of the message's place.
bool look_up_prototype(MessageScene& scene) {
    const auto place = scene.source.offset_of(scene.message.line, scene.message.column);
    const auto before = place ? code_before(scene.source, *place) : std::nullopt;
    if (!before || scene.source.code()[*before] != ';') return false;
    const auto closing = code_before(scene.source, *before);
    if (!closing || scene.source.code()[*closing] != ')') return false;
    scene.arguments["above"] = std::to_string(scene.source.line_of(*before));
    return true;
}

}  // namespace socklings
