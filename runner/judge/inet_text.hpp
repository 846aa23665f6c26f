#pragma once

#include <string_view>

namespace socklings {

/// True for the texts that inet_aton(3) takes for an address: one to four numbers with dots between them, each decimal,
/// octal (0…) or hexadecimal (0x…); the last fills the bytes that are left.
[[nodiscard]] bool is_inet_address(std::string_view text);

/// True for a text that was meant as an address, right or wrong: numbers and dots or commas, at least one of them.
[[nodiscard]] bool looks_like_address(std::string_view text);

}  // namespace socklings
