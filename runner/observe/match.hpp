#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "course/pattern.hpp"

/// Patterns against bytes. A pattern must be expanded() first. Where a pattern can match in several ways, the longest
/// counts, but a regex always takes all it can: nothing after it makes it give back. A regex looks at 4096 bytes at
/// most, because std::regex recurses once a byte (measured: libstdc++ overflows an 8 MiB stack between 8 and 32 KiB).
/// The regexes are known to compile: the reader of lessons has tried them.
namespace socklings {

/// The pattern with ${port} replaced in every literal, regex and token.
[[nodiscard]] Pattern expanded(const Pattern& pattern, int port);

/// The bytes of a pattern of literals only; nothing for any other.
[[nodiscard]] std::optional<std::string> fixed_bytes(const Pattern& pattern);

/// True for a text of whatever words that is not empty.
[[nodiscard]] bool is_any_text(const Pattern& pattern);

/// A notation of the pattern that belongs to no language: literals as they are, `/regex/` (but `…` for a text of any
/// words, and `-rwx…` for one that begins so), `…4…` for any four bytes, `(a|b)` for one of two, `a … b` for tokens and
/// for the lines of a subsequence, `≠ …a…` for anything without a.
[[nodiscard]] std::string describe(const Pattern& pattern);

struct PrefixMatch {
    enum class State { matched, need_more, mismatch };
    State state = State::mismatch;
    std::size_t at = 0;  ///< matched: how many bytes the pattern took; mismatch: offset of the first byte that is wrong

    bool operator==(const PrefixMatch&) const = default;
};

/// Matches a pattern against the start of what has come. With `complete`, nothing more will come; without it, the
/// answer is need_more for as long as more bytes could change it (always for a regex or tokens, unless something before
/// them is wrong).
[[nodiscard]] PrefixMatch match_prefix(const Pattern& pattern, std::string_view bytes, bool complete);

/// Matches all of `bytes`. The offset of the first wrong byte (bytes.size() where some are missing), or nothing where
/// they are right.
[[nodiscard]] std::optional<std::size_t> first_difference(const Pattern& pattern, std::string_view bytes);

/// Looks for the pattern at or after `from`; gives the offset behind its first occurrence. Without `complete`, an
/// occurrence of a regex or tokens that touches the end of the bytes does not count yet.
[[nodiscard]] std::optional<std::size_t> find_in(const Pattern& pattern, std::string_view bytes, std::size_t from,
                                                 bool complete);

}  // namespace socklings
