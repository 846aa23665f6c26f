#include "sys/fd.hpp"

#include <fcntl.h>
#include <unistd.h>

#include "sys/error.hpp"

namespace socklings {

Fd& Fd::operator=(Fd&& other) noexcept {
    if (this != &other) {
        close();
        number_ = std::exchange(other.number_, -1);
    }
    return *this;
}

void Fd::close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
}

Pipe make_pipe() {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) == -1) throw system_error("pipe");
    return {Fd(ends[0]), Fd(ends[1])};
}

void make_nonblocking(const Fd& fd) {
    int flags = fcntl(fd.get(), F_GETFL);
    if (flags == -1 || fcntl(fd.get(), F_SETFL, flags | O_NONBLOCK) == -1) throw system_error("fcntl(O_NONBLOCK)");
}

}  // namespace socklings
