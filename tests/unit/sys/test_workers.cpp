#include <unistd.h>

#include <csignal>
#include <vector>

#include "catch.hpp"
#include "sys/error.hpp"
#include "sys/files.hpp"
#include "sys/workers.hpp"

using namespace socklings;

namespace {

struct Told {
    std::vector<std::size_t> order, ended;
    std::vector<WorkDone> done;
};

Told run(std::size_t count, unsigned at_once, const std::function<int(std::size_t)>& work) {
    Told told;
    in_processes(
        count, at_once, work,
        [&](std::size_t i, const WorkDone& one) {
            told.order.push_back(i);
            told.done.push_back(one);
        },
        [&](std::size_t over) { told.ended.push_back(over); });
    return told;
}

}  // namespace

TEST_CASE("what workers write and return is told in their order, however many run at once") {
    const auto at_once = GENERATE(0U, 1U, 3U, 20U);
    const Told told = run(7, at_once, [](std::size_t i) {
        const bool written = write_all(STDOUT_FILENO, std::string(i * 50000, 'o')) && write_all(STDERR_FILENO, "e");
        return written ? static_cast<int>(i) : 99;
    });
    CHECK(told.order == std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6});
    CHECK(told.ended == std::vector<std::size_t>{1, 2, 3, 4, 5, 6, 7});
    for (std::size_t i = 0; i < told.done.size(); ++i) {
        CHECK(told.done[i].code == static_cast<int>(i));
        CHECK(told.done[i].out.size() == i * 50000);
        CHECK(told.done[i].errors == "e");
    }
}

TEST_CASE("no work is done at once") {
    CHECK(run(0, 2, [](std::size_t) { return 1; }).done.empty());
}

TEST_CASE("a worker that throws says why, and one that is killed counts as an error") {
    const Told told = run(2, 2, [](std::size_t i) -> int {
        if (i == 0) throw Error("the disk is full");
        return raise(SIGKILL);
    });
    REQUIRE(told.done.size() == 2);
    CHECK(told.done[0].code == 3);
    CHECK(told.done[0].errors == "socklings: the disk is full\n");
    CHECK(told.done[1].code == 3);
}
