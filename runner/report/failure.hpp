#pragma once

#include <string>
#include <vector>

#include "course/reader.hpp"

namespace socklings {

/// Why a command ended before there was a verdict.
struct Failure {
    std::string lesson;  ///< its id; empty: none was chosen yet
    std::string message;
    std::string advice;                   ///< may be empty
    std::vector<Diagnostic> diagnostics;  ///< of a course
};

/// "socklings: …" or "100-echo-server: …", and below it what to try, both broken at 80 columns; or every fault of the
/// course on a line of its own: "file /pointer: …".
[[nodiscard]] std::string terminal_failure(const Failure& failure);

/// {"lesson", "verdict": "error", "error", "advice", "diagnostics": [{"file", "pointer", "message"}]}, with its line
/// break.
[[nodiscard]] std::string json_failure(const Failure& failure);

}  // namespace socklings
