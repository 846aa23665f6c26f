#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <fstream>

#include "catch.hpp"
#include "sys/error.hpp"
#include "sys/files.hpp"
#include "sys/new_file.hpp"

using namespace socklings;
namespace fs = std::filesystem;

TEST_CASE("a new file has its content and its mode, less the umask") {
    const TempFolder folder;
    const mode_t old = umask(027);
    CHECK(write_new_file(folder.path() / "a", "text", 0777));
    umask(old);
    CHECK(read_file(folder.path() / "a") == "text");
    CHECK(fs::status(folder.path() / "a").permissions() == fs::perms(0750));
    CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a name that is taken stays what it is") {
    const TempFolder folder;
    const fs::path name = folder.path() / "a", elsewhere = folder.path() / "elsewhere";
    SECTION("by a file") { std::ofstream(name) << "mine"; }
    SECTION("by a folder") { fs::create_directory(name); }
    SECTION("by a link to nothing") { fs::create_symlink(elsewhere, name); }
    CHECK_FALSE(write_new_file(name, "text", 0666));
    std::ofstream(folder.path() / "b") << "b";
    CHECK_FALSE(rename_to_new(folder.path() / "b", name));
    CHECK_FALSE(make_new_folder(name));
    CHECK(read_file(folder.path() / "b") == "b");
    CHECK_FALSE(fs::exists(elsewhere));
    if (fs::is_regular_file(name)) CHECK(read_file(name) == "mine");
}

TEST_CASE("a file whose bytes are refused does not appear") {
    const TempFolder folder;
    rlimit old{};
    getrlimit(RLIMIT_FSIZE, &old);
    const rlimit none{0, old.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &none);
    bool refused = false;
    try {
        (void)write_new_file(folder.path() / "a", "text", 0666);
    } catch (const Error&) {
        refused = true;
    }
    setrlimit(RLIMIT_FSIZE, &old);
    std::signal(SIGXFSZ, handler);
    CHECK(refused);
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("what a name cannot be given to is an error") {
    const TempFolder folder;
    CHECK_THROWS_AS(write_new_file(folder.path() / "no" / "a", "text", 0666), Error);
    CHECK_THROWS_AS(rename_to_new(folder.path() / "no", folder.path() / "a"), Error);
    CHECK_THROWS_AS(make_new_folder(folder.path() / "no" / "a"), Error);
    std::ofstream(folder.path() / "file") << "x";
    CHECK_THROWS_AS(make_folders(folder.path() / "file" / "a"), Error);
    CHECK_THROWS_AS(make_folders(folder.path() / "file"), Error);
}
