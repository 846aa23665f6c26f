#include "catch.hpp"
#include "observe/bytes.hpp"

using namespace socklings;

TEST_CASE("UTF-8 is told from other bytes") {
    CHECK(is_utf8(""));
    CHECK(is_utf8("hello, a longer line of plain text\n"));
    CHECK(is_utf8("서버 소켓 \xF0\x9F\x98\x80"));
    CHECK(is_utf8(std::string("a\0b", 3)));
    CHECK_FALSE(is_utf8("\xFF"));
    CHECK_FALSE(is_utf8("eight by\x80"));
    CHECK_FALSE(is_utf8("cut \xEC\x84"));
    CHECK_FALSE(is_utf8("overlong \xC0\x80"));
    CHECK_FALSE(is_utf8("overlong \xE0\x80\x80"));
    CHECK_FALSE(is_utf8("overlong \xF0\x80\x80\x80"));
    CHECK_FALSE(is_utf8("surrogate \xED\xA0\x80"));
    CHECK_FALSE(is_utf8("too far \xF4\x90\x80\x80"));
}

TEST_CASE("hexadecimal digits and back") {
    std::string all;
    for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
    CHECK(to_hex(std::string_view("\x1f\x90", 2)) == "1f90");
    CHECK(from_hex(to_hex(all)) == all);
    CHECK(from_hex("1F90") == from_hex("1f90"));
    CHECK_FALSE(from_hex("1"));
    CHECK_FALSE(from_hex("1g"));
}
