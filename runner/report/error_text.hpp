#pragma once

#include <string>

#include "report/messages.hpp"

namespace socklings {

/// What a person is told of an Error.
struct ErrorText {
    std::string message;
    std::string advice;  ///< what to try; may be empty
};

/// Reads what(): "error.no-compiler?program=gcc" has its words in messages.json, under that key and with ".try" behind
/// it; anything else is said as it is.
[[nodiscard]] ErrorText error_text(const std::string& what, const Messages& messages);

}  // namespace socklings
