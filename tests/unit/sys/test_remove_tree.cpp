#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "catch.hpp"
#include "sys/files.hpp"
#include "sys/remove_tree.hpp"

using namespace socklings;
namespace fs = std::filesystem;

namespace {

void touch(const fs::path& path) { std::ofstream(path) << "x"; }

// To root no folder is closed. Calls `check` in a process that is an ordinary user, whoever runs the tests.
template <typename Check>
bool holds_for_a_user(Check check) {
    pid_t child = fork();
    if (child == 0) {
        if (geteuid() == 0 && (setgid(12345) == -1 || setuid(12345) == -1)) _exit(1);
        _exit(check() ? 0 : 1);
    }
    int status = -1;
    waitpid(child, &status, 0);
    return status == 0;
}

}  // namespace

TEST_CASE("a temporary folder goes with all it holds") {
    fs::path path;
    {
        const TempFolder folder;
        path = folder.path();
        fs::create_directories(path / "a/b/c");
        touch(path / "a/b/c/file");
        touch(path / "a/line\nbreak");
        CHECK(mkfifo((path / "a/fifo").c_str(), 0600) == 0);
        CHECK(fs::exists(path / "a/fifo"));
    }
    CHECK_FALSE(fs::exists(path));
}

TEST_CASE("a moved temporary folder is removed once, by its last owner") {
    TempFolder first;
    auto path = first.path();
    {
        TempFolder second = std::move(first);
        CHECK(second.path() == path);
        first = std::move(second);
    }
    CHECK(fs::exists(path));
}

TEST_CASE("links are removed, what they lead to stays") {
    const TempFolder outside;
    touch(outside.path() / "keep");
    auto doomed = outside.path() / "doomed";
    fs::create_directories(doomed / "inner");
    fs::create_directory_symlink(outside.path(), doomed / "to-folder");
    fs::create_symlink(outside.path() / "keep", doomed / "inner/to-file");
    remove_tree(doomed);
    CHECK_FALSE(fs::exists(fs::symlink_status(doomed)));
    CHECK(fs::exists(outside.path() / "keep"));
}

TEST_CASE("a tree of 3000 levels is removed") {
    const TempFolder outside;
    auto doomed = outside.path() / "doomed";
    fs::create_directory(doomed);
    int at = open(doomed.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int levels = 0;
    for (; levels < 3000 && mkdirat(at, "deeper", 0700) == 0; levels++) {
        int next = openat(at, "deeper", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        close(at);
        at = next;
    }
    close(at);
    REQUIRE(levels == 3000);
    remove_tree(doomed);
    CHECK_FALSE(fs::exists(doomed));
}

TEST_CASE("folders of mode 000 are removed, at the top and deeper") {
    CHECK(holds_for_a_user([] {
        const TempFolder outside("socklings-", "/tmp");
        auto doomed = outside.path() / "doomed";
        fs::create_directories(doomed / "a/b/c");
        touch(doomed / "a/b/file");
        touch(doomed / "a/b/c/file");
        for (const char* folder : {"a/b/c", "a/b", "a", "."}) chmod((doomed / folder).c_str(), 0);
        std::error_code closed;
        fs::remove_all(doomed, closed);
        bool is_hard = bool(closed);
        remove_tree(doomed);
        return is_hard && !fs::exists(doomed);
    }));
}
