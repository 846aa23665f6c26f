#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>

#include "catch.hpp"
#include "learner/progress_file.hpp"
#include "sys/files.hpp"

using namespace socklings;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

/// A workspace, and what was told of damaged files.
struct Place {
    TempFolder folder;
    std::vector<SetAside> damage;
    fs::path work = folder.path() / "work", path = work / "progress.json";
    ProgressFile file{work, [this](const SetAside& one) { damage.push_back(one); }};

    void pass(const std::string& lesson) const {
        file.update([&](Progress& progress) { progress.pass(lesson, "c0ffee", "2026-03-02T09:15:00Z"); });
    }
};

}  // namespace

TEST_CASE("what is written is read by the next") {
    Place place;
    CHECK(place.file.read() == Progress{});
    CHECK_FALSE(fs::exists(place.work));
    place.pass("99-open-create");
    place.file.update([](Progress& progress) { progress.current = "99-sockets"; });
    const Progress progress = place.file.read();
    CHECK(progress.passed("99-open-create"));
    CHECK(progress.current == "99-sockets");
    CHECK(place.damage.empty());
}

TEST_CASE("a file in which nothing changes is not written again") {
    Place place;
    place.pass("99-open-create");
    const std::string by_hand = *read_file(place.path) + "\n\n";
    write(place.path, by_hand);
    place.pass("99-open-create");
    CHECK(read_file(place.path) == by_hand);
}

TEST_CASE("nothing but the file and its lock is left beside it") {
    Place place;
    place.pass("99-open-create");
    for (const auto& entry : fs::directory_iterator(place.work)) {
        const std::string name = entry.path().filename();
        CHECK((name == "progress.json" || name == ".progress.json.lock"));
    }
}

TEST_CASE("a damaged file is set aside, and told of, by whoever reads or writes") {
    Place place;
    fs::create_directories(place.work);
    const bool reads = GENERATE(true, false);
    for (const std::string& text : {std::string("{"), std::string("[]"), std::string()}) {
        write(place.path, text);
        if (reads) {
            CHECK(place.file.read() == Progress{});
            CHECK_FALSE(fs::exists(place.path));
        } else {
            place.pass("99-sockets");
            CHECK(place.file.read().passed("99-sockets"));
        }
    }
    REQUIRE(place.damage.size() == 3);
    CHECK(place.damage[0].aside == place.path.string() + ".damaged-1");
    CHECK(place.damage[2].aside == place.path.string() + ".damaged-3");
    CHECK(place.damage[0].fault == "it is no JSON");
    CHECK(read_file(place.damage[0].aside) == "{");
    CHECK(read_file(place.damage[1].aside) == "[]");
    CHECK(read_file(place.damage[2].aside) == "");
}

TEST_CASE("a file of a newer socklings is left alone") {
    Place place;
    fs::create_directories(place.work);
    const std::string newer = R"({"format_version": 99, "stars": 5})";
    write(place.path, newer);
    CHECK_THROWS_AS(place.file.read(), ProgressIsNewer);
    CHECK_THROWS_AS(place.pass("99-sockets"), ProgressIsNewer);
    CHECK(read_file(place.path) == newer);
    CHECK(place.damage.empty());
}

TEST_CASE("the file of the first format is taken over, with what it held beside") {
    Place place;
    fs::create_directories(place.work);
    write(place.work / ".progress.json", R"({"format_version": 1, "passed": ["99-open-create"], "note": "mine"})");
    CHECK(place.file.read().passed("99-open-create"));
    place.pass("99-sockets");
    CHECK(place.file.read().passed("99-open-create"));
    CHECK(read_file(place.path)->find("mine") != std::string::npos);
    CHECK_FALSE(fs::exists(place.work / ".progress.json"));
}

TEST_CASE("a link is followed, and stays one") {
    Place place;
    fs::create_directories(place.work);
    fs::create_directories(place.folder.path() / "home");
    const fs::path real = place.folder.path() / "home" / "mine.json";
    SECTION("to a file") {
        write(real, R"({"format_version": 2})");
        fs::create_symlink("../home/mine.json", place.path);
        place.pass("99-sockets");
        CHECK(fs::is_symlink(place.path));
        CHECK(read_file(real)->find("99-sockets") != std::string::npos);
    }
    SECTION("to nothing: nobody knows what should be there") {
        fs::create_symlink(real, place.path);
        CHECK_THROWS_AS(place.file.read(), Error);
        CHECK_THROWS_AS(place.pass("99-sockets"), Error);
        CHECK(fs::is_symlink(place.path));
    }
    SECTION("to a damaged file, which stays as it is") {
        write(real, "{");
        fs::create_symlink("../home/mine.json", place.path);
        place.pass("99-sockets");
        CHECK(read_file(real) == "{");
        REQUIRE(place.damage.size() == 1);
        CHECK(read_file(place.damage[0].aside) == "{");
        CHECK(place.file.read().passed("99-sockets"));
    }
}

TEST_CASE("what is in the way is an error that names it") {
    Place place;
    SECTION("a file in place of the workspace") { write(place.work, "a file"); }
    SECTION("a folder in place of the file") { fs::create_directories(place.path); }
    CHECK_THROWS_AS(place.pass("99-sockets"), Error);
    CHECK(place.damage.empty());
}

TEST_CASE("a disk that takes no more leaves the old file") {
    Place place;
    place.pass("99-open-create");
    const std::string before = *read_file(place.path);
    // Like a full disk, a limit on the size of files lets a file be made and refuses its bytes.
    rlimit old{};
    getrlimit(RLIMIT_FSIZE, &old);
    const rlimit none{0, old.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &none);
    bool refused = false;
    try {
        place.pass("99-sockets");
    } catch (const Error&) {
        refused = true;
    }
    setrlimit(RLIMIT_FSIZE, &old);
    std::signal(SIGXFSZ, handler);
    CHECK(refused);
    CHECK(read_file(place.path) == before);
    CHECK_FALSE(fs::exists(place.work / ".progress.json.new"));
}

TEST_CASE("several who write at once lose nothing of each other's") {
    Place place;
    constexpr int writers = 4, passes = 25;
    std::vector<pid_t> children;
    for (int writer = 0; writer < writers; ++writer) {
        const pid_t child = fork();
        if (child == 0) {
            for (int i = 0; i < passes; ++i) place.pass(std::to_string(writer) + "-" + std::to_string(i));
            _exit(0);
        }
        children.push_back(child);
    }
    for (const pid_t child : children) {
        int status = 0;
        waitpid(child, &status, 0);
        CHECK(status == 0);
    }
    CHECK(place.file.read().lessons.size() == writers * passes);
    CHECK(place.damage.empty());
}
