#pragma once

#include <string>
#include <vector>

#include "course/lesson.hpp"
#include "observe/observation.hpp"
#include "report/look.hpp"
#include "report/messages.hpp"

namespace socklings {

/// Who waits where when nothing more can happen, one line each ("your server: line 45 waits in recv(4, …, 1023)",
/// "client A: waits for your reply, 6 bytes"), or which call is repeated without end. Empty where the scenario did not
/// end so. `script` is the scenario's: its verb says what a peer waits for.
[[nodiscard]] std::string waiting_lines(const Observation& seen, const std::vector<Verb>& script,
                                        const Messages& messages, const Look& look);

/// "your server", "client A", "server S", "the keyboard".
[[nodiscard]] std::string name_of_party(const Observation& seen, const std::string& who, const Messages& messages);

}  // namespace socklings
