#pragma once

#include <string>

#include "judge/verdict.hpp"

namespace socklings {

/// One message of the compiler's, as the judge and the reports read it.
struct BuildMessage {
    std::string file;  ///< the learner's path; empty where the message names no place
    int line = 0, column = 0;
    std::string kind, text, option;  ///< "error", "warning" or "fatal error"; without the option; "-Wformat="
    Phrase explanation{};            ///< what it means here; empty for one that needs none, or is not known

    [[nodiscard]] bool is_warning() const { return kind == "warning"; }
};

}  // namespace socklings
