#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "judge/source_code.hpp"

// Places in a program that does not compile, found by brackets and words alone.
namespace socklings {

/// The line of the '{' that probably lacks its '}': the first whose closing brace is indented otherwise, else the one
/// that is open at the end. 0: none is open.
[[nodiscard]] int unclosed_brace(const SourceCode& source);

/// How many braces are open in front of `offset`; less than 0 where more were closed.
[[nodiscard]] int brace_depth(const SourceCode& source, std::size_t offset);

/// The last character of code in front of `offset`.
[[nodiscard]] std::optional<std::size_t> code_before(const SourceCode& source, std::size_t offset);

/// The arguments of the innermost call around `offset`, as written; `function` is its name.
struct WrittenCall {
    std::string function;
    std::vector<std::string> arguments;
};
[[nodiscard]] std::optional<WrittenCall> call_around(const SourceCode& source, std::size_t offset);

/// The argument that begins at `offset`, as written.
[[nodiscard]] std::string argument_at(const SourceCode& source, std::size_t offset);

}  // namespace socklings
