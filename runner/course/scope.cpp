#include "course/scope.hpp"

#include "course/nearest.hpp"

namespace socklings {

void check_program(const Cursor& at, const std::string& name, const Scope& scope) {
    if (!scope.programs.empty()) at.check_word(name, scope.programs, "program");
}

std::string read_program(const Cursor& at, const Scope& scope) {
    const auto name = at.text();
    if (name) check_program(at, *name, scope);
    return name.value_or("");
}

std::string program_of(const Cursor& object, const Scope& scope) {
    if (const Cursor at = object["program"]; at.present()) return read_program(at, scope);
    if (scope.programs.size() > 1) {
        object.fault("which program? The key \"program\" is missing; known: " + quoted_list(scope.programs));
    }
    return scope.programs.empty() ? "" : scope.programs.front();
}

}  // namespace socklings
