#pragma once

#include <string>
#include <vector>

#include "course/cursor.hpp"
#include "course/pattern.hpp"
#include "course/reader.hpp"

namespace socklings {

/// What bytes should look like: a text, an object of one of pattern_shapes(), or an array of these one after another.
/// Neighbouring literals become one. An absent place gives an empty pattern.
[[nodiscard]] Pattern read_pattern(const Cursor& at, const InputFiles& inputs);

/// Bytes to send: the same without what only can be expected ("re", "any", "one_of", "tokens").
[[nodiscard]] Pattern read_value(const Cursor& at, const InputFiles& inputs);

/// The bytes of a value.
[[nodiscard]] std::string bytes_of(const Pattern& value);

[[nodiscard]] std::vector<const Shape*> value_shapes();
[[nodiscard]] std::vector<const Shape*> pattern_shapes();

}  // namespace socklings
