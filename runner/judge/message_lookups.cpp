#include "judge/message_lookups.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>

#include "course/nearest.hpp"
#include "judge/code_places.hpp"

namespace socklings {

namespace {

constexpr std::size_t longest_argument = 40;

std::string argument(const MessageScene& scene, const std::string& name) {
    const auto found = scene.arguments.find(name);
    return found == scene.arguments.end() ? "" : found->second;
}

bool includes(const SourceCode& source, const std::string& header) {
    for (int line = 1; line <= source.lines(); ++line) {
        const std::string_view text = source.line(line);
        const std::size_t hash = text.find_first_not_of(" \t");
        if (hash != std::string_view::npos && text[hash] == '#' && text.find('<' + header + '>') != text.npos)
            return true;
    }
    return false;
}

/// {header} of {name}, where the file does not include it yet.
bool header(MessageScene& scene) {
    const auto& headers = scene.words.headers(scene.dialect);
    const auto found = headers.find(argument(scene, "name"));
    if (found == headers.end() || includes(scene.source, found->second)) return false;
    scene.arguments["header"] = found->second;
    return true;
}

/// {name} of the namespace std is declared by what the file includes: only its "std::" is missing.
bool header_there(MessageScene& scene) {
    const auto& headers = scene.words.headers(scene.dialect);
    const auto found = headers.find(argument(scene, "name"));
    if (found == headers.end()) return false;
    // libstdc++ and libc++ know std::string wherever there is a stream.
    return includes(scene.source, found->second) || (found->second == "string" && includes(scene.source, "iostream"));
}

/// {type} and {header} of the struct in the message's line.
bool struct_header(MessageScene& scene) {
    const std::string_view code = scene.source.code(scene.message.line);
    for (const auto& [name, header] : scene.words.headers(scene.dialect)) {
        if (code.find(name + ' ') == code.npos || includes(scene.source, header)) continue;
        scene.arguments["type"] = name;
        scene.arguments["header"] = header;
        return true;
    }
    return false;
}

bool same_letter(unsigned char one, unsigned char other) { return std::tolower(one) == std::tolower(other); }

/// {near}: what {name} was probably to be. A {suggested} of the compiler's counts only where it is a name of the course
/// or of the file: the compiler knows all of the C library, and beginners follow it.
bool near(MessageScene& scene) {
    const std::string name = argument(scene, "name"), suggested = argument(scene, "suggested");
    std::vector<std::string> names = scene.source.words();
    std::erase(names, name);
    for (const auto& [known, header] : scene.words.headers(scene.dialect)) names.push_back(known);
    names.insert(names.end(), scene.words.known.begin(), scene.words.known.end());
    const bool sensible = std::find(names.begin(), names.end(), suggested) != names.end();
    const auto found = sensible ? suggested : nearest(name, names);
    if (!found || *found == name) return false;
    // Every short word is near to another: then only the order of its letters may differ.
    constexpr std::size_t short_word = 3;
    if (!sensible && name.size() <= short_word &&
        !std::is_permutation(name.begin(), name.end(), found->begin(), found->end(), same_letter))
        return false;
    scene.arguments["near"] = *found;
    return true;
}

/// {near} and {name} differ in capital letters alone.
bool same_letters(MessageScene& scene) {
    const std::string name = argument(scene, "name"), near = argument(scene, "near");
    return std::equal(name.begin(), name.end(), near.begin(), near.end(), same_letter);
}

/// {near}: the known header that {name} was probably to be.
bool near_header(MessageScene& scene) {
    std::vector<std::string> names;
    for (const auto& [known, header] : scene.words.headers(scene.dialect)) names.push_back(header);
    const auto found = nearest(argument(scene, "name"), names);
    if (!found || *found == argument(scene, "name")) return false;
    scene.arguments["near"] = *found;
    return true;
}

/// {name} and {call} of the function that is called at the message's place: recv(socket, buffer, length, flags).
bool call(MessageScene& scene) {
    std::string name = argument(scene, "name");
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
bool argument_here(MessageScene& scene) {
    const auto offset = scene.source.offset_of(scene.message.line, scene.message.column);
    std::string text = offset ? argument_at(scene.source, *offset) : "";
    const auto around = offset ? call_around(scene.source, *offset) : std::nullopt;
    const std::size_t n = std::strtoul(argument(scene, "n").c_str(), nullptr, 10);
    if (around && around->function == argument(scene, "name") && n > 0 && n <= around->arguments.size())
        text = around->arguments[n - 1];
    const bool usable = !text.empty() && text.size() <= longest_argument && text.find('\n') == std::string::npos;
    scene.arguments["argument"] = usable ? text : "…";
    return true;
}

/// {argument}: number {n} of the call around the message's place, or without {n} what begins there.
bool argument_of_call(MessageScene& scene) {
    const std::string number = argument(scene, "n");
    if (number.empty()) return argument_here(scene) && scene.arguments["argument"] != "…";
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
bool called_in_argument(MessageScene& scene) {
    const std::string text = argument(scene, "argument");
    const std::size_t open = text.find('(');
    if (open == std::string::npos || open == 0) return false;
    scene.arguments["name"] = text.substr(0, open);
    return true;
}

/// {argument} looks like one character.
bool character(MessageScene& scene) {
    const std::string text = argument(scene, "argument");
    return text.starts_with('*') || text.starts_with('\'') || text.ends_with(']') ||
           scene.source.code().find("char " + text + ';') != std::string::npos ||
           scene.source.code().find("char " + text + " =") != std::string::npos;
}

/// {right}: the directive for {type}, hexadecimal where {directive} was.
bool directive(MessageScene& scene) {
    const auto found = scene.words.directives.find(argument(scene, "type"));
    if (found == scene.words.directives.end()) return false;
    std::string right = found->second;
    const std::string written = argument(scene, "directive");
    const bool number = std::string_view("du").find(right.back()) != std::string_view::npos;
    if (number && !written.empty() && std::string_view("xXo").find(written.back()) != std::string_view::npos)
        right.back() = written.back();
    scene.arguments["right"] = '%' + right;
    return true;
}

/// {above}: the line of code in front of the message's, where that one begins with the message's token and this one
/// does not end a statement.
bool line_above(MessageScene& scene) {
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
bool header_above(MessageScene& scene) {
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
bool end_of_line(MessageScene& scene) {
    const int line = scene.message.line;
    const std::string_view code = scene.source.code(line);
    const std::size_t last = code.find_last_not_of(" \t");
    if (last == std::string_view::npos || std::string_view(";{},(").find(code[last]) != std::string_view::npos)
        return false;
    return scene.source.is_column(line, last + 1, scene.message.column);
}

/// The line opens more parentheses than it closes.
bool unbalanced(MessageScene& scene) {
    const std::string_view code = scene.source.code(scene.message.line);
    return std::count(code.begin(), code.end(), '(') > std::count(code.begin(), code.end(), ')');
}

/// The line is a `for` whose parts are not parted by semicolons.
bool for_commas(MessageScene& scene) {
    const std::string_view code = scene.source.code(scene.message.line);
    const std::size_t loop = code.find("for"), open = loop == code.npos ? loop : code.find('(', loop);
    if (open == code.npos) return false;
    const std::string_view parts = code.substr(open, code.find('{', open) - open);
    return std::count(parts.begin(), parts.end(), ';') < 2 && parts.find(',') != parts.npos;
}

/// A semicolon stands right behind a parenthesis of the line.
bool empty_body(MessageScene& scene) {
    const std::string_view code = scene.source.code(scene.message.line);
    return code.find(");") != code.npos || code.find(") ;") != code.npos;
}

/// The line stands outside of all braces.
bool outside(MessageScene& scene) {
    const auto line = scene.source.offset_of(scene.message.line, 1);
    return line && brace_depth(scene.source, *line) <= 0;
}

/// A name and a parenthesis stand at the message's place, outside of any function.
bool function_here(MessageScene& scene) {
    const auto offset = scene.source.offset_of(scene.message.line, scene.message.column);
    const std::string& code = scene.source.code();
    if (!offset || brace_depth(scene.source, *offset) != 0) return false;
    const std::size_t end = code.find_first_of(" (;=,", *offset);
    return end != std::string::npos && code[end] == '(';
}

/// {defined}: the line of a #define that ends in a semicolon, of a word in the message's line or in this line itself.
bool define_semicolon(MessageScene& scene) {
    const SourceCode& source = scene.source;
    const std::string_view here = source.code(scene.message.line);
    for (int line = 1; line <= source.lines(); ++line) {
        const std::string_view code = source.code(line);
        const std::size_t define = code.find("#define "), last = code.find_last_not_of(" \t");
        if (define == code.npos || code[last] != ';') continue;
        const std::string_view name = code.substr(define + 8, code.find_first_of(" \t(", define + 8) - define - 8);
        if (line != scene.message.line && here.find(name) == here.npos) continue;
        scene.arguments["defined"] = std::to_string(line);
        return true;
    }
    return false;
}

/// The program uses an element of argv.
bool argv_used(MessageScene& scene) {
    const std::string& code = scene.source.code();
    for (std::size_t at = code.find("argv["); at != std::string::npos; at = code.find("argv[", at + 1)) {
        if (code.compare(at, 6, "argv[]") != 0) return true;
    }
    return false;
}

/// {open}: the line of the brace that is not closed.
bool open_brace(MessageScene& scene) {
    const int open = unclosed_brace(scene.source);
    if (open == 0) return false;
    scene.arguments["open"] = std::to_string(open);
    return true;
}

/// {closed}: the line of the brace that ended the function right above the message's line.
bool closed_early(MessageScene& scene) {
    const auto line = scene.source.offset_of(scene.message.line, 1);
    const auto before = line ? code_before(scene.source, *line) : std::nullopt;
    if (!before || scene.source.code()[*before] != '}' || brace_depth(scene.source, *before + 1) > 0) return false;
    scene.arguments["closed"] = std::to_string(scene.source.line_of(*before));
    return true;
}

/// {above}: the line whose ");" stands right in front of the message's place.
bool prototype(MessageScene& scene) {
    const auto place = scene.source.offset_of(scene.message.line, scene.message.column);
    const auto before = place ? code_before(scene.source, *place) : std::nullopt;
    if (!before || scene.source.code()[*before] != ';') return false;
    const auto closing = code_before(scene.source, *before);
    if (!closing || scene.source.code()[*closing] != ')') return false;
    scene.arguments["above"] = std::to_string(scene.source.line_of(*before));
    return true;
}

/// {defined}: the line below the message's in which a function {name} is written.
bool defined_below(MessageScene& scene) {
    const std::string name = argument(scene, "name");
    const std::string& code = scene.source.code();
    for (std::size_t at = code.find(name + '('); at != std::string::npos; at = code.find(name + '(', at + 1)) {
        const int line = scene.source.line_of(at);
        const bool whole = at > 0 && (code[at - 1] == ' ' || code[at - 1] == '*' || code[at - 1] == '\n');
        if (line <= scene.message.line || !whole || brace_depth(scene.source, at) != 0) continue;
        scene.arguments["defined"] = std::to_string(line);
        return true;
    }
    return false;
}

/// The code of the line holds a character that is not ASCII.
bool look_alike(MessageScene& scene) {
    const std::string_view code = scene.source.code(scene.message.line);
    return std::any_of(code.begin(), code.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

}  // namespace

const std::map<std::string, MessageLookup>& message_lookups() {
    static const std::map<std::string, MessageLookup> lookups{
        {"header", header},
        {"struct-header", struct_header},
        {"near", near},
        {"near-header", near_header},
        {"call", call},
        {"argument", argument_here},
        {"argument-of-call", argument_of_call},
        {"directive", directive},
        {"line-above", line_above},
        {"header-above", header_above},
        {"end-of-line", end_of_line},
        {"open-brace", open_brace},
        {"closed-early", closed_early},
        {"prototype", prototype},
        {"defined-below", defined_below},
        {"look-alike", look_alike},
        {"function-here", function_here},
        {"outside", outside},
        {"same-letters", same_letters},
        {"called-in-argument", called_in_argument},
        {"define-semicolon", define_semicolon},
        {"argv-used", argv_used},
        {"empty-body", empty_body},
        {"for-commas", for_commas},
        {"unbalanced", unbalanced},
        {"character", character},
        {"header-there", header_there},
    };
    return lookups;
}

}  // namespace socklings
