#include "course/pattern.hpp"

#include "catch.hpp"
#include "course/pattern_reader.hpp"

using namespace socklings;

namespace {

std::optional<std::string> beside_lesson(const std::string& name) {
    if (name == "in.bin") return std::string("\0\xff", 2);
    return std::nullopt;
}

Pattern pattern(const std::string& text) {
    Document document("a.json", text);
    Pattern read = read_pattern(document.root(), beside_lesson);
    CHECK(std::move(document).result(0).diagnostics.empty());
    return read;
}

std::string bytes(const std::string& text) {
    Document document("a.json", text);
    const std::string read = bytes_of(read_value(document.root(), beside_lesson));
    CHECK(std::move(document).result(0).diagnostics.empty());
    return read;
}

}  // namespace

TEST_CASE("a value is its bytes") {
    CHECK(bytes(R"("a\u0000b\n")") == std::string("a\0b\n", 4));
    CHECK(bytes(R"({"hex": "1f 90\tFFfe"})") == "\x1f\x90\xff\xfe");
    CHECK(bytes(R"({"hex": ""})").empty());
    CHECK(bytes(R"({"fill": ["A", 5]})") == "AAAAA");
    CHECK(bytes(R"({"file": "in.bin"})") == std::string("\0\xff", 2));
    CHECK(bytes(R"(["a", ["b", {"hex": "63"}], []])") == "abc");
}

TEST_CASE("packed numbers have the byte order of their kind") {
    CHECK(bytes(R"({"pack": [["u16be", 8080, "port"]]})") == "\x1f\x90");
    CHECK(bytes(R"({"pack": [["u16le", 8080]]})") == "\x90\x1f");
    CHECK(bytes(R"({"pack": [["u32be", 305419896], ["u32le", 305419896]]})") == "\x12\x34\x56\x78\x78\x56\x34\x12");
    CHECK(bytes(R"({"pack": [["u8", 0], ["u8", 255], ["u32be", 4294967295]]})") ==
          std::string("\0\xff\xff\xff\xff\xff", 6));
}

TEST_CASE("a pattern is its parts, neighbouring literals as one") {
    const Pattern expected{{Literal{"port 0"}, Regex{"[0-9]+"}, AnyBytes{4}, Literal{"!"},
                            OneOf{{{{Literal{"a"}}}, {{Literal{"b"}, AnyBytes{1}}}}}, Tokens{{"fd", "3"}},
                            Subsequence{"ab"}, Without{"AAA"}}};
    CHECK(pattern(R"(["port ", {"hex": "30"}, {"re": "[0-9]+"}, {"any": 4}, ["!"],
                      {"one_of": ["a", ["b", {"any": 1}]]}, {"tokens": ["fd", "3"]},
                      {"subsequence": "ab"}, {"without": "AAA"}])") == expected);
    CHECK(pattern(R"("")") == Pattern{{Literal{""}}});
    CHECK(pattern("[]") == Pattern{});
}
