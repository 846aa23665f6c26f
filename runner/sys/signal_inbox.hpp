#pragma once

#include <csignal>
#include <initializer_list>
#include <optional>

#include "sys/fd.hpp"

namespace socklings {

/// Holds some signals back from this process and makes them readable instead, for a poll loop. Signals that are ignored
/// stay so. Its end lets them through again, those that are waiting too.
class SignalInbox {
public:
    /// Throws Error.
    explicit SignalInbox(std::initializer_list<int> signals);
    SignalInbox(const SignalInbox&) = delete;
    SignalInbox& operator=(const SignalInbox&) = delete;
    ~SignalInbox();

    [[nodiscard]] int fd() const { return fd_.get(); }

    /// The next one that came; never blocks.
    [[nodiscard]] std::optional<int> take() const;

    /// The mask as it was: what a child should begin with.
    [[nodiscard]] const sigset_t& mask_before() const { return before_; }

private:
    sigset_t before_{};
    Fd fd_;
};

}  // namespace socklings
