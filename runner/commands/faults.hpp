#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "course/reader.hpp"
#include "report/messages.hpp"

// What ends a command before there is a verdict. Caught in one place, conclude() in conclusion.hpp.
namespace socklings {

/// A command line that cannot be followed. Words in messages.json.
struct UsageError {
    std::string message;  ///< key
    Arguments arguments;
    std::string advice;  ///< key, filled with the same arguments; may be empty
};

/// For a word that is no command, or an option where a command belongs.
[[nodiscard]] UsageError unknown_command(const std::string& word);

/// For the first option that lacks its value, or has one and takes none. What looks like an option is no value.
[[nodiscard]] std::optional<UsageError> misused_option(const std::vector<std::string>& words);

/// A course that cannot be read; all that is wrong with it.
struct CourseError {
    std::vector<Diagnostic> diagnostics;
};

}  // namespace socklings
