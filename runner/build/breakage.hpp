#pragma once

#include <optional>
#include <string>

#include "build/build.hpp"
#include "sys/child.hpp"

namespace socklings {

/// Why a compiler that failed was stopped: the limit of ours that it met, in words. Nothing: it met none.
[[nodiscard]] std::optional<std::string> limit_met(const std::string& output, const ExitStatus& status, bool too_late,
                                                   const BuildLimits& limits);

/// Tells what is wrong with the machine from what is wrong with the source: throws Error where the compiler crashed,
/// the disk is full, or the C library's own files are not installed.
void throw_if_broken(const std::string& output, const ExitStatus& status);

}  // namespace socklings
