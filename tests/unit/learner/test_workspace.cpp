#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "catch.hpp"
#include "learner/workspace.hpp"
#include "sys/files.hpp"

using namespace socklings;
namespace fs = std::filesystem;

TEST_CASE("the workspace is what the command line says, else the environment, else work/ below the course") {
    unsetenv("SOCKLINGS_WORK");
    CHECK(choose_workspace({}, "/course") == "/course/work");
    setenv("SOCKLINGS_WORK", "/mine", 1);
    CHECK(choose_workspace({}, "/course") == "/mine");
    CHECK(choose_workspace("/asked/./here", "/course") == "/asked/here");
    CHECK(choose_workspace("relative", "/course") == fs::current_path() / "relative");
    setenv("SOCKLINGS_WORK", "", 1);
    CHECK(choose_workspace({}, "/course") == "/course/work");
    unsetenv("SOCKLINGS_WORK");
}

TEST_CASE("a course that was installed with the program keeps no files of a learner's") {
    unsetenv("SOCKLINGS_WORK");
    const fs::path prefix = fs::read_symlink("/proc/self/exe").parent_path().parent_path();
    const std::string home = std::getenv("HOME") ? std::getenv("HOME") : "";
    setenv("HOME", "/home/kim", 1);
    CHECK(choose_workspace({}, prefix / "share/socklings") == "/home/kim/socklings/work");
    CHECK(choose_workspace({}, prefix.parent_path() / "course") == prefix.parent_path() / "course/work");
    CHECK(choose_workspace("/asked", prefix / "share/socklings") == "/asked");
    unsetenv("HOME");
    CHECK(choose_workspace({}, prefix / "share/socklings") == fs::current_path() / "work");
    setenv("HOME", home.c_str(), 1);
}

TEST_CASE("a course that takes no files leaves them to the learner's home") {
    unsetenv("SOCKLINGS_WORK");
    TempFolder course;
    CHECK(choose_workspace({}, course.path()) == course.path() / "work");
    fs::permissions(course.path(), fs::perms::owner_read | fs::perms::owner_exec);
    // Root may write everywhere. access() asks for the real user.
    constexpr uid_t nobody = 65534;
    const bool root = getuid() == 0;
    if (root) REQUIRE(setresuid(nobody, static_cast<uid_t>(-1), static_cast<uid_t>(-1)) == 0);
    CHECK(choose_workspace({}, course.path()) == fs::path(std::getenv("HOME")) / "socklings/work");
    if (root) REQUIRE(setresuid(0, static_cast<uid_t>(-1), static_cast<uid_t>(-1)) == 0);
}

TEST_CASE("a lesson is started when something lies in its folder") {
    TempFolder folder;
    Workspace workspace(folder.path());
    CHECK_FALSE(workspace.started("99-open-create"));
    fs::create_directory(workspace.folder_of("99-open-create"));
    CHECK_FALSE(workspace.started("99-open-create"));
    std::ofstream(workspace.folder_of("99-open-create") / ".main.c.swp") << "editor";
    CHECK_FALSE(workspace.started("99-open-create"));
    std::ofstream(workspace.folder_of("99-open-create") / "main.c") << "int main(void) { }";
    CHECK(workspace.started("99-open-create"));
}
