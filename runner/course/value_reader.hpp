#pragma once

#include <string>

#include "course/cursor.hpp"

/// The ways to write bytes down, each read from the place behind its key.
namespace socklings {

/// "1f 90", white space between bytes is free.
[[nodiscard]] std::string read_hex(const Cursor& at);
/// [["u16be", 8080, "port"]]; the third element is a comment.
[[nodiscard]] std::string read_packed(const Cursor& at);
/// ["A", 65536]: one byte, so many times.
[[nodiscard]] std::string read_fill(const Cursor& at);

}  // namespace socklings
