#pragma once

#include <string>
#include <vector>

#include "judge/verdict.hpp"
#include "verify/label.hpp"

namespace socklings {

/// What a verdict says of a program, in a word or two: the step at which it fails and the first finding there.
struct Outcomes {
    std::string fails;  ///< empty: no step
    std::string code;   ///< empty: no finding
};

[[nodiscard]] Outcomes outcomes_of(const Verdict& verdict);

/// In what a verdict is not as the label says; empty: it is. Each is the end of a sentence that begins with the
/// program: "fails at step "socket" (call.failed), not at "bind"".
[[nodiscard]] std::vector<std::string> differences(const Verdict& verdict, const Label& label);

}  // namespace socklings
