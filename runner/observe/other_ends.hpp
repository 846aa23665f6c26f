#pragma once

#include <map>
#include <string>

#include "observe/observation.hpp"

namespace socklings {

/// Who is at the other end of a connected socket, by the socket's object ("socket:[4711]"): the name of a peer or of a
/// program.
using OtherEnds = std::map<std::string, std::string>;

/// All that can be told: by the address that accept() gave, else by the order in which connections were made and taken,
/// which is the same (listen(2): a queue). A socket whose other end is not certain is left out.
[[nodiscard]] OtherEnds other_ends(const Observation& seen);

}  // namespace socklings
