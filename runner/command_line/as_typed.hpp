#pragma once

#include <string>
#include <string_view>

namespace socklings {

/// `text` in which every "socklings COMMAND" or "./socklings COMMAND", COMMAND being one of the grammar's, begins with
/// `program` instead: what a learner copies runs as it stands, from a clone as well as installed.
[[nodiscard]] std::string as_typed(std::string_view text, std::string_view program);

/// What `said` (a path, "./socklings") is where it can be copied into a shell and into JSON as it is; else "socklings".
[[nodiscard]] std::string program_as_typed(std::string_view said);

}  // namespace socklings
