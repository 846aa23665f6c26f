#pragma once

#include <optional>
#include <string>
#include <vector>

#include "course/cursor.hpp"

namespace socklings {

/// What scenarios and steps may speak of. Where names could not be read, that was reported, and none is looked up.
struct Scope {
    std::vector<std::string> programs;                  ///< of the lesson; empty: they could not be read
    std::optional<std::vector<std::string>> scenarios;  ///< nothing: they could not be read
    const InputFiles& inputs;                           ///< the files beside the lesson
};

/// Reports a name that is no program's.
void check_program(const Cursor& at, const std::string& name, const Scope& scope);

/// The name of a program.
[[nodiscard]] std::string read_program(const Cursor& at, const Scope& scope);

/// The program that an object speaks of: its key "program", or the lesson's only one.
[[nodiscard]] std::string program_of(const Cursor& object, const Scope& scope);

}  // namespace socklings
