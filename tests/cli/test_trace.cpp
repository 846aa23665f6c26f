#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "socklings.hpp"

using namespace cli;
using Json = nlohmann::json;

namespace {

const std::string wrong = std::string(SOCKLINGS_SOURCE_DIR) + "/tests/mistakes/100-echo-server/sends-the-whole-buffer";
const std::string right = std::string(SOCKLINGS_SOURCE_DIR) + "/solutions/100-echo-server";

/// The rows of the first scenario of a trace.
Json rows_of(const Json& trace) { return trace["scenarios"][0]["rows"]; }

}  // namespace

TEST_CASE("trace shows both ends of the first failure, and names the other scenarios") {
    Desk desk;
    Result result = desk.run({"trace", "echo-server", wrong});
    INFO(result.out + result.err);
    CHECK(result.code == 1);
    CHECK(contains(result.out, "ms  line  your server"));
    CHECK(contains(result.out, "│  client A"));
    CHECK(contains(result.out, "◀┤  sends 6"));
    CHECK(contains(result.out, "✗"));
    CHECK(contains(result.out, "send.wrong-length"));
    CHECK(contains(result.out, "Other scenarios:"));
    CHECK_FALSE(contains(result.out, "\x1b"));
}

TEST_CASE("trace finds the learner's program where check does, and says what to do before there is one") {
    Desk desk;
    Result before = desk.run({"trace", "open-create"});
    CHECK(before.code == 2);
    CHECK(contains(before.err, "socklings start 99-open-create"));
    const Result check = desk.run({"check", "open-create"});
    REQUIRE(check.code == 1);
    CHECK(contains(check.out, "socklings trace 99-open-create"));
    Result after = desk.run({"trace", "open-create"});
    INFO(after.out + after.err);
    CHECK(after.code == 1);
    CHECK(contains(after.out, "your program"));
}

TEST_CASE("trace shows the scenario that is named, or all") {
    Desk desk;
    Result one = desk.run({"trace", "echo-server", right, "--scenario", "conversation"});
    INFO(one.out + one.err);
    CHECK(one.code == 0);
    CHECK(contains(one.out, "scenario conversation"));
    CHECK_FALSE(contains(one.out, "scenario one-client"));
    Result all = desk.run({"trace", "echo-server", right, "--scenario", "all"});
    CHECK(contains(all.out, "scenario conversation"));
    CHECK(contains(all.out, "scenario one-client"));
    CHECK_FALSE(contains(all.out, "Other scenarios"));
    Result none = desk.run({"trace", "echo-server", right, "--scenario", "no-such"});
    CHECK(none.code == 2);
    CHECK(contains(none.err, "\"one-client\""));
}

TEST_CASE("trace --json is one object with the rows, --fds adds the tables of descriptors") {
    Desk desk;
    const Json plain = Json::parse(desk.run({"trace", "echo-server", wrong, "--json"}).out);
    CHECK(plain["lesson"] == "100-echo-server");
    CHECK(plain["all_scenarios"].size() > 1);
    CHECK(plain["scenarios"].size() == 1);
    bool failed = false;
    for (const Json& row : rows_of(plain)) {
        CHECK_FALSE(row.contains("descriptors"));
        if (!row["failed"].get<bool>()) continue;
        failed = true;
        CHECK(row["left"]["call"] == "send");
        CHECK(row["left"]["line"].is_number());
    }
    CHECK(failed);

    const Json tables = Json::parse(desk.run({"trace", "echo-server", wrong, "--json", "--fds"}).out);
    bool listening = false;
    for (const Json& row : rows_of(tables)) {
        for (const Json& change : row["descriptors"]) {
            for (const Json& open : change["open"]) {
                if (open["fd"] == 3) listening = listening || contains(open["text"], "listening");
            }
        }
    }
    CHECK(listening);
}

TEST_CASE("trace --all-calls shows the loader's calls, too, with the kernel's names") {
    Desk desk;
    Result plain = desk.run({"trace", "echo-server", right});
    Result all = desk.run({"trace", "echo-server", right, "--all-calls"});
    INFO(all.out);
    CHECK_FALSE(contains(plain.out, "libc.so"));
    CHECK(contains(all.out, "libc.so"));
    CHECK(contains(all.out, "recv → recvfrom"));
}

TEST_CASE("trace of a program that does not compile says what the compiler says") {
    Desk desk;
    desk.write("server.c", "int main(void) { return x; }\n");
    Result result = desk.run({"trace", "echo-server", "server.c"});
    CHECK(result.code == 1);
    CHECK(contains(result.out, "server.c:1"));
    CHECK(Json::parse(desk.run({"trace", "echo-server", "server.c", "--json"}).out)["build"]["ok"] == false);
}

TEST_CASE("explain tells one code, with the lessons where it comes up, or all of them") {
    Desk desk;
    Result one = desk.run({"explain", "send.wrong-length"});
    CHECK(one.code == 0);
    CHECK(contains(one.out, "100-echo-server"));
    CHECK_FALSE(contains(one.out, "{"));
    const Json object = Json::parse(desk.run({"explain", "send.wrong-length", "--json"}).out);
    CHECK(object["weight"] == "mistake");
    CHECK_FALSE(object["try"].get<std::string>().empty());

    Result all = desk.run({"explain"});
    CHECK(all.code == 0);
    CHECK(contains(all.out, "send.wrong-length"));
    CHECK(Json::parse(desk.run({"explain", "--json"}).out)["findings"].size() > 40);

    Result unknown = desk.run({"explain", "send.wrong-lenght"});
    CHECK(unknown.code == 2);
    CHECK(contains(unknown.err, "did you mean send.wrong-length?"));
}
