#include "catch.hpp"
#include "play.hpp"

using namespace socklings;
using namespace socklings::test;

namespace {

Play with_option(const std::string& option) {
    Play play = Play().socket(3).call("setsockopt", 0);
    play.last().descriptor = Descriptor{3, "socket", "socket:[3]"};
    play.last().arguments = {{"optname", option, 2, {option}}};
    return play;
}

/// The output that exit brings: no line of the learner's made it.
Play at_exit(Play play) {
    play.last().own = false;
    play.last().site.reset();
    return play.exits(0);
}

}  // namespace

TEST_CASE("a server is bound without SO_REUSEADDR") {
    CHECK(Play().serves().codes(detect_missing_reuseaddr) == Codes{"reuseaddr.missing"});
    Play busy = Play().socket(3).bind(3, "0.0.0.0", 9090, "EADDRINUSE");
    CHECK(busy.codes(detect_missing_reuseaddr) == Codes{"reuseaddr.missing"});
    CHECK(detect_missing_reuseaddr(busy.scene()).front().weight == Weight::mistake);
    CHECK(detect_missing_reuseaddr(Play().serves().scene()).front().weight == Weight::advice);
    CHECK(with_option("SO_KEEPALIVE").bind(3, "0.0.0.0", 9090).listen(3).codes(detect_missing_reuseaddr) ==
          Codes{"reuseaddr.missing"});

    CHECK(with_option("SO_REUSEADDR").bind(3, "0.0.0.0", 9090).listen(3).codes(detect_missing_reuseaddr).empty());
    CHECK(Play().joins().bind(3, "0.0.0.0", 0).codes(detect_missing_reuseaddr).empty());
}

TEST_CASE("output shows only at the end") {
    CHECK(at_exit(Play().serves().recv(4, "hi\n").prints("hi\n")).codes(detect_unflushed_output) ==
          Codes{"output.unflushed"});
    CHECK(at_exit(Play().reads_keyboard("x\n").prints("x")).codes(detect_unflushed_output) ==
          Codes{"output.unflushed"});
    CHECK(Play().serves().recv(4, "hi\n").prints("hi\n").exits(0).codes(detect_unflushed_output).empty());
    CHECK(at_exit(Play().prints("done")).codes(detect_unflushed_output).empty());
    CHECK(at_exit(Play().prints("started\n").serves().prints("done")).codes(detect_unflushed_output).empty());
}
