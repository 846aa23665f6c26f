#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "catch.hpp"
#include "learner/backup.hpp"
#include "sys/error.hpp"
#include "sys/files.hpp"

using namespace socklings;
namespace fs = std::filesystem;

namespace {

struct Place {
    TempFolder place;
    fs::path folder = place.path() / "99-sockets", backups = place.path() / ".backup" / "99-sockets";

    Place() { fs::create_directory(folder); }
    void write(const std::string& name, const std::string& text) const { std::ofstream(folder / name) << text; }
    [[nodiscard]] std::optional<fs::path> back_up() const { return socklings::back_up(folder, backups, "2026-03-02"); }
};

}  // namespace

TEST_CASE("all files go to a folder that was not there before") {
    const Place place;
    place.write("main.c", "first");
    fs::create_directory(place.folder / "notes");
    place.write("notes/a.txt", "a note");
    CHECK(place.back_up() == place.backups / "2026-03-02-1");
    CHECK(fs::is_empty(place.folder));
    CHECK(read_file(place.backups / "2026-03-02-1" / "main.c") == "first");
    CHECK(read_file(place.backups / "2026-03-02-1" / "notes" / "a.txt") == "a note");

    place.write("main.c", "second");
    CHECK(place.back_up() == place.backups / "2026-03-02-2");
    CHECK(read_file(place.backups / "2026-03-02-1" / "main.c") == "first");
    CHECK(read_file(place.backups / "2026-03-02-2" / "main.c") == "second");
}

TEST_CASE("where there is nothing to keep, nothing is made") {
    const Place place;
    SECTION("an empty folder") {}
    SECTION("no folder") { fs::remove(place.folder); }
    SECTION("hidden files only") { place.write(".main.c.swp", "editor"); }
    CHECK_FALSE(place.back_up());
    CHECK_FALSE(fs::exists(place.backups));
}

TEST_CASE("links are moved as links") {
    const Place place;
    std::ofstream(place.place.path() / "elsewhere.c") << "mine";
    fs::create_symlink(place.place.path() / "elsewhere.c", place.folder / "main.c");
    const auto backup = place.back_up();
    REQUIRE(backup);
    CHECK(fs::is_symlink(*backup / "main.c"));
    CHECK(read_file(place.place.path() / "elsewhere.c") == "mine");
}

TEST_CASE("what cannot be moved is an error, and stays where it was") {
    const Place place;
    place.write("main.c", "mine");
    SECTION("a file in place of the backups") {
        fs::create_directory(place.backups.parent_path());
        std::ofstream(place.backups) << "a file";
    }
    SECTION("a folder that may not be changed") {
        if (geteuid() == 0) {
            WARN("skipped: root may change every folder");
            return;
        }
        chmod(place.folder.c_str(), 0500);
    }
    CHECK_THROWS_AS(place.back_up(), Error);
    CHECK(read_file(place.folder / "main.c") == "mine");
}

TEST_CASE("a file in place of the lesson's folder is no folder to be kept") {
    const Place place;
    fs::remove(place.folder);
    std::ofstream(place.folder) << "mine";
    CHECK_THROWS_AS(place.back_up(), Error);
    CHECK(read_file(place.folder) == "mine");
}
