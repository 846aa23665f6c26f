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
