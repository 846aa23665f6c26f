#pragma once

#include <csignal>
#include <string>
#include <vector>

namespace socklings {

/// Runs a program that has the terminal meanwhile, and waits for its end; ^Z stops both. `mask`: the signals that it is
/// to hold back. Throws Error where it cannot be started.
void run_in_foreground(const std::vector<std::string>& arguments, const sigset_t& mask);

}  // namespace socklings
