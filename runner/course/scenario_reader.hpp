#pragma once

#include <string>
#include <vector>

#include "course/cursor.hpp"
#include "course/lesson.hpp"
#include "course/scope.hpp"

namespace socklings {

/// One scenario: its script alone (an array), or an object.
[[nodiscard]] Scenario read_scenario(const std::string& name, const Cursor& at, const Scope& scope);

/// The objects that a scenario is made of, besides verbs.
[[nodiscard]] std::vector<const Shape*> scenario_shapes();

}  // namespace socklings
