#pragma once

#include <functional>
#include <optional>
#include <string>

#include "commands/context.hpp"
#include "report/failure.hpp"

namespace socklings {

/// Why some work did not come to its end, and the exit code of a command that ends so: 2: usage or course; 3: machine
/// or runner.
struct Refusal {
    Failure failure;
    int code = 0;
};

/// Does some work; nothing: it was done. Interrupted goes through.
[[nodiscard]] std::optional<Refusal> refusal_of(const Context& context, const std::string& lesson,
                                                const std::function<void()>& work);

/// Does some work and gives its exit code. What ends it before a verdict is said here: on stderr, or with --json as one
/// object on stdout, with the id of the lesson if one is given. 2: usage or course; 3: machine or runner. Interrupted
/// goes through.
int attempt(const Context& context, const std::string& lesson, const std::function<int()>& work);

/// The same for a whole command, from its options on; 130: interrupted.
int conclude(const Options& options, const std::function<int(const Context&)>& work);

}  // namespace socklings
