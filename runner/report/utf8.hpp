#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace socklings {

/// One character of UTF-8 text.
struct CodePoint {
    char32_t value = 0;
    std::size_t length = 0;  ///< in bytes
};

/// The character at the start of `bytes`; nothing where they are no UTF-8 (RFC 3629: no surrogates, no overlong forms).
[[nodiscard]] std::optional<CodePoint> first_code_point(std::string_view bytes);

}  // namespace socklings
