#include "sys/processors.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <set>

#include "catch.hpp"

using namespace socklings;

TEST_CASE("each processor that this process may use is named once") {
    const auto numbers = processors_from_here();
    CHECK(numbers.size() == processors());
    CHECK(std::set<int>(numbers.begin(), numbers.end()).size() == numbers.size());
}

TEST_CASE("a process that stays on a processor has that one alone, and so have those that it starts") {
    const int last = processors_from_here().back();
    const pid_t child = fork();
    if (child == 0) {
        stay_on_processor(last);
        const pid_t grandchild = fork();
        if (grandchild == 0) _exit(processors_from_here() == std::vector<int>{last} ? 0 : 1);
        int status = 1;
        waitpid(grandchild, &status, 0);
        _exit(processors() == 1 && status == 0 ? 0 : 1);
    }
    int status = 1;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(status == 0);
}
