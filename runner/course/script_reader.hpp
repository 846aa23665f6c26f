#pragma once

#include <vector>

#include "course/cursor.hpp"
#include "course/lesson.hpp"
#include "course/scope.hpp"

namespace socklings {

/// The verbs of a script, an array.
[[nodiscard]] std::vector<Verb> read_script(const Cursor& at, const Scope& scope);

[[nodiscard]] std::vector<const Shape*> verb_shapes();

}  // namespace socklings
