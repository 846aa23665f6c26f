#include "socklings.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <fstream>

#include "sys/child.hpp"
#include "sys/error.hpp"
#include "sys/fd.hpp"

using namespace socklings;
namespace fs = std::filesystem;

namespace cli {
namespace {

Command command_of(const Desk& desk, const std::vector<std::string>& arguments) {
    Command command;
    command.arguments = {SOCKLINGS_PROGRAM};
    command.arguments.insert(command.arguments.end(), arguments.begin(), arguments.end());
    command.environment.emplace();
    for (const auto& [name, value] : desk.environment) command.environment->push_back(name + "=" + value);
    command.folder = desk.folder();
    command.max_output_bytes = 4 << 20;
    return command;
}

/// Reads a terminal until nobody has its other end open.
std::string drain(int terminal) {
    std::string text;
    char buffer[4096];
    for (;;) {
        auto n = read(terminal, buffer, sizeof buffer);
        if (n == -1 && errno == EINTR) continue;
        if (n <= 0) return text;
        text.append(buffer, static_cast<std::size_t>(n));
    }
}

Result wait_for(Child& child) {
    for (;;) {
        if (child.output_fd() >= 0) child.read_output();
        if (auto status = child.try_wait()) {
            return {status->code ? *status->code : 128 + status->signal, child.output(), {}};
        }
        pollfd either[] = {{child.exit_fd(), POLLIN, 0}, {child.output_fd(), POLLIN, 0}};
        poll(either, 2, -1);
    }
}

}  // namespace

Desk::Desk() {
    environment = {
        {"PATH", "/usr/local/bin:/usr/bin:/bin"}, {"HOME", folder().string()}, {"SOCKLINGS_WORK", work().string()},
        {"XDG_CACHE_HOME", SOCKLINGS_TEST_CACHE}, {"TERM", "xterm"},           {"LANG", "C.UTF-8"}};
}

void Desk::write(const fs::path& file, const std::string& text) const {
    fs::create_directories((folder() / file).parent_path());
    std::ofstream(folder() / file, std::ios::binary) << text;
}

Result Desk::run(const std::vector<std::string>& arguments) const {
    const fs::path errors = folder() / ".stderr";
    Fd file(open(errors.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    Command command = command_of(*this, arguments);
    command.errors = file.get();
    Finished finished = run_to_end(command);
    return {finished.status.code.value_or(128 + finished.status.signal), finished.output,
            read_file(errors).value_or("")};
}

Result Desk::run_interrupted(const std::vector<std::string>& arguments, const fs::path& folder, int signal) const {
    Fd news(inotify_init1(IN_CLOEXEC));
    if (!news || inotify_add_watch(news.get(), folder.c_str(), IN_CREATE) == -1) throw system_error("inotify");
    Child child = Child::start(command_of(*this, arguments));
    pollfd either[] = {{news.get(), POLLIN, 0}, {child.exit_fd(), POLLIN, 0}};
    poll(either, 2, -1);
    kill(child.pid(), signal);
    return wait_for(child);
}

Result Desk::run_on_terminal(const std::vector<std::string>& arguments, unsigned short rows,
                             const std::string& typed) const {
    Fd ours(posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC));
    if (!ours || grantpt(ours.get()) == -1 || unlockpt(ours.get()) == -1) throw system_error("cannot make a terminal");
    Fd theirs(open(ptsname(ours.get()), O_RDWR | O_NOCTTY | O_CLOEXEC));
    const winsize size{rows, static_cast<unsigned short>(rows == 0 ? 0 : 80), 0, 0};
    if (ioctl(ours.get(), TIOCSWINSZ, &size) == -1) throw system_error("cannot set the size of the terminal");
    if (!write_all(ours.get(), typed)) throw system_error("cannot type");
    Command command = command_of(*this, arguments);
    command.input = command.output = theirs.get();
    Child child = Child::start(command);
    theirs.close();
    std::string out = drain(ours.get());
    return {wait_for(child).code, out, {}};
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace cli
