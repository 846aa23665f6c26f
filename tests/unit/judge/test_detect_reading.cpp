#include "catch.hpp"
#include "play.hpp"

using namespace socklings;
using namespace socklings::test;

TEST_CASE("an error is taken for data") {
    Play minus_one = Play().serves().recv_fails(4, "ECONNRESET").send(4, "");
    minus_one.last().asked = static_cast<std::size_t>(-1);
    minus_one.last().result = -1;
    CHECK(minus_one.codes(detect_unchecked_result) == Codes{"recv.result-unchecked"});
    CHECK(Play()
              .serves()
              .recv_fails(4, "ENOTCONN")
              .recv_fails(4, "ENOTCONN")
              .recv_fails(4, "ENOTCONN")
              .codes(detect_unchecked_result) == Codes{"recv.result-unchecked"});
    const auto folder = [](Play play) {
        play.read(3, "folder", "").last().result = -1;
        play.last().error = "EISDIR";
        return play;
    };
    CHECK(folder(folder(folder(Play()))).codes(detect_unchecked_result) == Codes{"read.result-unchecked"});

    CHECK(folder(Play()).exits(1).codes(detect_unchecked_result).empty());
    CHECK(Play()
              .serves()
              .recv_fails(4, "EINTR")
              .recv_fails(4, "EINTR")
              .recv_fails(4, "EINTR")
              .codes(detect_unchecked_result)
              .empty());
    CHECK(Play().serves().recv_fails(4, "ECONNRESET").send(4, "bye\n").codes(detect_unchecked_result).empty());
    CHECK(Play().serves().recv_fails(4, "ECONNRESET").recv(4, "").close(4).codes(detect_unchecked_result).empty());
}

TEST_CASE("the end of a connection is ignored") {
    CHECK(Play().serves().recv(4, "").recv(4, "").recv(4, "").codes(detect_ignored_end) == Codes{"recv.eof-ignored"});
    CHECK(Play().joins().recv(3, "x").recv(3, "").recv(3, "").recv(3, "").recv(3, "").codes(detect_ignored_end) ==
          Codes{"recv.eof-ignored"});
    CHECK(Play().serves().recv(4, "").recv(4, "").close(4).codes(detect_ignored_end).empty());
    CHECK(Play().serves().recv(4, "", 0).recv(4, "", 0).recv(4, "", 0).codes(detect_ignored_end).empty());
}

TEST_CASE("one recv is taken for a message") {
    const auto from_server = [] {
        return Play()
            .script({Listen{"S"}, Accept{"A", "S"}, Expect{text("hello\n"), "A"}, Send{text("hello\n"), "A", {2, 3}},
                     Ends{""}})
            .joins();
    };
    SECTION("a client goes on to its user") {
        Play play = from_server().send(3, "hello\n").recv(3, "he").prints("he").reads_keyboard("next\n");
        REQUIRE(play.codes(detect_short_receive) == Codes{"recv.short"});
        const Finding finding = detect_short_receive(play.scene()).front();
        CHECK(finding.arguments.at("received") == "2");
        CHECK(finding.arguments.at("wanted") == "6");
    }
    SECTION("a client ends") {
        CHECK(from_server().send(3, "hello\n").recv(3, "he").close(3).exits(0).codes(detect_short_receive) ==
              Codes{"recv.short"});
    }
    SECTION("a server answers and closes") {
        Play play =
            Play().script({Connect{"A"}, Send{text("hello\n"), "A", {2}}, Expect{text("hello\n"), "A"}}).serves();
        CHECK(play.recv(4, "he").send(4, "he").close(4).codes(detect_short_receive) == Codes{"recv.short"});
    }
    SECTION("silent: all was received") {
        CHECK(from_server()
                  .send(3, "hello\n")
                  .recv(3, "he")
                  .recv(3, "llo")
                  .recv(3, "\n")
                  .reads_keyboard("")
                  .codes(detect_short_receive)
                  .empty());
    }
    SECTION("silent: a server answers each piece") {
        Play play =
            Play().script({Connect{"A"}, Send{text("hello\n"), "A", {2}}, Expect{text("hello\n"), "A"}}).serves();
        CHECK(play.recv(4, "he")
                  .send(4, "he")
                  .recv(4, "llo\n")
                  .send(4, "llo\n")
                  .recv(4, "")
                  .close(4)
                  .codes(detect_short_receive)
                  .empty());
    }
    SECTION("silent: a half-done server serves one message of two") {
        Play play = Play()
                        .script({Connect{"A"}, Send{text("a\n"), "A", {}}, Expect{text("a\n"), "A"},
                                 Send{text("b\n"), "A", {}}})
                        .serves();
        CHECK(play.recv(4, "a\n").send(4, "a\n").close(4).codes(detect_short_receive).empty());
    }
    SECTION("silent: it crashed, failed, or watches both ends") {
        CHECK(from_server()
                  .send(3, "hello\n")
                  .recv(3, "he")
                  .close(3)
                  .dies("SIGSEGV")
                  .codes(detect_short_receive)
                  .empty());
        Play failing = from_server().recv(3, "he").send(3, "x");
        failing.last().result = -1;
        CHECK(failing.close(3).exits(1).codes(detect_short_receive).empty());
        CHECK(from_server().call("poll", 1).recv(3, "he").reads_keyboard("x\n").codes(detect_short_receive).empty());
    }
}

TEST_CASE("one read is taken for a file") {
    const auto file = [] { return Play().given("in.bin", std::string(2500, 'x')); };
    CHECK(file().read(3, "in.bin", std::string(1024, 'x')).close(3).exits(0).codes(detect_short_read) ==
          Codes{"read.short"});
    CHECK(file().read(3, "in.bin", "x").read(3, "in.bin", "x").exits(0).codes(detect_short_read) ==
          Codes{"read.short"});
    CHECK(file().read(3, "in.bin", std::string(2500, 'x'), 4096).exits(0).codes(detect_short_read).empty());
    CHECK(file().read(3, "in.bin", "x").exits(1).codes(detect_short_read).empty());
    CHECK(file().read(3, "other.bin", "x").exits(0).codes(detect_short_read).empty());
}

TEST_CASE("unread bytes turn an end into a reset") {
    const auto reset = [] {
        return Play()
            .script({Connect{"A"}, Send{text("hello\n"), "A", {}}, ExpectEnd{"A"}})
            .serves()
            .peer("sends", "hello\n")
            .fails(2, "reset");
    };
    CHECK(reset().close(4).codes(detect_unread_reset) == Codes{"end.reset-unread"});
    CHECK(reset().recv(4, "hel", 3).close(4).codes(detect_unread_reset) == Codes{"end.reset-unread"});
    CHECK(reset().recv_fails(4, "EFAULT").close(4).codes(detect_unread_reset) == Codes{"call.failed"});
    CHECK(reset().recv(4, "hello\n").close(4).codes(detect_unread_reset).empty());
    CHECK(reset().fails(2, "stuck").close(4).codes(detect_unread_reset).empty());
}
