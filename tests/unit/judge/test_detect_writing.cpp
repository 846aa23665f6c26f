#include "catch.hpp"
#include "play.hpp"

using namespace socklings;
using namespace socklings::test;

namespace {

Bytes zeros_after(const Bytes& bytes, std::size_t size) { return bytes + Bytes(size - bytes.size(), '\0'); }

}  // namespace

TEST_CASE("what came goes out with another length") {
    SECTION("the whole buffer") {
        Play play = Play().serves().recv(4, "hello\n").send(4, zeros_after("hello\n", 1024));
        REQUIRE(play.codes(detect_wrong_length) == Codes{"send.wrong-length"});
        const Finding finding = detect_wrong_length(play.scene()).front();
        CHECK(finding.arguments.at("sent") == "1024");
        CHECK(finding.arguments.at("wanted") == "6");
    }
    SECTION("the whole buffer, with what an earlier message left") {
        CHECK(Play().serves().recv(4, "hi\n", 8).send(4, "hi\nlo wo").codes(detect_wrong_length) ==
              Codes{"send.wrong-length"});
    }
    SECTION("strlen + 1") {
        CHECK(Play().serves().recv(4, "hello\n").send(4, zeros_after("hello\n", 7)).codes(detect_wrong_length) ==
              Codes{"send.wrong-length"});
    }
    SECTION("strlen of bytes that hold a NUL") {
        CHECK(Play().serves().recv(4, Bytes("ab\0cd\n", 6)).send(4, "ab").codes(detect_wrong_length) ==
              Codes{"send.wrong-length"});
    }
    SECTION("silent: the same bytes, a part of them, or a log of all messages") {
        CHECK(Play().serves().recv(4, "hello\n").send(4, "hello\n").codes(detect_wrong_length).empty());
        CHECK(Play().serves().recv(4, "hello\n").send(4, "hel", 3).send(4, "lo\n").codes(detect_wrong_length).empty());
        CHECK(Play()
                  .serves()
                  .recv(4, "a\n")
                  .send(4, "a\n")
                  .recv(4, "a\n")
                  .send(4, "a\na\n")
                  .codes(detect_wrong_length)
                  .empty());
    }
}

TEST_CASE("a greeting goes out with its NUL") {
    const auto greeted = [](const Bytes& sent) {
        return Play()
            .script({Connect{"A"}, Expect{text("Hello World~\n"), "A"}, ExpectEnd{"A"}})
            .serves()
            .send(4, sent);
    };
    const Bytes with_nul = zeros_after("Hello World~\n", 14);
    CHECK(greeted(with_nul).fails(1, "unexpected", "A", with_nul, 13).codes(detect_wrong_length) ==
          Codes{"send.wrong-length"});
    CHECK(greeted(with_nul).fails(2, "unexpected", "A", Bytes(1, '\0'), 0).codes(detect_wrong_length) ==
          Codes{"send.wrong-length"});
    // Something else differs first.
    CHECK(greeted(zeros_after("Hello Wurld~\n", 14))
              .fails(1, "mismatch", "A", zeros_after("Hello Wurld~\n", 14), 7)
              .codes(detect_wrong_length)
              .empty());
    CHECK(greeted("Hello World~\nmore")
              .fails(1, "unexpected", "A", "Hello World~\nmore", 13)
              .codes(detect_wrong_length)
              .empty());
}

TEST_CASE("the rest of a short write is lost") {
    CHECK(Play().serves().send(4, "hello\n", 1).recv(4, "").close(4).exits(0).codes(detect_short_write) ==
          Codes{"send.short"});
    CHECK(Play().serves().send(4, "hello\n", 1).send(4, "next line\n").codes(detect_short_write) ==
          Codes{"send.short"});
    CHECK(Play().write(4, "out.bin", "hello\n", 1).close(4).exits(0).codes(detect_short_write) == Codes{"write.short"});
    CHECK(Play().serves().send(4, "hello\n", 1).send(4, "ello\n").codes(detect_short_write).empty());
    CHECK(Play()
              .write(4, "out.bin", "hello\n", 4)
              .write(4, "out.bin", "o\n")
              .close(4)
              .exits(0)
              .codes(detect_short_write)
              .empty());
    CHECK(Play().prints("hello\n").exits(0).codes(detect_short_write).empty());
}

TEST_CASE("a NUL is written into a file of text") {
    const auto expected = [](Play play) {
        return play.step("file", {FileClaim{"a.txt", text("memo\n"), std::nullopt, false}});
    };
    CHECK(expected(Play().write(3, "a.txt", Bytes("memo\0\n", 6))).codes(detect_written_nul) ==
          Codes{"write.wrong-length"});
    CHECK(expected(Play().write(3, "a.txt", Bytes("memo\n\0", 6))).codes(detect_written_nul) ==
          Codes{"write.wrong-length"});
    CHECK(expected(Play().write(3, "a.txt", "memo\n")).codes(detect_written_nul).empty());
    CHECK(Play()
              .write(3, "a.txt", Bytes("a\0", 2))
              .step("file", {FileClaim{"a.txt", text(Bytes("a\0", 2)), std::nullopt, false}})
              .codes(detect_written_nul)
              .empty());
}
