#include <fstream>

#include "catch.hpp"
#include "learner/progress.hpp"
#include "sys/error.hpp"
#include "sys/files.hpp"

using namespace socklings;

TEST_CASE("what has passed is remembered") {
    TempFolder folder;
    Progress first(folder.path());
    CHECK_FALSE(first.passed("99-open-create"));
    first.add("99-open-create");
    first.add("99-network-order");
    Progress second(folder.path());
    CHECK(second.passed("99-open-create"));
    CHECK(second.passed("99-network-order"));
    CHECK_FALSE(second.passed("100-echo-server"));
}

TEST_CASE("a file that cannot be read counts as empty") {
    TempFolder folder;
    const std::string text =
        GENERATE(as<std::string>{}, "", "{", "[]", "{\"passed\": 1}", "{\"passed\": [1, null]}", "\xff");
    std::ofstream(folder.path() / ".progress.json") << text;
    Progress progress(folder.path());
    CHECK_FALSE(progress.passed("99-open-create"));
    progress.add("99-open-create");
    CHECK(Progress(folder.path()).passed("99-open-create"));
}

TEST_CASE("progress that cannot be kept is an error") {
    TempFolder folder;
    std::ofstream(folder.path() / "work") << "a file";
    Progress progress(folder.path() / "work");
    CHECK_THROWS_AS(progress.add("99-open-create"), Error);
}
