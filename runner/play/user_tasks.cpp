#include "play/user_tasks.hpp"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "sys/error.hpp"
#include "sys/files.hpp"

namespace socklings {

namespace {

// The number after "Name:\t" in /proc/PID/status (proc_pid_status(5)); 0 if there is none.
unsigned long number_of(const std::string& status, const char* name) {
    auto at = status.find(name);
    return at == std::string::npos
               ? 0
               : std::strtoul(status.c_str() + at + std::char_traits<char>::length(name), nullptr, 10);
}

// True if this user can start one task more while RLIMIT_NPROC is `limit`.
bool can_fork_under(rlim_t limit, rlim_t hard) {
    rlimit narrow{limit, hard};
    if (setrlimit(RLIMIT_NPROC, &narrow) == -1) return true;
    pid_t child = vfork();
    if (child == 0) _exit(0);
    if (child > 0) waitpid(child, nullptr, 0);
    return child > 0;
}

}  // namespace

unsigned long long count_tasks_of_user(uid_t uid) {
    unsigned long long tasks = 0;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator("/proc", ignored)) {
        auto name = entry.path().filename().string();
        if (!std::isdigit(static_cast<unsigned char>(name[0]))) continue;
        auto status = read_file(entry.path() / "status");
        if (status && number_of(*status, "\nUid:") == uid) tasks += number_of(*status, "\nThreads:");
    }
    return tasks;
}

unsigned long long process_limit_with_room(unsigned long long room) {
    rlimit before{};
    if (getrlimit(RLIMIT_NPROC, &before) == -1) throw system_error("getrlimit(RLIMIT_NPROC)");
    rlim_t tasks = count_tasks_of_user(getuid());
    while (tasks + 1 < before.rlim_cur && !can_fork_under(tasks + 1, before.rlim_max)) tasks = tasks * 2 + 1;
    setrlimit(RLIMIT_NPROC, &before);
    return tasks + room;
}

}  // namespace socklings
