#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace socklings {

struct Pattern;

/// Parts of a value. Only a Literal can be sent; the others can be expected. A literal that came from JSON text may hold
/// ${port}, which play and judge replace by expand().
struct Literal {
    std::string bytes;
    bool operator==(const Literal&) const = default;
};
struct Regex {
    std::string text;  ///< ECMAScript; must match at this place
    bool operator==(const Regex&) const = default;
};
struct AnyBytes {
    std::size_t count = 0;
    bool operator==(const AnyBytes&) const = default;
};
struct OneOf {
    std::vector<Pattern> choices;
    bool operator==(const OneOf&) const = default;
};
/// These words in this order; other words and white space between them are free. Compared without regard to case, `0x` and the
/// zeros behind it, and with leading and trailing punctuation (`:`, `=`, `->`, `,`, brackets) taken off.
struct Tokens {
    std::vector<std::string> words;
    bool operator==(const Tokens&) const = default;
};
/// Each of these bytes in this order, with any bytes before, between and behind them.
struct Subsequence {
    std::string bytes;
    bool operator==(const Subsequence&) const = default;
};
/// Any bytes in which these do not stand together.
struct Without {
    std::string bytes;
    bool operator==(const Without&) const = default;
};

/// What bytes should look like: its parts one after another.
struct Pattern {
    std::vector<std::variant<Literal, Regex, AnyBytes, OneOf, Tokens, Subsequence, Without>> parts;
    bool operator==(const Pattern&) const = default;
};

}  // namespace socklings
