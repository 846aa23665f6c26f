#pragma once

#include <cstddef>
#include <string>

#include "observe/observation.hpp"
#include "report/look.hpp"
#include "report/messages.hpp"

namespace socklings {

/// The last `rows` things that happened in a scenario, one a line: the first program's own calls with their lines on
/// the left, what the peers, the keyboard and other programs did on the right, arrows where bytes went between them.
/// Empty where there is no other side.
[[nodiscard]] std::string timeline(const Observation& seen, std::size_t rows, const Messages& messages,
                                   const Look& look);

}  // namespace socklings
