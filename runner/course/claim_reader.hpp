#pragma once

#include <string>
#include <vector>

#include "course/cursor.hpp"
#include "course/lesson.hpp"
#include "course/scope.hpp"

namespace socklings {

/// The claims of a step: one object, or an array of at least one. `scenario` is where they must hold; null: there is
/// none, or it is unknown and was reported.
[[nodiscard]] std::vector<Claim> read_claims(const Cursor& at, const Scope& scope, const Scenario* scenario);

[[nodiscard]] std::vector<const Shape*> claim_shapes();

}  // namespace socklings
