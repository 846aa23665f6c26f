#pragma once

#include <cerrno>
#include <stdexcept>
#include <string>

namespace socklings {

/// What the machine or the runner cannot do. Never the learner's fault (that is a Finding) nor the author's (a
/// Diagnostic). Thrown at the edges only; caught once per lesson and in main.
class Error : public std::runtime_error {
public:
    /// `what`: what happened, `advice`: what to try (may be empty).
    explicit Error(const std::string& what, std::string advice = {});

    [[nodiscard]] const std::string& advice() const { return advice_; }

private:
    std::string advice_;
};

/// "doing: strerror(code)", for a system call that failed.
[[nodiscard]] Error system_error(const std::string& doing, int code = errno);

}  // namespace socklings
