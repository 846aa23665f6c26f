#include "catch.hpp"
#include "course/cursor.hpp"

using namespace socklings;

namespace {

std::vector<Diagnostic> diagnostics_of(Document& document) { return std::move(document).result(0).diagnostics; }

/// What a cursor on the value `text` reports when `read` has read it.
template <class Read>
std::string message_of(const std::string& text, const Read& read) {
    Document document("a.json", text);
    read(document.root());
    const auto found = diagnostics_of(document);
    return found.empty() ? "" : found.front().message;
}

}  // namespace

TEST_CASE("text that is not JSON is one diagnostic with its place") {
    Document document("a.json", "{\n  \"이름\": 1,\n  \"이름 둘\" 2\n}\n");
    CHECK(!document.readable());
    const auto found = diagnostics_of(document);
    REQUIRE(found.size() == 1);
    CHECK(found[0].file == "a.json");
    CHECK(found[0].pointer.empty());
    CHECK(found[0].message.starts_with("line 3, column 10: not JSON: "));
}

TEST_CASE("neither an empty text nor one with bad UTF-8 is JSON") {
    for (const std::string text : {"", "\"\xff\"", "{} {}", "{'a': 1}", "// {}", "NaN"}) {
        INFO(text);
        Document document("a.json", text);
        CHECK(!document.readable());
        CHECK(diagnostics_of(document).size() == 1);
    }
}

TEST_CASE("every key that stands twice is found, with an escaped pointer") {
    Document document("a.json", R"({"a": [{}, {"b/c": 1, "b/c": 2}], "~": 1, "d": {"a": 1}, "~": [1], "~": 3})");
    CHECK(document.readable());
    const auto found = diagnostics_of(document);
    REQUIRE(found.size() == 3);
    CHECK(found[0].pointer == "/a/1/b~1c");
    CHECK(found[1].pointer == "/~0");
    CHECK(found[2].pointer == "/~0");
    CHECK(found[0].message == "the key \"b/c\" stands here twice");
}

TEST_CASE("numbers are never converted") {
    const auto read = [](const Cursor& at) { (void)at.whole_number(0, 100); };
    CHECK(message_of("7", read).empty());
    CHECK(message_of("-1", read) == "-1 is out of range: 0 to 100");
    CHECK(message_of("101", read) == "101 is out of range: 0 to 100");
    CHECK(message_of("18446744073709551615", read) == "18446744073709551615 is out of range: 0 to 100");
    CHECK(message_of("-9223372036854775808", read) == "-9223372036854775808 is out of range: 0 to 100");
    CHECK(message_of("3.9", read) == "expected a whole number, found 3.9");
    CHECK(message_of("3.0", read) == "expected a whole number, found 3.0");
    CHECK(message_of("\"7\"", read) == "expected a whole number, found a text");
    CHECK(message_of("true", read) == "expected a whole number, found true");
    CHECK(message_of("null", read) == "expected a whole number, found null");
}

TEST_CASE("texts and booleans are never converted") {
    const auto text = [](const Cursor& at) { (void)at.text(); };
    const auto boolean = [](const Cursor& at) { (void)at.boolean(); };
    const auto flag = [](const Cursor& at) { (void)at.flag(); };
    CHECK(message_of("\"\"", text).empty());
    CHECK(message_of("1", text) == "expected a text, found 1");
    CHECK(message_of("[]", text) == "expected a text, found an array");
    CHECK(message_of("false", boolean).empty());
    CHECK(message_of("\"true\"", boolean) == "expected true or false, found a text");
    CHECK(message_of("1", boolean) == "expected true or false, found 1");
    CHECK(message_of("true", flag).empty());
    CHECK(message_of("false", flag) == "only true can stand here; for false leave the key out");
}

TEST_CASE("an absent place reads as nothing and reports nothing") {
    Document document("a.json", "{}");
    const Cursor absent = document.root()["a"]["b"];
    CHECK(!absent.present());
    CHECK(!absent.text());
    CHECK(!absent.whole_number(0, 1));
    CHECK(!absent.flag());
    CHECK(absent.items().empty());
    CHECK(absent.members().empty());
    CHECK(!absent.has_shape({"thing", {"key"}, {}}));
    CHECK(diagnostics_of(document).empty());
}

TEST_CASE("members come in the order of the text") {
    Document document("a.json", R"({"z": 1, "a": 2, "m": 3})");
    std::string keys;
    for (const auto& [key, value] : document.root().members()) keys += key;
    CHECK(keys == "zam");
}
