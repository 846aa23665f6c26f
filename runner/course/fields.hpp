#pragma once

#include <string>
#include <vector>

#include "course/cursor.hpp"
#include "course/text.hpp"

/// The small values of both files. Each reads an empty value from a place that is absent or wrong; what is wrong was
/// then reported.
namespace socklings {

[[nodiscard]] const Shape& text_shape();

/// A text for people, in all languages.
[[nodiscard]] Text read_text(const Cursor& at);

/// A name that may become a file's: letters, digits, '.', '_', '-', with a letter or a digit first.
[[nodiscard]] std::string read_name(const Cursor& at);
/// Reports what read_name would, of a name that stands as a key.
void check_name(const Cursor& at, const std::string& name);

/// A path within a folder: relative, no part of it empty, "." or "..".
[[nodiscard]] std::string read_path(const Cursor& at);

/// "0644" as a number.
[[nodiscard]] unsigned read_mode(const Cursor& at);

/// Arguments of a program. In each only ${port} can stand for something else.
[[nodiscard]] std::vector<std::string> read_arguments(const Cursor& at);

/// Reports another format_version than 1.
void check_format_version(const Cursor& at);

}  // namespace socklings
