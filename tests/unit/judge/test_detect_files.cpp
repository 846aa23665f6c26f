#include "catch.hpp"
#include "play.hpp"

using namespace socklings;
using namespace socklings::test;

TEST_CASE("a file is made with a mode that nobody meant") {
    const auto made = [](long long mode) { return Play().open(3, "a.txt", {"O_RDONLY", "O_CREAT"}, mode); };
    CHECK(made(644).codes(detect_creation_mode) == Codes{"open.mode-decimal"});
    CHECK(made(777).codes(detect_creation_mode) == Codes{"open.mode-decimal"});
    CHECK(made(0x7ffe1234).codes(detect_creation_mode) == Codes{"open.no-mode"});
    CHECK(made(0).codes(detect_creation_mode) == Codes{"open.no-mode"});
    CHECK(made(04644).codes(detect_creation_mode) == Codes{"open.no-mode"});

    CHECK_FALSE(detect_creation_mode(made(0x7ffe1234).scene()).front().likely);
    CHECK(detect_creation_mode(made(0).scene()).front().likely);

    CHECK(made(0644).codes(detect_creation_mode).empty());
    CHECK(made(0600).codes(detect_creation_mode).empty());
    CHECK(made(0777).codes(detect_creation_mode).empty());
    CHECK(Play().open(3, "a.txt", {"O_RDONLY"}).codes(detect_creation_mode).empty());
}
