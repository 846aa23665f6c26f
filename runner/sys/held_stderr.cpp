#include "sys/held_stderr.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "sys/error.hpp"

namespace socklings {
namespace {

// For spill(), which knows no objects. held -1: nothing is held.
volatile int held = -1, where_it_belongs = -1;
volatile off_t taken = 0;

}  // namespace

HeldStderr::HeldStderr()
    : before_(fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)), held_(memfd_create("stderr", MFD_CLOEXEC)) {
    // Appending, for it has several writers.
    if (!before_ || !held_ || fcntl(held_.get(), F_SETFL, O_APPEND) == -1 || dup2(held_.get(), STDERR_FILENO) == -1)
        throw system_error("cannot hold stderr");
    taken = 0;
    where_it_belongs = before_.get();
    held = held_.get();
}

HeldStderr::~HeldStderr() {
    spill();
    held = -1;
    dup2(before_.get(), STDERR_FILENO);
}

void HeldStderr::spill() noexcept {
    char buffer[1024];
    while (held != -1) {
        const auto size = pread(held, buffer, sizeof buffer, taken);
        if (size <= 0 || write(where_it_belongs, buffer, static_cast<std::size_t>(size)) == -1) return;
        taken = taken + size;
    }
}

std::string HeldStderr::take() {
    std::string text;
    char buffer[4096];
    for (;;) {
        const auto size = pread(held_.get(), buffer, sizeof buffer, taken);
        if (size <= 0) return text;
        text.append(buffer, static_cast<std::size_t>(size));
        taken = taken + size;
    }
}

}  // namespace socklings
