#include "catch.hpp"
#include "play.hpp"

using namespace socklings;
using namespace socklings::test;

TEST_CASE("bytes are asked of the wrong descriptor") {
    CHECK(Play().serves().recv_fails(3, "ENOTCONN").codes(detect_wrong_descriptor) == Codes{"recv.wrong-descriptor"});
    Play sends = Play().serves().send(3, "hello\n");
    sends.last().result = -1;
    sends.last().error = "EPIPE";
    CHECK(sends.codes(detect_wrong_descriptor) == Codes{"send.wrong-descriptor"});
    CHECK(Play().serves().recv(4, "hello\n").send(4, "hello\n").codes(detect_wrong_descriptor).empty());
    CHECK(Play().serves().recv_fails(4, "ECONNRESET").codes(detect_wrong_descriptor).empty());
}

TEST_CASE("accept is given something that does not listen") {
    CHECK(Play()
              .socket(3)
              .socket(4)
              .bind(3, "0.0.0.0", 9090)
              .listen(3)
              .accept(4, 5, "EINVAL")
              .codes(detect_wrong_descriptor) == Codes{"accept.wrong-descriptor"});
    CHECK(Play().serves().accept(0, 5, "ENOTSOCK").codes(detect_wrong_descriptor) == Codes{"accept.wrong-descriptor"});
    CHECK(Play().serves().accept(3, 5, "EINVAL").codes(detect_wrong_descriptor).empty());
    CHECK(Play().accept(0, 5, "ENOTSOCK").codes(detect_wrong_descriptor).empty());
}

TEST_CASE("a descriptor is used after its close") {
    const auto closed = [](Play play) {
        play.last().descriptor = Descriptor{4, "closed", ""};
        return play;
    };
    CHECK(closed(Play().serves().close(4).recv_fails(4, "EBADF")).codes(detect_closed_early) ==
          Codes{"fd.closed-early"});
    CHECK(closed(Play().serves().recv(4, "hi").close(4).recv_fails(4, "EBADF")).codes(detect_closed_early) ==
          Codes{"fd.closed-early"});
    CHECK(closed(Play().recv_fails(4, "EBADF")).codes(detect_closed_early).empty());
    CHECK(closed(Play().serves().close(4).accept(3, 4).recv_fails(4, "EBADF")).codes(detect_closed_early).empty());

    Play child = closed(Play().serves().close(4).recv_fails(4, "EBADF"));
    child.last().process = 2;
    CHECK(child.codes(detect_closed_early).empty());
}

TEST_CASE("a descriptor is closed twice") {
    CHECK(Play().serves().close(4).close(4, "EBADF").codes(detect_closed_twice) == Codes{"fd.closed-twice"});
    CHECK(Play().open(3, "a.txt", {"O_RDONLY"}).close(3).close(3, "EBADF").codes(detect_closed_twice) ==
          Codes{"fd.closed-twice"});
    CHECK(Play().close(-1, "EBADF").codes(detect_closed_twice).empty());
    CHECK(Play().serves().close(4).accept(3, 4).close(4).codes(detect_closed_twice).empty());
}

TEST_CASE("a descriptor is open at the end") {
    const auto left = [](Play play, const Descriptor& open) {
        play.seen.programs.front().open_at_exit = {open};
        return play;
    };
    CHECK(left(Play().open(3, "a.txt", {"O_RDONLY"}).exits(0), {3, "file", "/lesson/a.txt"}).codes(detect_not_closed) ==
          Codes{"fd.not-closed"});
    CHECK(left(Play().socket(3).exits(0), {3, "socket", "socket:[3]"}).codes(detect_not_closed) ==
          Codes{"fd.not-closed"});
    CHECK(left(Play().socket(3).exits(1), {3, "socket", "socket:[3]"}).codes(detect_not_closed).empty());
    CHECK(left(Play().open(3, "a.txt", {"O_RDONLY"}), {3, "file", "/lesson/a.txt"}).codes(detect_not_closed).empty());
    // A library's own descriptor.
    CHECK(left(Play().exits(0), {3, "socket", "socket:[9]"}).codes(detect_not_closed).empty());
    CHECK(Play().open(3, "a.txt", {"O_RDONLY"}).close(3).exits(0).codes(detect_not_closed).empty());

    Play advice = left(Play().socket(3).exits(0), {3, "socket", "socket:[3]"});
    CHECK(detect_not_closed(advice.scene()).front().weight == Weight::advice);
}

TEST_CASE("every client leaves a descriptor behind") {
    const auto client = [](Play play, int fd) { return play.accept(3, fd).recv(fd, "hi\n").recv(fd, ""); };
    const auto clients = [&](Play play) { return client(client(client(std::move(play), 4), 5), 6); };
    CHECK(clients(Play().socket(3).bind(3, "0.0.0.0", 9090).listen(3)).codes(detect_leak) == Codes{"fd.leak"});
    CHECK(clients(Play().serves().recv(4, "")).codes(detect_leak) == Codes{"fd.leak"});
    CHECK(client(Play().socket(3).bind(3, "0.0.0.0", 9090).listen(3), 4).accept(3, 5).codes(detect_leak).empty());
    Play closes = Play().socket(3).bind(3, "0.0.0.0", 9090).listen(3);
    for (int i = 0; i < 4; ++i) closes = client(closes, 4).close(4);
    CHECK(closes.codes(detect_leak).empty());
    // They are all still there.
    CHECK(Play().serves().accept(3, 5).accept(3, 6).accept(3, 7).codes(detect_leak).empty());
}

TEST_CASE("a comparison is done before the assignment") {
    const auto opened = [] { return Play().open(3, "a.txt", {"O_RDONLY"}); };
    CHECK(opened().prints("open 0\n").close(0).exits(0).codes(detect_comparison_first) ==
          Codes{"assign.compared-first"});
    CHECK(Play().serves().write(0, "tty", "Hello World~\n").codes(detect_comparison_first) ==
          Codes{"assign.compared-first"});
    CHECK(Play().socket(3).bind(0, "0.0.0.0", 9090, "ENOTSOCK").codes(detect_comparison_first) ==
          Codes{"assign.compared-first"});
    CHECK(detect_comparison_first(opened().close(0).scene()).front().likely);

    CHECK(opened().prints("fd: 3\n").close(3).close(0).codes(detect_comparison_first).empty());
    CHECK(opened().reads_keyboard("x\n").prints("x\n").exits(0).codes(detect_comparison_first).empty());
    CHECK(opened().close(0).close(1).close(2).codes(detect_comparison_first).empty());
    CHECK(Play().close(0).codes(detect_comparison_first).empty());
}

TEST_CASE("a standard descriptor is closed, and its number used again") {
    CHECK(Play().close(0).open(0, "a.txt", {"O_RDONLY"}).codes(detect_closed_standard) == Codes{"fd.standard-closed"});
    CHECK(Play().close(1).socket(1).codes(detect_closed_standard) == Codes{"fd.standard-closed"});
    CHECK(Play().open(3, "a.txt", {"O_RDONLY"}).close(3).close(0).codes(detect_closed_standard).empty());
    Play redirected = Play().close(1).open(1, "a.txt", {"O_WRONLY"});
    redirected.last().name = redirected.last().raw = "dup";
    CHECK(redirected.codes(detect_closed_standard).empty());
}
