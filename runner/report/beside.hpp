#pragma once

#include <string>

#include "report/look.hpp"

namespace socklings {

/// A text with a name, to be shown line by line with numbers.
struct NamedText {
    std::string name, text;
};

/// Two texts beside each other where `columns` are enough for both, else one below the other. Lines are numbered, tabs
/// are four spaces, and what a terminal must not get is escaped.
[[nodiscard]] std::string beside_each_other(const NamedText& left, const NamedText& right, std::size_t columns,
                                            const Look& look);

/// One text alone.
[[nodiscard]] std::string with_line_numbers(const NamedText& one, const Look& look);

}  // namespace socklings
