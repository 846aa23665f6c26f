#pragma once

#include <string>
#include <vector>

#include "course/cursor.hpp"

namespace socklings {

/// What scenarios and claims may speak of: the lesson's programs and the files beside it.
struct Scope {
    std::vector<std::string> programs;  ///< empty: that was reported, and no name is looked up
    const InputFiles& inputs;
};

/// Reports a name that is no program's.
void check_program(const Cursor& at, const std::string& name, const Scope& scope);

/// The name of a program.
[[nodiscard]] std::string read_program(const Cursor& at, const Scope& scope);

/// The program that an object speaks of: its key "program", or the lesson's only one.
[[nodiscard]] std::string program_of(const Cursor& object, const Scope& scope);

}  // namespace socklings
