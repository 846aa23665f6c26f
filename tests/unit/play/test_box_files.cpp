#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "catch.hpp"
#include "in_box.hpp"
#include "sys/files.hpp"

using namespace socklings;
namespace fs = std::filesystem;

namespace {

std::string opening(const fs::path& path, int flags) { return outcome(open(path.c_str(), flags | O_CLOEXEC, 0644)); }

std::string refused(Tier tier) { return tier == Tier::namespaces ? "ENOENT" : "EACCES"; }

}  // namespace

TEST_CASE("files of the machine are out of reach, even where their modes allow everything") {
    if (landlock_version() == 0) {
        WARN("skipped: this kernel has no Landlock");
        return;
    }
    const TempFolder home("socklings-home-", "/tmp");
    auto diary = home.path() / "diary";
    std::ofstream(diary) << "secret";
    chmod(home.path().c_str(), 0777);
    chmod(diary.c_str(), 0666);
    for (const auto& setup : setups()) {
        INFO(name_of(setup));
        CHECK(in_box(setup, [&] { return opening(diary, O_RDONLY); }) == refused(setup.tier));
        CHECK(in_box(setup, [&] { return opening(diary, O_WRONLY | O_TRUNC); }) == refused(setup.tier));
        CHECK(in_box(setup, [&] { return opening(home.path() / "new", O_WRONLY | O_CREAT); }) == refused(setup.tier));
        CHECK(in_box(setup, [&] { return outcome(unlink(diary.c_str())); }) == refused(setup.tier));
        CHECK(in_box(setup, [&] { return opening(home.path(), O_RDONLY | O_DIRECTORY); }) == refused(setup.tier));
        CHECK(in_box(setup, [&] { return opening("/etc/shadow", O_RDONLY); }) == refused(setup.tier));
    }
    CHECK(read_file(diary) == "secret");
}

TEST_CASE("the system can be read and run, not written") {
    for (const auto& setup : setups()) {
        INFO(name_of(setup));
        CHECK(in_box(setup, [] { return opening("/usr/bin/env", O_RDONLY); }) == "ok");
        CHECK(in_box(setup, [] { return opening("/etc/hosts", O_RDONLY); }) == "ok");
        CHECK(in_box(setup, [] { return opening("/proc/self/status", O_RDONLY); }) == "ok");
        for (const char* place : {"/new", "/usr/new", "/etc/new", "/dev/new"}) {
            INFO(place);
            CHECK(in_box(setup, [&] { return opening(place, O_WRONLY | O_CREAT); }) != "ok");
        }
        CHECK(in_box(setup, [] { return opening("/etc/hosts", O_WRONLY); }) != "ok");
        CHECK(in_box(setup, [] { return opening("/dev/null", O_RDWR | O_TRUNC); }) == "ok");
        CHECK(in_box(setup, [] { return opening("/dev/urandom", O_RDONLY); }) == "ok");
    }
}

TEST_CASE("the lesson's folder is empty and the program's own") {
    for (const auto& setup : setups()) {
        INFO(name_of(setup));
        CHECK(in_box(setup, [] { return std::to_string(std::distance(fs::directory_iterator("."), {})); }) == "0");
        CHECK(in_box(setup, [] {
                  struct stat status {};
                  stat(".", &status);
                  return std::to_string(status.st_mode & 07777) + (status.st_uid == getuid() ? " mine" : " not mine");
              }) == "493 mine");  // 0755
        CHECK(in_box(setup, [] {
                  std::ofstream("a.txt") << "text";
                  return all_of({outcome(chmod("a.txt", 0640)), outcome(mkdir("inner", 0755)),
                                 outcome(rename("a.txt", "inner/b.txt")), outcome(symlink("inner/b.txt", "link")),
                                 outcome(truncate("link", 1)), outcome(unlink("link"))});
              }) == "ok ok ok ok ok ok");
    }
}

TEST_CASE("a program can meet a full disk") {
    for (const auto& setup : setups()) {
        INFO(name_of(setup));
        CHECK(in_box(setup, [] {
                  const int full = open("/dev/full", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
                  return all_of({outcome(full == -1 ? -1 : 0), outcome(write(full, "x", 1) == -1 ? -1 : 0)});
              }) == "ok ENOSPC");
    }
}

TEST_CASE("programs are read-only for the programs") {
    if (landlock_version() < 2) {
        WARN("skipped: this kernel's Landlock is too old");
        return;
    }
    for (const auto& setup : setups()) {
        INFO(name_of(setup));
        CHECK(in_box(setup, [] {
                  return opening(fs::current_path().parent_path() / "programs/new", O_WRONLY | O_CREAT);
              }) == "EACCES");
    }
}

TEST_CASE("what a stage opens before is what its programs find in /dev/fd") {
    for (const auto& setup : setups_of(Tier::namespaces)) {
        INFO(name_of(setup));
        CHECK(in_box(setup, [] {
                  return opening("/dev/stdin", O_RDONLY) == "ENOENT" ? "no /dev/stdin"
                                                                     : fs::read_symlink("/dev/fd").string();
              }) == "/proc/self/fd");
        CHECK(in_box(setup, [] { return opening("/dev/ptmx", O_RDWR | O_NOCTTY); }) == "ok");
        CHECK(in_box(setup, [] { return opening("/dev/shm/semaphore", O_RDWR | O_CREAT); }) == "ok");
    }
}

TEST_CASE("a box ends without a trace") {
    for (const auto& setup : setups()) {
        INFO(name_of(setup));
        const TempFolder place("socklings-place-", "/tmp");
        chmod(place.path().c_str(), 0777);
        auto traces = as_runner(setup, [&]() -> std::string {
            setenv("TMPDIR", place.path().c_str(), 1);
            auto mounts = read_file("/proc/self/mountinfo");
            auto fds = [] { return std::distance(fs::directory_iterator("/proc/self/fd"), {}); };
            auto open_before = fds();
            auto said = in_box_here(setup.tier, [] {
                fs::create_directories("a/b/c");
                std::ofstream("a/b/c/file") << "left";
                return outcome(chmod("a/b", 0));
            });
            if (said != "ok") return said;
            if (read_file("/proc/self/mountinfo") != mounts) return "a mount stayed";
            if (!fs::is_empty(place.path())) return "a folder stayed";
            if (fds() != open_before) return "a descriptor stayed";
            return "none";
        });
        CHECK(traces == "none");
    }
}
