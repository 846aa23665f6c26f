#include <algorithm>
#include <cctype>

#include "course/nearest.hpp"
#include "judge/code_places.hpp"
#include "judge/message_lookups.hpp"

// Names that the compiler does not know: their headers, and what they were probably to be.
namespace socklings {

namespace {

bool includes(const SourceCode& source, const std::string& header) {
    for (int line = 1; line <= source.lines(); ++line) {
        const std::string_view text = source.line(line);
        const std::size_t hash = text.find_first_not_of(" \t");
        if (hash != std::string_view::npos && text[hash] == '#' && text.find('<' + header + '>') != text.npos)
            return true;
    }
    return false;
}

bool same_letter(unsigned char one, unsigned char other) { return std::tolower(one) == std::tolower(other); }

}  // namespace

/// {header} of {name}, where the file does not include it yet.
bool look_up_header(MessageScene& scene) {
    const auto& headers = scene.words.headers(scene.dialect);
    const auto found = headers.find(scene.argument("name"));
    if (found == headers.end() || includes(scene.source, found->second)) return false;
    scene.arguments["header"] = found->second;
    return true;
}

/// {name} of the namespace std is declared by what the file includes: only its "std::" is missing.
bool look_up_header_there(MessageScene& scene) {
    const auto& headers = scene.words.headers(scene.dialect);
    const auto found = headers.find(scene.argument("name"));
    if (found == headers.end()) return false;
    // libstdc++ and libc++ know std::string wherever there is a stream.
    return includes(scene.source, found->second) || (found->second == "string" && includes(scene.source, "iostream"));
}

/// {type} and {header} of the struct in the message's line.
bool look_up_struct_header(MessageScene& scene) {
    const std::string_view code = scene.source.code(scene.message.line);
    for (const auto& [name, header] : scene.words.headers(scene.dialect)) {
        if (code.find(name + ' ') == code.npos || includes(scene.source, header)) continue;
        scene.arguments["type"] = name;
        scene.arguments["header"] = header;
        return true;
    }
    return false;
}

/// {near}: what {name} was probably to be. A {suggested} of the compiler's counts only where it is a name of the course
/// or of the file: the compiler knows all of the C library, and beginners follow it.
bool look_up_near(MessageScene& scene) {
    const std::string name = scene.argument("name"), suggested = scene.argument("suggested");
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
bool look_up_same_letters(MessageScene& scene) {
    const std::string name = scene.argument("name"), near = scene.argument("near");
    return std::equal(name.begin(), name.end(), near.begin(), near.end(), same_letter);
}

/// {near}: the known header that {name} was probably to be.
bool look_up_near_header(MessageScene& scene) {
    std::vector<std::string> names;
    for (const auto& [known, header] : scene.words.headers(scene.dialect)) names.push_back(header);
    const auto found = nearest(scene.argument("name"), names);
    if (!found || *found == scene.argument("name")) return false;
    scene.arguments["near"] = *found;
    return true;
}

/// {defined}: the line below the message's in which a function {name} is written.
bool look_up_defined_below(MessageScene& scene) {
    const std::string name = scene.argument("name");
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

}  // namespace socklings
