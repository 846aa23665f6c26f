#include "commands/watch/foreground.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sys/error.hpp"

namespace socklings {

void run_in_foreground(const std::vector<std::string>& arguments, const sigset_t& mask) {
    std::vector<char*> pointers;
    for (const std::string& argument : arguments) pointers.push_back(const_cast<char*>(argument.c_str()));
    pointers.push_back(nullptr);
    sigset_t interrupts;
    sigemptyset(&interrupts);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&interrupts, signal);

    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    posix_spawnattr_setsigmask(&attributes, &mask);
    posix_spawnattr_setsigdefault(&attributes, &interrupts);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, STDOUT_FILENO, STDERR_FILENO);

    // As a shell's job, both are one group: the editor's ^Z must stop this process too.
    sigset_t stop, before;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    pid_t pid = -1;
    const int failure = posix_spawnp(&pid, pointers.front(), &files, &attributes, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
    if (failure != 0) throw system_error("cannot start " + arguments.front(), failure);
    sigprocmask(SIG_UNBLOCK, &stop, &before);
    while (waitpid(pid, nullptr, 0) == -1 && errno == EINTR) {
    }
    sigprocmask(SIG_SETMASK, &before, nullptr);
}

}  // namespace socklings
