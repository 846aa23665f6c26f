#include "report/error_text.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace socklings {
namespace {

/// Undoes %XX.
std::string decoded(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        unsigned byte = 0;
        const bool escaped = text[0] == '%' && text.size() >= 3 &&
                             std::from_chars(text.data() + 1, text.data() + 3, byte, 16).ptr == text.data() + 3;
        plain += escaped ? static_cast<char>(byte) : text[0];
        text.remove_prefix(escaped ? 3 : 1);
    }
    return plain;
}

Arguments details_of(std::string_view text) {
    Arguments details;
    while (!text.empty()) {
        const std::string_view one = text.substr(0, text.find('&'));
        const std::size_t equals = std::min(one.find('='), one.size());
        details[decoded(one.substr(0, equals))] = decoded(one.substr(std::min(equals + 1, one.size())));
        text.remove_prefix(std::min(one.size() + 1, text.size()));
    }
    return details;
}

constexpr std::string_view prefix = "error.";

/// what() of an Error that has its words elsewhere.
struct Told {
    std::string key;
    Arguments details;
};

Told told_in(const std::string& what) {
    const std::size_t question = std::min(what.find('?'), what.size());
    return {what.substr(0, question), details_of(std::string_view(what).substr(std::min(question + 1, what.size())))};
}

}  // namespace

ErrorText error_text(const std::string& what, const Messages& messages) {
    auto [key, details] = told_in(what);
    if (!messages.has(key)) return {with_known_reason(error_without_words(what), messages), ""};
    const std::string advice = key + ".try";
    if (const auto reason = details.find("reason"); reason != details.end())
        reason->second = with_known_reason(reason->second, messages);
    return {messages.say(key, details), messages.has(advice) ? messages.say(advice, details) : ""};
}

std::string error_without_words(const std::string& what) {
    auto [key, details] = told_in(what);
    if (!key.starts_with(prefix)) return what;
    std::string text = key.substr(prefix.size()), listed;
    std::replace(text.begin(), text.end(), '-', ' ');
    for (const auto& [name, value] : details) listed += (listed.empty() ? "" : ", ") + name + ": " + value;
    return listed.empty() ? text : text + " (" + listed + ")";
}

std::string with_known_reason(const std::string& text, const Messages& messages) {
    for (const auto& [key, words] : messages.all()) {
        if (!key.starts_with("errno.") || !text.ends_with(words.en)) continue;
        const std::string before = text.substr(0, text.size() - words.en.size());
        if (before.empty() || before.ends_with(": ")) return before + words.in(messages.language());
    }
    return text;
}

}  // namespace socklings
