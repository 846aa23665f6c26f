#include "play/user_tasks.hpp"

#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <string>

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

}  // namespace socklings
