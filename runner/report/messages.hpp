#pragma once

#include <map>
#include <string>
#include <string_view>

#include "course/text.hpp"

namespace socklings {

using Arguments = std::map<std::string, std::string>;

/// `text` with {name} replaced by its argument and {n|byte|bytes} by the first word when argument n is "1", by the
/// second otherwise. A name without an argument stays as it is.
[[nodiscard]] std::string fill(std::string_view text, const Arguments& arguments);

/// The words of commands and reports, from texts/messages.json, in one language.
class Messages {
public:
    /// Throws std::invalid_argument where `json` is not {"format_version": 1, "messages": {KEY: {"en": …, "ko": …}}}.
    /// Where there is no Korean text the English one is said.
    Messages(const std::string& json, Language language);

    /// The text of `key`, filled. A key that is not there is shown itself: a missing word must not hide a verdict.
    [[nodiscard]] std::string say(const std::string& key, const Arguments& arguments = {}) const;

    [[nodiscard]] bool has(const std::string& key) const { return texts_.contains(key); }
    [[nodiscard]] Language language() const { return language_; }
    /// The same words in another language.
    [[nodiscard]] Messages in(Language language) const {
        Messages other = *this;
        other.language_ = language;
        return other;
    }
    [[nodiscard]] const std::map<std::string, Text>& all() const { return texts_; }

private:
    std::map<std::string, Text> texts_;
    Language language_;
};

}  // namespace socklings
