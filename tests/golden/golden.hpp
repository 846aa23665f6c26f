#pragma once

#include <string>

/// Compares `text` with tests/golden/expected/`name`. With SOCKLINGS_APPROVE=1 in the environment the file is written
/// instead.
void check_golden(const std::string& name, const std::string& text);
