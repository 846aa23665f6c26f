#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <ctime>
#include <random>
#include <string>

#include "catch.hpp"
#include "learner/progress_file.hpp"
#include "sys/fd.hpp"
#include "sys/files.hpp"

using namespace socklings;

namespace {

/// Records one pass after the other, and says on `said`, a byte each, that one is recorded. Never ends by itself.
[[noreturn]] void record_for_ever(const ProgressFile& file, int round, const Fd& said) {
    for (int i = 0;; ++i) {
        const std::string lesson = std::to_string(round) + "-" + std::to_string(i);
        file.update([&](Progress& progress) { progress.pass(lesson, "c0ffee", "2026-03-02T09:15:00Z"); });
        if (!write_all(said.get(), ".")) _exit(1);
    }
}

/// Kills `child` at a moment of chance: after some bytes of its, and a part of the time that one takes. Gives how many
/// passes it had said were recorded.
int kill_at_random(pid_t child, const Fd& said, std::mt19937& random) {
    int recorded = 0;
    char byte = 0;
    const int least = std::uniform_int_distribution<>(0, 3)(random);
    while (recorded < least && read(said.get(), &byte, 1) == 1) ++recorded;
    const timespec moment{0, std::uniform_int_distribution<long>(0, 3'000'000)(random)};
    pollfd nothing{-1, 0, 0};
    ppoll(&nothing, 1, &moment, nullptr);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    while (read(said.get(), &byte, 1) == 1) ++recorded;
    return recorded;
}

}  // namespace

TEST_CASE("kill -9 at any moment loses no pass that was recorded, and leaves a whole file") {
    constexpr int kills = 200;
    TempFolder folder;
    int damaged = 0;
    const ProgressFile file(folder.path(), [&](const SetAside&) { ++damaged; });
    std::mt19937 random(2026);
    std::map<int, int> recorded;  // by round
    int lost = 0, all = 0;
    for (int round = 0; round < kills; ++round) {
        Pipe said = make_pipe();
        const pid_t child = fork();
        REQUIRE(child != -1);
        if (child == 0) record_for_ever(file, round, said.write_end);
        said.write_end.close();
        recorded[round] = kill_at_random(child, said.read_end, random);
        all += recorded[round];

        const Progress progress = file.read();
        for (const auto& [earlier, passes] : recorded) {
            for (int i = 0; i < passes; ++i) {
                lost += progress.passed(std::to_string(earlier) + "-" + std::to_string(i)) ? 0 : 1;
            }
        }
    }
    INFO(all << " passes were recorded in " << kills << " processes");
    CHECK(lost == 0);
    CHECK(damaged == 0);
    CHECK(all >= kills);
}
