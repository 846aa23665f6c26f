#include "sys/signal_inbox.hpp"

#include <sys/signalfd.h>
#include <unistd.h>

#include "sys/error.hpp"

namespace socklings {

SignalInbox::SignalInbox(std::initializer_list<int> signals) {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : signals) sigaddset(&set, signal);
    fd_ = Fd(signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK));
    if (!fd_) throw system_error("signalfd");
    if (sigprocmask(SIG_BLOCK, &set, &before_) == -1) throw system_error("sigprocmask");
}

SignalInbox::~SignalInbox() { sigprocmask(SIG_SETMASK, &before_, nullptr); }

std::optional<int> SignalInbox::take() const {
    signalfd_siginfo info{};
    if (read(fd_.get(), &info, sizeof info) != sizeof info) return {};
    return static_cast<int>(info.ssi_signo);
}

}  // namespace socklings
