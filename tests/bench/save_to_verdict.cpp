// How long a learner waits for a verdict: from the save of a file until watch shows what has become of it, and beside
// it the same file compiled and run by hand.
//   save_to_verdict SOCKLINGS ENDING ROUNDS
// ENDING is c or cpp. Every content is new, so that no compiled program can be taken from the cache. Prints both
// medians in microseconds.

#include <fcntl.h>
#include <stdlib.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

const std::string in_c =
    "#include <fcntl.h>\n#include <stdio.h>\n#include <unistd.h>\n\nint main(void) {\n"
    "    int fd = open(\"a.txt\", O_RDONLY | O_CREAT, MODE);\n    printf(\"fd: %d\\n\", fd);\n    close(fd);\n"
    "    return 0;\n}\n";
const std::string in_cpp =
    "#include <fcntl.h>\n#include <unistd.h>\n\n#include <iostream>\n#include <string>\n\nint main() {\n"
    "    const int fd = open(\"a.txt\", O_RDONLY | O_CREAT, MODE);\n    std::cout << \"fd: \" << fd << '\\n' << "
    "std::flush;\n"
    "    close(fd);\n    return 0;\n}\n";

/// A program of 99-open-create that passes or fails, as nobody has written it before.
std::string program(const std::string& ending, bool right, int number) {
    std::string text = ending == "c" ? in_c : in_cpp;
    text.replace(text.find("MODE"), 4, right ? "0644" : "0600");
    return text + "// " + std::to_string(number) + "\n";
}

int terminal_with(const std::vector<std::string>& command) {
    const int ours = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    grantpt(ours);
    unlockpt(ours);
    winsize size{};
    size.ws_row = 24;
    size.ws_col = 80;
    ioctl(ours, TIOCSWINSZ, &size);
    const std::string name = ptsname(ours);
    if (fork() == 0) {
        setsid();
        const int theirs = open(name.c_str(), O_RDWR);
        ioctl(theirs, TIOCSCTTY, 0);
        for (int number = 0; number < 3; ++number) dup2(theirs, number);
        std::vector<char*> arguments;
        for (const auto& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        execv(arguments[0], arguments.data());
        _exit(127);
    }
    return ours;
}

/// Reads until `text` was written to the terminal.
void wait_for(int terminal, const std::string& text) {
    std::string seen;
    char buffer[65536];
    while (seen.find(text) == seen.npos) {
        const auto n = read(terminal, buffer, sizeof buffer);
        if (n <= 0) std::fprintf(stderr, "save_to_verdict: watch has ended\n"), std::exit(1);
        seen.append(buffer, static_cast<std::size_t>(n));
    }
}

/// The headers that watch compiles ahead: a learner who thinks for a moment has them.
void wait_for_headers(const fs::path& cache) {
    for (const auto& entry : fs::directory_iterator(cache)) {
        if (!entry.path().filename().string().starts_with(".new-headers-")) continue;
        const int news = inotify_init1(IN_CLOEXEC);
        inotify_add_watch(news, entry.path().c_str(), IN_MOVED_TO);
        const auto there = [&] {
            for (const auto& file : fs::directory_iterator(entry.path()))
                if (file.path().extension() == ".gch") return true;
            return false;
        };
        char event[4096];
        while (!there() && read(news, event, sizeof event) > 0) {
        }
        close(news);
    }
}

long us_since(Clock::time_point start) {
    return static_cast<long>(std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start).count());
}

void save(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

long median(std::vector<long> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) return std::fprintf(stderr, "usage: save_to_verdict SOCKLINGS c|cpp ROUNDS\n"), 2;
    const std::string ending = argv[2];
    char folder[] = "/tmp/save-to-verdict-XXXXXX";
    if (!mkdtemp(folder)) return 1;
    const fs::path work = fs::path(folder) / "work", by_hand = fs::path(folder) / "hand";
    fs::create_directories(by_hand);
    setenv("SOCKLINGS_WORK", work.c_str(), 1);
    setenv("XDG_CACHE_HOME", folder, 1);
    setenv("TERM", "xterm", 1);
    setenv("LANG", "C.UTF-8", 1);

    const fs::path file = work / "99-open-create" / ("main." + ending), same = by_hand / ("main." + ending);
    fs::create_directories(file.parent_path());
    save(file, program(ending, false, -1));
    const std::string compile = std::string(ending == "c" ? "gcc" : "g++") + " " + same.string() + " -o " +
                                (by_hand / "a.out").string() + " && cd " + by_hand.string() + " && ./a.out >/dev/null";
    const int terminal = terminal_with({argv[1], "watch", "open-create"});
    wait_for(terminal, "step 2 of 5");

    if (ending == "cpp") wait_for_headers(fs::path(folder) / "socklings");

    std::vector<long> watched, hand;
    for (int round = 0; round < std::atoi(argv[3]); ++round) {
        const bool right = round % 2 == 0;
        const std::string text = program(ending, right, round);
        auto start = Clock::now();
        save(same, text);
        if (std::system(compile.c_str()) != 0) return 1;
        hand.push_back(us_since(start));
        start = Clock::now();
        save(file, text);
        wait_for(terminal, right ? "✓ passed" : "step 2 of 5");
        watched.push_back(us_since(start));
    }
    if (write(terminal, "q", 1) != 1) return 1;
    wait(nullptr);
    fs::remove_all(folder);
    std::printf("%ld %ld\n", median(hand), median(watched));
}
