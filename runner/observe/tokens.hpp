#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace socklings {

/// A word of printed text as tokens compare it: lower case, without `0x`, the zeros behind that, and the punctuation
/// around it.
struct Word {
    std::string text;
    std::size_t end = 0;  ///< offset behind its last byte

    bool operator==(const Word&) const = default;
};

/// The words of `text`. White space, `:`, `=`, `->`, `,`, `;`, brackets and quotation marks stand between words; `.`,
/// `!` and `?` end one.
[[nodiscard]] std::vector<Word> words_of(std::string_view text);

/// Finds `wanted` in this order among the words of `text`. Gives the offset behind the last; or nothing, with `reached`
/// set to the offset behind the last word that was found.
[[nodiscard]] std::optional<std::size_t> find_tokens(const std::vector<std::string>& wanted, std::string_view text,
                                                     std::size_t& reached);

}  // namespace socklings
