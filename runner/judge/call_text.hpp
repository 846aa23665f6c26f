#pragma once

#include <string>

#include "observe/observation.hpp"

namespace socklings {

/// A call as it was made, for the texts of findings: "bind(3, 0.0.0.0:9090) = 0", "recv(4, …, 1023) = -1 ECONNRESET",
/// "accept(3)" where it has not returned. Arguments that are not shown are left out.
[[nodiscard]] std::string call_text(const Call& call);

}  // namespace socklings
