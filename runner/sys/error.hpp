#pragma once

#include <cerrno>
#include <map>
#include <stdexcept>
#include <string>

namespace socklings {

/// What the machine or the runner cannot do. Never the learner's fault (that is a Finding) nor the author's (a
/// Diagnostic). Thrown at the edges only; caught once per lesson and in main.
class Error : public std::runtime_error {
public:
    /// `what`: what happened, `advice`: what to try (may be empty). For what a learner hardly meets; else told_error().
    explicit Error(const std::string& what, std::string advice = {});

    [[nodiscard]] const std::string& advice() const { return advice_; }

private:
    std::string advice_;
};

/// For what a learner can meet. Its words are in texts/messages.json under `key`, which begins with "error.", and what
/// to try under `key`.try. what() is the key with its details, "error.no-compiler?program=gcc": it can be passed on as
/// text and saved, until error_text() of report/error_text.hpp makes words of it.
[[nodiscard]] Error told_error(const std::string& key, const std::map<std::string, std::string>& details = {});

/// The same with one detail more, {reason}: strerror(code).
[[nodiscard]] Error told_system_error(const std::string& key, std::map<std::string, std::string> details = {},
                                      int code = errno);

/// "doing: strerror(code)", for a system call that failed.
[[nodiscard]] Error system_error(const std::string& doing, int code = errno);

}  // namespace socklings
