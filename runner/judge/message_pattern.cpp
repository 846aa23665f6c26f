#include "judge/message_pattern.hpp"

namespace socklings {

namespace {

/// Takes the hole off the front of `pattern`: its name.
std::string_view take_hole(std::string_view& pattern) {
    const std::size_t close = pattern.find('}');
    const std::string_view name = pattern.substr(1, close - 1);
    pattern.remove_prefix(close + 1);
    return name;
}

bool begins_with_hole(std::string_view pattern) {
    if (!pattern.starts_with('{')) return false;
    // '{' is a token of C too: what the compiler prints as '{' is followed by a quote.
    const std::size_t close = pattern.find_first_not_of("abcdefghijklmnopqrstuvwxyz", 1);
    return close != std::string_view::npos && pattern[close] == '}';
}

/// Takes the plain text up to the next hole off the front of `pattern`.
std::string_view take_plain(std::string_view& pattern) {
    std::size_t end = 0;
    while (end < pattern.size() && !begins_with_hole(pattern.substr(end))) ++end;
    const std::string_view plain = pattern.substr(0, end);
    pattern.remove_prefix(end);
    return plain;
}

}  // namespace

std::optional<std::map<std::string, std::string>> match_message(std::string_view pattern, std::string_view text) {
    std::map<std::string, std::string> found;
    const std::string_view start = take_plain(pattern);
    if (!text.starts_with(start)) return {};
    text.remove_prefix(start.size());
    while (!pattern.empty()) {
        const std::string_view name = take_hole(pattern);
        const std::string_view next = take_plain(pattern);
        const std::size_t end = next.empty() ? text.size() : text.find(next);
        if (end == std::string_view::npos) return {};
        if (!name.empty()) found[std::string(name)] = text.substr(0, end);
        text.remove_prefix(end + next.size());
    }
    return found;
}

}  // namespace socklings
