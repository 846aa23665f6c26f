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

}  // namespace

ErrorText error_text(const std::string& what, const Messages& messages) {
    const std::size_t question = std::min(what.find('?'), what.size());
    const std::string key = what.substr(0, question), advice = key + ".try";
    if (!messages.has(key)) return {what, ""};
    const Arguments details = details_of(std::string_view(what).substr(std::min(question + 1, what.size())));
    return {messages.say(key, details), messages.has(advice) ? messages.say(advice, details) : ""};
}

}  // namespace socklings
