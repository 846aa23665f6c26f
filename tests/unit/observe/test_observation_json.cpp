#include "catch.hpp"
#include "observe/observation_json.hpp"

#include <cstdint>
#include <limits>
#include <random>
#include <stdexcept>

#include "observe/json_fields.hpp"

using namespace socklings;

namespace {

/// Fills values from a seed: every field of every struct, through the same list of fields that is saved.
struct Filler {
    std::mt19937_64 random;
    int depth = 0;

    std::uint64_t below(std::uint64_t limit) { return random() % limit; }

    template <class Value>
    void operator()(const char*, Value& value, const std::type_identity_t<Value>& = {}) {
        fill(value);
    }
    void version(int& version) { version = Observation::current_format_version; }

    void fill(bool& value) { value = below(2) == 1; }
    void fill(char& value) { value = "-dlps"[below(5)]; }
    void fill(double& value) { value = static_cast<double>(random()) / static_cast<double>(1 + below(1u << 30)); }
    template <std::integral Number>
    void fill(Number& value) {
        const Number edges[] = {0, 1, std::numeric_limits<Number>::min(), std::numeric_limits<Number>::max()};
        value = below(2) == 0 ? edges[below(4)] : static_cast<Number>(random());
    }
    void fill(std::string& bytes) {
        static const std::string texts[] = {
            "", "recv", "a\"b\\c\n\t\r", "서버", "\xF0\x9F\x98\x80", std::string("\0\x1F", 2), "/~"};
        bytes = texts[below(std::size(texts))];
        if (below(3) != 0) return;
        for (std::uint64_t left = below(40); left > 0; --left) bytes += static_cast<char>(random());
    }
    template <class Value>
    void fill(std::optional<Value>& value) {
        value.reset();
        if (below(2) == 0) fill(value.emplace());
    }
    template <class Value>
    void fill(std::vector<Value>& values) {
        values.resize(below(4));
        for (Value& value : values) fill(value);
    }
    void fill(Event& event) {
        switch (below(3)) {
            case 0:
                return fill(event.emplace<Call>());
            case 1:
                return fill(event.emplace<PeerEvent>());
            default:
                return fill(event.emplace<ProcessEvent>());
        }
    }
    template <class Object>
    requires std::is_class_v<Object>
    void fill(Object& object) { saved::fields(*this, object); }
};

/// What the reader says of `text`, "" where it takes it.
std::string complaint(const std::string& text) {
    try {
        (void)observation_from_json(text);
        return "";
    } catch (const std::invalid_argument& error) {
        return error.what();
    }
}

bool begins(const std::string& text, const std::string& with) { return text.starts_with(with); }

}  // namespace

TEST_CASE("what is read back is what was written") {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        Observation seen;
        Filler{std::mt19937_64(seed)}.fill(seen);
        INFO("seed " << seed);
        const std::string text = to_json_text(seen);
        REQUIRE(observation_from_json(text) == seen);
        REQUIRE(to_json_text(observation_from_json(text)) == text);
    }
}

TEST_CASE("the saved form") {
    Observation seen;
    CHECK(to_json_text(seen) == R"({"format_version":1})");

    seen.lesson = "100-echo-server";
    Call call;
    call.name = "recv";
    call.descriptor = Descriptor{4, "socket", "socket:[4711]"};
    call.data = "\xFF\x01";
    call.result = 0;
    call.own = true;
    call.started_us = 12.5;
    seen.events = {call, PeerEvent{"A", "sends", "hi\n", std::nullopt, 0}, ProcessEvent{0, 1, "exits", "", 0, 0}};
    CHECK(to_json_text(seen) ==
          R"({"format_version":1,"lesson":"100-echo-server","events":[)"
          R"({"call":{"name":"recv","descriptor":{"number":4,"kind":"socket","object":"socket:[4711]"},"result":0,)"
          R"("data":{"hex":"ff01"},"own":true,"started_us":12.5}},)"
          R"({"peer":{"peer":"A","action":"sends","data":"hi\n"}},)"
          R"({"process":{"process":1,"what":"exits","code":0}}]})");
}

TEST_CASE("text that people wrote is read as well") {
    const Observation seen =
        observation_from_json("{ \"format_version\": 1,\n \"port\": 9090, \"lesson\": \"a\\u00e9\\uD83D\\uDE00\" }\n");
    CHECK(seen.port == 9090);
    CHECK(seen.lesson == "a\xC3\xA9\xF0\x9F\x98\x80");
    CHECK(observation_from_json(R"({"format_version":1,"port":1,"lesson":"a"})") ==
          observation_from_json(R"({"format_version":1,"lesson":"a","port":1})"));
}

TEST_CASE("what is no observation is refused, with its place") {
    CHECK(begins(complaint(""), "(top): the text ends too early"));
    CHECK(begins(complaint("{}"), "/format_version: this field is missing"));
    CHECK(begins(complaint(R"({"lesson":"a","format_version":1})"), "/format_version: this field must come first"));
    CHECK(begins(complaint(R"({"format_version":2,"new":1})"), "/format_version: this runner reads version 1 only"));
    CHECK(begins(complaint(R"({"format_version":1,"colour":1})"), "/colour: this field is unknown"));
    CHECK(begins(complaint(R"({"format_version":1,"a/b~":1})"), "/a~1b~0: this field is unknown"));
    CHECK(begins(complaint(R"({"format_version":1,"port":1,"port":1})"), "/port: this field comes twice"));
    CHECK(begins(complaint(R"({"format_version":1} x)"), "(top): the text should end here"));
    CHECK(begins(complaint(R"({"format_version":1,"port":3.9})"), "/port: expected an integer"));
    CHECK(begins(complaint(R"({"format_version":1,"port":"1"})"), "/port: expected a number"));
    CHECK(begins(complaint(R"({"format_version":1,"port":007})"), "/port: expected a number"));
    CHECK(begins(complaint(R"({"format_version":1,"port":null})"), "/port: expected a number"));
    CHECK(begins(complaint(R"({"format_version":1,"port":99999999999})"), "/port: this number is out of range"));
    CHECK(begins(complaint(R"({"format_version":1,"verbs_passed":-1})"), "/verbs_passed: expected an integer"));
    CHECK(begins(complaint(R"({"format_version":1,"elapsed_us":nan})"), "/elapsed_us: expected a number"));
    CHECK(begins(complaint(R"({"format_version":1,"elapsed_us":1e999})"), "/elapsed_us: this number is out of range"));
    CHECK(begins(complaint(R"({"format_version":1,"lesson":{"hex":"1"}})"), "/lesson: expected pairs"));
    CHECK(begins(complaint(R"({"format_version":1,"lesson":{"bin":"1"}})"), "/lesson: expected {\"hex\""));
    CHECK(begins(complaint("{\"format_version\":1,\"lesson\":\"\xFF\"}"), "(top): the text is not UTF-8"));
    CHECK(begins(complaint("{\"format_version\":1,\"lesson\":\"a\nb\"}"), "/lesson: a control byte"));
    CHECK(begins(complaint(R"({"format_version":1,"lesson":"\uD800"})"), "/lesson: half a surrogate pair"));
    CHECK(begins(complaint(R"({"format_version":1,"lesson":"\q"})"), "/lesson: this escape is unknown"));
    CHECK(begins(complaint(R"({"format_version":1,"events":[{}]})"), "/events/0: expected exactly one of"));
    CHECK(begins(complaint(R"({"format_version":1,"events":[{"call":{"own":true}},{"call":{"own":"true"}}]})"),
                 "/events/1/call/own: expected true"));
    CHECK(begins(complaint(R"({"format_version":1,"files":[{"type":"ab"}]})"),
                 "/files/0/type: expected a text of one byte"));
}

TEST_CASE("no prefix of a text is taken, and none crashes the reader") {
    Observation seen;
    Filler{std::mt19937_64(7)}.fill(seen);
    const std::string text = to_json_text(seen);
    for (std::size_t length = 0; length < text.size(); ++length) REQUIRE(!complaint(text.substr(0, length)).empty());
}
