#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace socklings {

/// True where `bytes` are well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF).
[[nodiscard]] bool is_utf8(std::string_view bytes);

/// Two lower-case digits a byte, nothing between.
[[nodiscard]] std::string to_hex(std::string_view bytes);

/// The bytes that pairs of digits stand for (either case); nothing where the text is not that.
[[nodiscard]] std::optional<std::string> from_hex(std::string_view digits);

}  // namespace socklings
