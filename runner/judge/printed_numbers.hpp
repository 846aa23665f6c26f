#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "course/pattern.hpp"

namespace socklings {

/// A printed hexadecimal number: its digits as they were printed, without 0x.
struct Number {
    std::string digits;
    std::uint32_t value = 0;
    bool marked = false;  ///< 0x stood before it
};

/// The hexadecimal numbers of up to 32 bits among the words of a text. Letters alone may be a word, unless they are a
/// byte or an extended sign.
[[nodiscard]] std::vector<Number> numbers_in(std::string_view text);

/// The text that a pattern of words or of fixed bytes wants.
[[nodiscard]] std::string wanted_text(const Pattern& pattern);

}  // namespace socklings
