#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// All that one task called, in order: "recvfrom = 6", "openat = ENOENT", "pause = ?" where it never returned.
using TaskCalls = std::vector<std::string>;

/// Runs a program to its end under strace in `folder` and returns the calls that the tracer watches, a list a task, in
/// no order of tasks. A call that the kernel restarted is one call. Nothing where there is no strace.
[[nodiscard]] std::optional<std::vector<TaskCalls>> run_under_strace(const std::filesystem::path& program,
                                                                     const std::filesystem::path& folder);

/// A result as it can be compared: the new numbers of processes differ from run to run.
[[nodiscard]] std::string comparable_result(const std::string& raw_name, const std::string& result);

/// Looking at a task's state: as often as it takes. Starting and ending a program are no calls of the tracer's.
[[nodiscard]] bool is_compared(const std::string& raw_name);
