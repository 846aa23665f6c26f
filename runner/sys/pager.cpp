#include "sys/pager.hpp"

#include <sys/wait.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>

namespace socklings {

bool show_with(const std::string& pager, const std::string& text) {
    constexpr int keep = 0, shell_found_nothing = 127, shell_may_not = 126;  // POSIX, sh, "Exit Status for Commands"
    setenv("LESS", "R", keep);
    setenv("LESSCHARSET", "utf-8", keep);
    std::FILE* reader = popen(pager.c_str(), "we");
    if (!reader) return false;

    // A user who has seen enough leaves before all is written.
    struct sigaction ignore {
    }, before{};
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &ignore, &before);
    std::fwrite(text.data(), 1, text.size(), reader);
    const int status = pclose(reader);
    sigaction(SIGPIPE, &before, nullptr);
    return !WIFEXITED(status) || (WEXITSTATUS(status) != shell_found_nothing && WEXITSTATUS(status) != shell_may_not);
}

}  // namespace socklings
