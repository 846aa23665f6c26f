#include "judge/code_places.hpp"

#include <algorithm>

namespace socklings {

namespace {

std::size_t indentation(std::string_view line) { return std::min(line.find_first_not_of(" \t"), line.size()); }

std::string trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin));
}

/// The end of the argument that begins at `from`: its comma, the parenthesis that closes the call, or a semicolon.
std::size_t end_of_argument(const std::string& code, std::size_t from) {
    int depth = 0;
    for (; from < code.size(); ++from) {
        const char c = code[from];
        if (depth == 0 && (c == ',' || c == ')')) break;
        if (c == ';' || c == '{') break;
        if (c == '(' || c == '[') ++depth;
        if (c == ')' || c == ']') --depth;
    }
    return from;
}

/// The parenthesis that is open at `offset`.
std::optional<std::size_t> open_parenthesis(const std::string& code, std::size_t offset) {
    int depth = 0;
    for (std::size_t at = std::min(offset, code.size()); at-- > 0;) {
        if (code[at] == ';' || code[at] == '{' || code[at] == '}') break;
        if (code[at] == ')') ++depth;
        if (code[at] == '(' && depth-- == 0) return at;
    }
    return {};
}

}  // namespace

int unclosed_brace(const SourceCode& source) {
    std::vector<int> open;
    for (int line = 1; line <= source.lines(); ++line) {
        for (const char c : source.code(line)) {
            if (c == '{') open.push_back(line);
            if (c != '}' || open.empty()) continue;
            const int opened = open.back();
            open.pop_back();
            const bool alone = indentation(source.code(line)) == source.code(line).find('}');
            if (opened != line && alone && indentation(source.code(line)) < indentation(source.code(opened)))
                return opened;
        }
    }
    return open.empty() ? 0 : open.back();
}

int brace_depth(const SourceCode& source, std::size_t offset) {
    int depth = 0;
    for (std::size_t at = 0; at < offset && at < source.code().size(); ++at) {
        if (source.code()[at] == '{') ++depth;
        if (source.code()[at] == '}') --depth;
    }
    return depth;
}

std::optional<std::size_t> code_before(const SourceCode& source, std::size_t offset) {
    if (offset == 0) return {};
    const std::size_t found = source.code().find_last_not_of(" \t\r\n", offset - 1);
    if (found == std::string::npos) return {};
    return found;
}

std::optional<WrittenCall> call_around(const SourceCode& source, std::size_t offset) {
    const std::string& code = source.code();
    const auto open = open_parenthesis(code, offset);
    if (!open) return {};
    std::size_t end = code.find_last_not_of(" \t", *open == 0 ? 0 : *open - 1) + 1;
    std::size_t begin = end;
    while (begin > 0 && is_word(code[begin - 1])) --begin;
    WrittenCall call{code.substr(begin, end - begin), {}};
    if (call.function.empty()) return {};
    for (std::size_t at = *open + 1; at < code.size();) {
        end = end_of_argument(code, at);
        call.arguments.push_back(trimmed(std::string_view(source.text()).substr(at, end - at)));
        if (end >= code.size() || code[end] != ',') break;
        at = end + 1;
    }
    return call;
}

std::string argument_at(const SourceCode& source, std::size_t offset) {
    const std::size_t end = end_of_argument(source.code(), offset);
    return trimmed(std::string_view(source.text()).substr(offset, end - offset));
}

}  // namespace socklings
