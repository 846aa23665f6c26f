#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "observe/observation.hpp"
#include "play/lines.hpp"

namespace socklings {

/// A call as seen by the smallest tracer that will do.
struct Seen {
    Call call;
    bool main_began = false;
};

struct RunOptions {
    bool stdout_is_pipe = false;  ///< else a terminal
    std::string input;
};

/// Runs a program to its end in an empty folder and returns all watched calls of it and its children, in the order of
/// their entry.
[[nodiscard]] std::vector<Seen> run_traced(const std::filesystem::path& program, const std::filesystem::path& source,
                                           const std::filesystem::path& folder, const RunOptions& options);

}  // namespace socklings
