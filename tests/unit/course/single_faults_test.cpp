#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "course/reader.hpp"
#include "schema.hpp"
#include "sys/files.hpp"

using namespace socklings;
using Json = nlohmann::ordered_json;

/// One value of a right file is replaced: the reader and the schema must agree on what may stand there.
namespace {

struct Replaced {
    std::string pointer, value;
};

Json whole(const std::string& kind) {
    return Json::parse(read_file(SOCKLINGS_SOURCE_DIR "/tests/courses/whole-" + kind + "/" + kind + ".json").value());
}

Json with(Json file, const Replaced& replaced) {
    file.at(Json::json_pointer(replaced.pointer)) = Json::parse(replaced.value);
    return file;
}

std::vector<Diagnostic> diagnostics(const std::string& kind, const Json& file) {
    if (kind == "course") return read_course("a.json", file.dump()).diagnostics;
    return read_lesson("a.json", file.dump(), {}, [](const std::string&) { return std::string("hello\n"); })
        .diagnostics;
}

void check_refused(const std::string& kind, const std::vector<Replaced>& faults) {
    const Schema schema(kind);
    for (const Replaced& fault : faults) {
        INFO(fault.pointer << " = " << fault.value);
        const Json file = with(whole(kind), fault);
        const auto found = diagnostics(kind, file);
        CHECK(!schema.allows(nlohmann::json(file)));
        REQUIRE(found.size() == 1);
        CHECK(found[0].pointer.starts_with(fault.pointer));
    }
}

void check_accepted(const std::string& kind, const std::vector<Replaced>& changes) {
    const Schema schema(kind);
    for (const Replaced& change : changes) {
        INFO(change.pointer << " = " << change.value);
        const Json file = with(whole(kind), change);
        CHECK(schema.allows(nlohmann::json(file)));
        CHECK(diagnostics(kind, file).empty());
    }
}

const std::string script = "/scenarios/dialogue", claims = "/steps/1/claim", prepared = "/scenarios/prepared";

}  // namespace

TEST_CASE("values out of range are refused by the reader and the schema") {
    check_refused("lesson", {
                                {"/format_version", "2"},
                                {prepared + "/faults/0/at_most", "0"},
                                {prepared + "/faults/0/at_most", "1000000001"},
                                {script + "/4/pieces/0", "0"},
                                {script + "/4/send/2/pack/0/1", "-1"},
                                {script + "/4/send/2/pack/3/1", "4294967296"},
                                {script + "/4/send/3/fill/1", "0"},
                                {script + "/4/send/3/fill/1", "16777217"},
                                {script + "/5/expect/2/any", "0"},
                                {script + "/5/expect/2/any", "16777217"},
                                {script + "/17/exit", "-1"},
                                {script + "/17/exit", "256"},
                                {claims + "/4/exit", "256"},
                                {claims + "/5/times", "0"},
                                {claims + "/5/times", "1000001"},
                                {claims + "/6/returns", "4294967296"},
                                {claims + "/6/returns", "-4294967296"},
                            });
    check_refused("course", {
                                {"/lessons/0/day", "10000"},
                                {"/lessons/1/order", "0"},
                                {"/lessons/1/order", "10000"},
                                {"/lessons/1/points", "-1"},
                                {"/lessons/1/points", "1001"},
                            });
}

TEST_CASE("the last values in range are accepted by the reader and the schema") {
    check_accepted("lesson", {
                                 {prepared + "/faults/0/at_most", "1000000000"},
                                 {script + "/4/send/2/pack/3/1", "4294967295"},
                                 {script + "/4/send/3/fill/1", "16777216"},
                                 {script + "/5/expect/2/any", "16777216"},
                                 {script + "/17/exit", "255"},
                                 {claims + "/5/times", "1000000"},
                                 {claims + "/6/returns", "-4294967295"},
                             });
    check_accepted("course", {{"/lessons/1/order", "9999"}, {"/lessons/1/points", "1000"}, {"/lessons/1/points", "0"}});
}

TEST_CASE("texts of another form are refused by the reader and the schema") {
    check_refused("lesson", {
                                {"/programs/server/sources/0", R"("src/server")"},
                                {"/programs/server/sources", "[]"},
                                {"/steps/0/id", R"("two words")"},
                                {"/steps/0/title/ko", R"("")"},
                                {"/steps/0/title/en", R"(" \n")"},
                                {"/hints/all", "[]"},
                                {prepared + "/given/0/path", R"("/etc/passwd")"},
                                {prepared + "/given/0/path", R"("../a")"},
                                {prepared + "/given/0/path", R"("a/./b")"},
                                {prepared + "/given/0/path", R"("a/")"},
                                {prepared + "/given/0/path", R"("")"},
                                {prepared + "/given/1/mode", R"("644")"},
                                {prepared + "/given/1/mode", R"("0648")"},
                                {prepared + "/given/1/mode", R"("064")"},
                                {prepared + "/stdout", R"("file")"},
                                {script + "/20/mark", R"("over there")"},
                                {script + "/4/pieces", "[]"},
                                {script + "/4/send/1/hex", R"("0d 0")"},
                                {script + "/4/send/1/hex", R"("0g")"},
                                {script + "/4/send/2/pack/0/0", R"("u64be")"},
                                {script + "/4/send/3/fill/0", R"("ab")"},
                                {script + "/5/expect/4/tokens/0", R"("two words")"},
                                {script + "/5/expect/3/one_of", "[]"},
                                {script + "/9/how", R"("fin")"},
                                {script + "/15/on", R"("screen")"},
                                {script + "/16/signal", R"("TERM")"},
                                {claims + "/0/script", R"("fails")"},
                                {claims + "/5/call", R"("htons")"},
                                {claims + "/5/with/domain", R"("")"},
                                {claims + "/5/with/domain", "2.5"},
                                {claims + "/5/returns", R"("socket")"},
                                {claims + "/6/never", "false"},
                                {claims + "/7/fds", R"("open")"},
                                {"/steps/0/claim/1/builds", R"("without errors")"},
                            });
    check_refused("course", {{"/lessons/0/id", R"("99-Sockets")"}, {"/title/ko", R"("")"}});
}
