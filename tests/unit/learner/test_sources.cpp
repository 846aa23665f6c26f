#include <fstream>

#include "catch.hpp"
#include "learner/sources.hpp"
#include "sys/files.hpp"

using namespace socklings;
namespace fs = std::filesystem;

namespace {

void touch(const fs::path& file) { std::ofstream(file) << "x"; }

}  // namespace

TEST_CASE("a source is found by its stem, whatever its language") {
    TempFolder folder;
    const std::string ending = GENERATE(as<std::string>{}, ".c", ".cpp", ".cc", ".cxx");
    touch(folder.path() / ("server" + ending));
    touch(folder.path() / "server.o");
    touch(folder.path() / ("my-server" + ending));
    auto found = find_sources(folder.path(), {"server"}, SourceKind::compiled);
    CHECK(found.sources == std::vector<fs::path>{folder.path() / ("server" + ending)});
    CHECK(found.missing.empty());
    CHECK(found.ambiguous.empty());
}

TEST_CASE("what is not there, and what is there twice, is said") {
    TempFolder folder;
    touch(folder.path() / "server.c");
    touch(folder.path() / "server.cpp");
    fs::create_directory(folder.path() / "client.c");
    auto found = find_sources(folder.path(), {"server", "client"}, SourceKind::compiled);
    CHECK(found.sources.empty());
    CHECK(found.missing == std::vector<std::string>{"client"});
    CHECK(found.ambiguous == std::vector<fs::path>{folder.path() / "server.c", folder.path() / "server.cpp"});
}

TEST_CASE("a folder that is not there has nothing in it") {
    CHECK(find_sources("/no/such/folder", {"main"}, SourceKind::compiled).missing == std::vector<std::string>{"main"});
    CHECK(sources_in("/no/such/folder", SourceKind::compiled).empty());
}

TEST_CASE("all sources of a folder are named in order") {
    TempFolder folder;
    for (const char* name : {"b.c", "a.cpp", "notes.txt", "b.out"}) touch(folder.path() / name);
    CHECK(sources_in(folder.path(), SourceKind::compiled) ==
          std::vector<fs::path>{folder.path() / "a.cpp", folder.path() / "b.c"});
}

TEST_CASE("a script is a source of a shell lesson only") {
    TempFolder folder;
    touch(folder.path() / "commands.sh");
    touch(folder.path() / "commands.c");
    CHECK(find_sources(folder.path(), {"commands"}, SourceKind::shell).sources ==
          std::vector<fs::path>{folder.path() / "commands.sh"});
    CHECK(find_sources(folder.path(), {"commands"}, SourceKind::compiled).sources ==
          std::vector<fs::path>{folder.path() / "commands.c"});
}
