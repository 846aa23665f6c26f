#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "catch.hpp"
#include "learner/starter.hpp"
#include "sys/error.hpp"
#include "sys/files.hpp"

using namespace socklings;
namespace fs = std::filesystem;
using Paths = std::vector<fs::path>;

namespace {

struct Lesson {
    TempFolder place;
    fs::path starter = place.path() / "starter", folder = place.path() / "work" / "lesson";

    Lesson() {
        fs::create_directory(starter);
        for (const char* name : {"main.c", "main.cpp", "input.txt"}) std::ofstream(starter / name) << name;
    }
};

}  // namespace

TEST_CASE("the starter of one language is copied, and what belongs to both") {
    Lesson lesson;
    SECTION("C") {
        CHECK(copy_starter(lesson.starter, lesson.folder, SourceLanguage::c) ==
              Paths{lesson.folder / "input.txt", lesson.folder / "main.c"});
        CHECK_FALSE(fs::exists(lesson.folder / "main.cpp"));
    }
    SECTION("C++") {
        CHECK(copy_starter(lesson.starter, lesson.folder, SourceLanguage::cpp) ==
              Paths{lesson.folder / "input.txt", lesson.folder / "main.cpp"});
        CHECK(read_file(lesson.folder / "main.cpp") == "main.cpp");
    }
    SECTION("only one language is there") {
        fs::remove(lesson.starter / "main.c");
        CHECK(copy_starter(lesson.starter, lesson.folder, SourceLanguage::c) ==
              Paths{lesson.folder / "input.txt", lesson.folder / "main.cpp"});
    }
}

TEST_CASE("nothing that is there is overwritten") {
    Lesson lesson;
    fs::create_directories(lesson.folder);
    const fs::path elsewhere = lesson.place.path() / "elsewhere";
    SECTION("a file") { std::ofstream(lesson.folder / "main.c") << "mine"; }
    SECTION("a link to a file") {
        std::ofstream(elsewhere) << "mine";
        fs::create_symlink(elsewhere, lesson.folder / "main.c");
    }
    SECTION("a link to nothing") { fs::create_symlink(elsewhere, lesson.folder / "main.c"); }
    CHECK(copy_starter(lesson.starter, lesson.folder, SourceLanguage::c) == Paths{lesson.folder / "input.txt"});
    if (fs::exists(lesson.folder / "main.c")) CHECK(read_file(lesson.folder / "main.c") == "mine");
    if (fs::exists(elsewhere)) CHECK(read_file(elsewhere) == "mine");
}

TEST_CASE("a program that is written in one language gets no second source in the other") {
    Lesson lesson;
    fs::create_directories(lesson.folder);
    const std::string mine = GENERATE(as<std::string>{}, "main.cpp", "main.cc", "main.cxx");
    std::ofstream(lesson.folder / mine) << "mine";
    CHECK(copy_starter(lesson.starter, lesson.folder, SourceLanguage::c) == Paths{lesson.folder / "input.txt"});
    CHECK_FALSE(fs::exists(lesson.folder / "main.c"));
    CHECK(read_file(lesson.folder / mine) == "mine");
}

TEST_CASE("a script stays executable") {
    Lesson lesson;
    std::ofstream(lesson.starter / "commands.sh") << "#!/bin/sh\n";
    chmod((lesson.starter / "commands.sh").c_str(), 0755);
    (void)copy_starter(lesson.starter, lesson.folder, SourceLanguage::c);
    CHECK(access((lesson.folder / "commands.sh").c_str(), X_OK) == 0);
}

TEST_CASE("a folder that cannot be made is an error that names it") {
    Lesson lesson;
    std::ofstream(lesson.place.path() / "work") << "a file";
    CHECK_THROWS_AS(copy_starter(lesson.starter, lesson.folder, SourceLanguage::c), Error);
}
