#include "sys/lock_file.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

#include "sys/error.hpp"
#include "sys/interrupt.hpp"

namespace socklings {
namespace {

void lock(int file) {
    while (flock(file, LOCK_EX) == -1 && errno == EINTR) {
    }
}

/// The lock belongs to the open file, which a child shares (flock(2)), so the child can do the waiting and be ended at
/// any moment. Here, a signal that came right before the call would be missed. The child's end of a pipe goes with it,
/// whether it has the lock or was killed. Throws Error, Interrupted.
void wait_for_lock(int file) {
    Pipe ended = make_pipe();
    const pid_t parent = getpid(), child = fork();
    if (child == -1) throw told_system_error("error.no-process");
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() == parent) lock(file);
        _exit(0);
    }
    ended.write_end.close();
    pollfd either[] = {{ended.read_end.get(), POLLIN, 0}, {interrupt_fd(), POLLIN, 0}};
    while (poll(either, 2, -1) == -1 && errno == EINTR) {
    }
    kill(child, SIGKILL);
    while (waitpid(child, nullptr, 0) == -1 && errno == EINTR) {
    }
    throw_if_interrupted();
}

}  // namespace

LockFile::LockFile(const std::filesystem::path& path)
    : file_(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666)) {
    if (!file_) throw told_system_error("error.cannot-write", {{"path", path.string()}});
    while (flock(file_.get(), LOCK_EX | LOCK_NB) == -1 && errno == EWOULDBLOCK) wait_for_lock(file_.get());
}

}  // namespace socklings
