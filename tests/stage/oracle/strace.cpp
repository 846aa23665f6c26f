#include "strace.hpp"

#include <fcntl.h>
#include <linux/close_range.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <regex>
#include <set>

#include "play/syscalls.hpp"
#include "sys/fd.hpp"

namespace fs = std::filesystem;
using namespace socklings;

namespace {

std::string watched_names() {
    std::string names = "trace=restart_syscall,clone3";
    for (const long number : watched_calls()) names += ",?" + raw_name(number);
    return names;
}

// As the stage starts it: a pipe for stdout, a clean environment, no clone3.
bool run(const fs::path& program, const fs::path& folder, const std::string& traces) {
    const auto filter = watched_names();
    const auto output = make_pipe();  // nobody reads it: the programs write a few bytes
    const pid_t child = fork();
    if (child == 0) {
        if (chdir(folder.c_str()) != 0) _exit(126);
        dup2(open("/dev/null", O_RDWR | O_CLOEXEC), 0);
        dup2(output.write_end.get(), 1);
        dup2(output.write_end.get(), 2);
        close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);  // what CTest and others have left open
        clearenv();
        setenv("PATH", "/usr/local/bin:/usr/bin:/bin", 1);
        setenv("LANG", "C.UTF-8", 1);
        execlp("strace", "strace", "-ff", "-a1", "-s0", "-o", traces.c_str(), "-e", filter.c_str(), "-e",
               "inject=clone3:error=ENOSYS", program.c_str(), nullptr);
        _exit(127);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return !(WIFEXITED(status) && WEXITSTATUS(status) == 127);
}

// strace shows an interrupted call as "recvfrom(…) = ? ERESTARTSYS", then the handler's calls, then what became of it:
// rt_sigreturn with EINTR, or the same call again, or restart_syscall.
TaskCalls read_task(const fs::path& file) {
    static const std::regex call(R"((\w+)\(.*\)\s+= (\S+)( (\w+))?.*)");
    TaskCalls calls;
    std::vector<std::string> interrupted;
    const auto add = [&](const std::string& name, const std::string& result) {
        if (is_compared(name)) calls.push_back(name + " = " + comparable_result(name, result));
    };
    std::ifstream lines(file);
    std::smatch match;
    for (std::string line; std::getline(lines, line);) {
        // A later thread that executes a program gets the first one's id, and strace goes on in that one's file.
        if (line.starts_with("execve(") && line.find("<pid changed to") != std::string::npos) add("execve", "0");
        if (!std::regex_match(line, match, call)) continue;
        const std::string name = match[1], result = match[2], word = match[4];
        const bool failed = result == "-1";
        if (result == "?" && word.starts_with("ERESTART")) {
            interrupted.push_back(name);
        } else if (name == "restart_syscall" && !interrupted.empty()) {
            add(interrupted.back(), failed ? word : result);
            interrupted.pop_back();
        } else if (name == "rt_sigreturn") {
            if (!interrupted.empty() && word == "EINTR") add(interrupted.back(), word);
            if (!interrupted.empty()) interrupted.pop_back();
        } else {
            // Without a handler the call simply starts again.
            if (!interrupted.empty() && interrupted.back() == name) interrupted.pop_back();
            add(name, failed ? word : result);
        }
    }
    for (const auto& name : interrupted) add(name, "?");
    return calls;
}

}  // namespace

std::string comparable_result(const std::string& raw_name, const std::string& result) {
    static const std::set<std::string> processes{"fork", "vfork", "clone", "wait4"};
    const bool is_number = !result.empty() && result.find_first_not_of("0123456789") == std::string::npos;
    return processes.contains(raw_name) && is_number && result != "0" ? "process" : result;
}

bool is_compared(const std::string& raw_name) {
    return raw_name != "pread64" && raw_name != "clone3" && raw_name != "exit" && raw_name != "exit_group" &&
           raw_name != "rt_sigreturn";
}

std::optional<std::vector<TaskCalls>> run_under_strace(const fs::path& program, const fs::path& folder) {
    const auto work = folder / "work";
    fs::create_directory(work);
    if (!run(program, work, (folder / "trace").string())) return std::nullopt;
    std::vector<TaskCalls> tasks;
    for (const auto& each : fs::directory_iterator(folder))
        if (each.is_regular_file()) tasks.push_back(read_task(each.path()));
    return tasks;
}
