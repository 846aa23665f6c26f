#include <algorithm>

#include "judge/code_places.hpp"
#include "judge/message_lookups.hpp"

// The line of a message, and the one above it.
namespace socklings {

namespace {

bool holds_word(std::string_view code, std::string_view word) {
    for (std::size_t at = code.find(word); at != code.npos; at = code.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || !is_word(code[at - 1])) && (end == code.size() || !is_word(code[end]))) return true;
    }
    return false;
}

}  // namespace

/// {above}: the line of code in front of the message's, where that one begins with the message's token and this one
/// does not end a statement.
bool look_up_line_above(MessageScene& scene) {
    const int line = scene.message.line, above = scene.source.code_above(line);
    const std::size_t first = scene.source.code(line).find_first_not_of(" \t");
    if (above == 0 || first == std::string_view::npos || scene.source.code(line)[first] == '{') return false;
    if (!scene.source.is_column(line, first, scene.message.column)) return false;
    const std::string_view code = scene.source.code(above);
    const char last = code[code.find_last_not_of(" \t")];
    if (std::string_view(";{}:,(").find(last) != std::string_view::npos || code[code.find_first_not_of(" \t")] == '#')
        return false;
    scene.arguments["above"] = std::to_string(above);
    return true;
}

/// {above}: the line of a function's first line that ends without a semicolon, right above another function: C reads
/// the second as a declaration of the first one's parameters, and is stopped by its body.
bool look_up_header_above(MessageScene& scene) {
    const auto place = scene.source.offset_of(scene.message.line, scene.message.column);
    const auto before = place ? code_before(scene.source, *place) : std::nullopt;
    if (!before || scene.source.code()[*before] != ')') return false;
    const int above = scene.source.code_above(scene.source.line_of(*before));
    const std::string_view code = scene.source.code(above);
    const std::size_t last = code.find_last_not_of(" \t");
    if (last == code.npos || code[last] != ')') return false;
    scene.arguments["above"] = std::to_string(above);
    return true;
}

/// The message's place is behind all code of its line, which does not end a statement.
bool look_up_end_of_line(MessageScene& scene) {
    const int line = scene.message.line;
    const std::string_view code = scene.source.code(line);
    const std::size_t last = code.find_last_not_of(" \t");
    if (last == std::string_view::npos || std::string_view(";{},(").find(code[last]) != std::string_view::npos)
        return false;
    return scene.source.is_column(line, last + 1, scene.message.column);
}

/// The line opens more parentheses than it closes.
bool look_up_unbalanced(MessageScene& scene) {
    const std::string_view code = scene.source.code(scene.message.line);
    return std::count(code.begin(), code.end(), '(') > std::count(code.begin(), code.end(), ')');
}

/// The line is a `for` whose parts are not parted by semicolons.
bool look_up_for_commas(MessageScene& scene) {
    const std::string_view code = scene.source.code(scene.message.line);
    const std::size_t loop = code.find("for"), open = loop == code.npos ? loop : code.find('(', loop);
    if (open == code.npos) return false;
    const std::string_view parts = code.substr(open, code.find('{', open) - open);
    return std::count(parts.begin(), parts.end(), ';') < 2 && parts.find(',') != parts.npos;
}

/// A semicolon stands right behind a parenthesis of the line.
bool look_up_empty_body(MessageScene& scene) {
    const std::string_view code = scene.source.code(scene.message.line);
    return code.find(");") != code.npos || code.find(") ;") != code.npos;
}

/// {defined}: the line of a #define that ends in a semicolon, of a word in the message's line or in this line itself.
bool look_up_define_semicolon(MessageScene& scene) {
    const SourceCode& source = scene.source;
    const std::string_view here = source.code(scene.message.line);
    for (int line = 1; line <= source.lines(); ++line) {
        const std::string_view code = source.code(line);
        const std::size_t define = code.find("#define"), last = code.find_last_not_of(" \t");
        if (define == code.npos || code[last] != ';') continue;
        const std::size_t begin = code.find_first_not_of(" \t", define + std::string_view("#define").size());
        const std::string_view name = code.substr(begin, code.find_first_of(" \t(;", begin) - begin);
        if (line != scene.message.line && (name.empty() || !holds_word(here, name))) continue;
        scene.arguments["defined"] = std::to_string(line);
        return true;
    }
    return false;
}

/// The code of the line holds a character that is not ASCII.
bool look_up_look_alike(MessageScene& scene) {
    const std::string_view code = scene.source.code(scene.message.line);
    return std::any_of(code.begin(), code.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

}  // namespace socklings
