#pragma once

#include <vector>

namespace socklings {

/// How many processors this process may use: as many stages and compilers run at once.
[[nodiscard]] unsigned processors();

/// Their numbers, in order and round, from the one that runs this process now. Empty where the system does not say.
[[nodiscard]] std::vector<int> processors_from_here();

/// Keeps this process, and those that it will start, on one processor. Processes that wake each other in turn then
/// change over without waking another processor. Where the system refuses, the scheduler goes on choosing.
void stay_on_processor(int processor);

}  // namespace socklings
