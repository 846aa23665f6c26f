#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "catch.hpp"
#include "sys/files.hpp"
#include "sys/folder_watch.hpp"
#include "sys/notifications.hpp"

using namespace socklings;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& file, const std::string& text) { std::ofstream(file) << text; }

/// What the watch tells of in the end, the strongest of it. Waits until it tells of something.
FolderNews next_news(FolderWatch& watch) {
    for (;;) {
        pollfd one{watch.fd(), POLLIN, 0};
        poll(&one, 1, -1);
        if (const FolderNews news = watch.take(); news != FolderNews::nothing) return news;
    }
}

/// What there is to be told now. For notifications alone: they are there when the call that caused them returns.
FolderNews news_now(FolderWatch& watch) { return watch.take(); }

}  // namespace

TEST_CASE("every way of saving is seen as one that is whole") {
    const TempFolder own;  // the folder above is watched, too, and must be nobody else's
    const fs::path folder = own.path() / "lesson";
    fs::create_directory(folder);
    const fs::path file = folder / "main.c", other = folder / ".main.c.swp";
    write(file, "old");
    FolderWatch watch({folder});
    REQUIRE_FALSE(watch.looking());
    CHECK(news_now(watch) == FolderNews::nothing);
    SECTION("in place") { write(file, "new"); }
    SECTION("a new file moved over the old one") {
        write(other, "new");
        (void)news_now(watch);
        fs::rename(other, file);
    }
    SECTION("the old one moved away, a new one written, the old one removed") {
        fs::rename(file, other);
        (void)news_now(watch);
        write(file, "new");
        fs::remove(other);
    }
    SECTION("moved in from elsewhere") {
        const TempFolder elsewhere;
        write(elsewhere.path() / "main.c", "new");
        fs::rename(elsewhere.path() / "main.c", file);
    }
    CHECK(news_now(watch) == FolderNews::written);
    CHECK(news_now(watch) == FolderNews::nothing);
}

TEST_CASE("what comes without being written is seen as well") {
    const TempFolder own, elsewhere;
    const fs::path folder = own.path() / "lesson";
    fs::create_directory(folder);
    write(elsewhere.path() / "main.c", "new");
    FolderWatch watch({folder});
    SECTION("a link") { fs::create_hard_link(elsewhere.path() / "main.c", folder / "main.c"); }
    SECTION("a symbolic link") { fs::create_symlink(elsewhere.path() / "main.c", folder / "main.c"); }
    CHECK(news_now(watch) == FolderNews::disturbed);
}

TEST_CASE("a folder may go and come again") {
    const TempFolder own;  // up to here it is watched when all below is gone
    const fs::path base = own.path() / "home", folder = base / "work" / "lesson";
    fs::create_directories(folder);
    FolderWatch watch({folder});
    SECTION("removed") { fs::remove_all(folder); }
    SECTION("moved away") { fs::rename(folder, base / "work" / "old"); }
    SECTION("removed with the one above") { fs::remove_all(base / "work"); }
    SECTION("moved away with the one above") { fs::rename(base / "work", base / "old"); }
    CHECK(news_now(watch) == FolderNews::disturbed);
    fs::create_directories(folder);
    CHECK(news_now(watch) == FolderNews::disturbed);
    write(folder / "main.c", "new");
    CHECK(news_now(watch) == FolderNews::written);
}

TEST_CASE("a folder that is not there yet is waited for") {
    const TempFolder own;
    const fs::path base = own.path() / "home", folder = base / "work" / "lesson";
    fs::create_directory(base);
    FolderWatch watch({folder});
    fs::create_directories(base / "work");
    CHECK(news_now(watch) == FolderNews::disturbed);
    fs::create_directories(folder);
    CHECK(news_now(watch) == FolderNews::disturbed);
    write(folder / "main.c", "new");
    CHECK(news_now(watch) == FolderNews::written);
}

TEST_CASE("without notifications it looks, and sees the same") {
    const TempFolder folder;
    const fs::path file = folder.path() / "main.c";
    write(file, "old");
    FolderWatch watch({folder.path()}, FolderWatch::Means::looking);
    CHECK(watch.looking());
    SECTION("written") { write(file, "newer"); }
    SECTION("removed") { fs::remove(file); }
    SECTION("the same size and another time") {
        write(file, "new");
        fs::last_write_time(file, fs::file_time_type::clock::now() + std::chrono::hours(1));
    }
    CHECK(next_news(watch) == FolderNews::written);
}

TEST_CASE("where no notifications are left it looks, and says why") {
    const TempFolder folder;
    const std::string limit = GENERATE("max_inotify_instances", "max_inotify_watches");
    const pid_t pid = fork();
    if (pid == 0) {
        // user_namespaces(7): a new one has limits of its own.
        if (unshare(CLONE_NEWUSER) == -1) _exit(77);
        std::ofstream(fs::path("/proc/sys/user") / limit) << "0" << std::flush;
        const FolderWatch watch({folder.path()});
        _exit(watch.looking() && watch.why_looking().starts_with("inotify: ") ? 0 : 1);
    }
    int status = -1;
    waitpid(pid, &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 77) {
        WARN("skipped: this machine lets no user namespace be made");
        return;
    }
    CHECK(status == 0);
}

TEST_CASE("network folders and WSL's are known to be silent") {
    CHECK(silent_file_system(0x01021997) == "9p");
    CHECK(silent_file_system(0x6969) == "NFS");
    CHECK(silent_file_system(0x65735546) == "FUSE");
    CHECK(silent_file_system(static_cast<long>(static_cast<int>(0xff534d42))) == "CIFS");
    CHECK_FALSE(silent_file_system(0xef53));      // ext4
    CHECK_FALSE(silent_file_system(0x01021994));  // tmpfs
    CHECK_FALSE(silent_file_system(0x794c7630));  // overlayfs
    CHECK(silent_file_system(fs::path("/proc/no/such/folder")) == std::nullopt);
}
