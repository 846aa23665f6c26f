#pragma once

#include <string>

#include "commands/context.hpp"
#include "commands/learner_files.hpp"
#include "judge/verdict.hpp"
#include "learner/hints.hpp"

namespace socklings {

/// The next hint for the first failed step of `verdict`, and counts it. Throws Error.
[[nodiscard]] Hint give_hint(const Context& context, const LearnerFiles& files, const Lesson& lesson,
                             const Verdict& verdict);

/// The step and the hint alone.
[[nodiscard]] std::string hint_alone(const Context& context, const Lesson& lesson, const Hint& hint);

/// The step, the hint, and how to get more.
[[nodiscard]] std::string hint_text(const Context& context, const Lesson& lesson, const Hint& hint);

/// A paragraph as hints are set, with `code` in its colour.
[[nodiscard]] std::string indented(const Context& context, const std::string& text);

}  // namespace socklings
