#pragma once

#include <vector>

#include "course/shape.hpp"
#include "course/vocabulary.hpp"

/// All that the reader knows of the two files' words, for whoever must agree with it: the schemas.
namespace socklings {

/// Every kind of object in course.json; the first is the whole file.
[[nodiscard]] std::vector<const Shape*> course_shapes();
/// Every kind of object with fixed keys in lesson.json; the first is the whole file.
[[nodiscard]] std::vector<const Shape*> lesson_shapes();

}  // namespace socklings
