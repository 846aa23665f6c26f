// What a program may use, and who it is.
#include "catch.hpp"
#include "stage.hpp"

using namespace socklings;

namespace {

void check_all(const Scene& scene, const std::string& expected, const std::function<void(const Observation&)>& check) {
    play_all({scene}, [&](const Observation& seen, std::size_t) {
        CHECK(outcome(seen) == expected);
        check(seen);
    });
}

}  // namespace

TEST_CASE("a program is an ordinary user with a clean environment") {
    check_all({{"who"}, R"([{"exit": 0}])"}, "passed",
              [](const Observation& seen) { CHECK(printed(seen) == "ordinary, 022, 3, 5, C.UTF-8\n"); });
}

TEST_CASE("memory") {
    for (const char* program : {"allocates_at_once", "allocates_on"})
        check_all({{program}, R"([{"see": "Cannot allocate memory", "on": "stderr"}, {"exit": 0}])"}, "passed",
                  [](const Observation&) {});
}

TEST_CASE("memory that is not there, used all the same") {
    check_all({{"allocates_unchecked"}, R"([{"exit": 0}])"}, "signal at 0", [](const Observation& seen) {
        CHECK(seen.programs[0].signal == "SIGSEGV");
        CHECK(seen.programs[0].limit == "memory");
    });
}

TEST_CASE("the stack") {
    check_all({{"recurses"}, R"([{"exit": 0}])"}, "signal at 0", [](const Observation& seen) {
        CHECK(seen.programs[0].signal == "SIGSEGV");
        CHECK(seen.programs[0].limit.empty());
        REQUIRE(seen.programs[0].signal_site);
        CHECK(seen.programs[0].signal_site->function == "deeper");
    });
}

TEST_CASE("open files") {
    check_all({{"opens_on"}, R"([{"exit": 0}])"}, "passed", [](const Observation& seen) {
        CHECK(printed(seen) == "255 ");
        CHECK(printed(seen, "stderr") == "open: Too many open files\n");
        CHECK(seen.programs[0].open_at_exit.size() == 253);
    });
}

TEST_CASE("the size of a file") {
    check_all({{"writes_big_file"}, R"({"args": [], "script": [{"exit": 0}]})"}, "signal at 0",
              [](const Observation& seen) {
                  CHECK(seen.programs[0].signal == "SIGXFSZ");
                  CHECK(seen.programs[0].limit == "file");
                  REQUIRE(seen.files.size() == 1);
                  CHECK(seen.files[0].size == std::size_t{16} << 20);
              });
    check_all({{"writes_big_file"}, R"({"args": ["on"], "script": [{"see": "File too large", "on": "stderr"}]})"},
              "passed", [](const Observation&) {});
}

TEST_CASE("processes") {
    check_all({{"forks_on"}, R"([{"see": "Resource temporarily unavailable"}, {"exit": 0}])"}, "passed",
              [](const Observation& seen) {
                  if (seen.sandbox == "namespaces") CHECK(printed(seen) == "31 Resource temporarily unavailable\n");
                  CHECK(seen.programs[0].children_left >= 31);
              });
}

TEST_CASE("output") {
    Limits limits;
    limits.output_bytes = 100'000;
    for (std::string kind : {"stdout", "stderr"})
        check_all({{"floods_" + kind}, "[]", limits}, "limit at 0", [&](const Observation& seen) {
            CHECK(seen.programs[0].limit == "output");
            CHECK(seen.programs[0].stopped_by_us);
            // Up to the first write that was too much, and no further.
            const std::size_t piece = kind == "stdout" ? 4096 : 501;
            CHECK(printed(seen, kind).size() == (limits.output_bytes / piece + 1) * piece);
            CHECK(seen.failure->waiting.empty());
        });
}
