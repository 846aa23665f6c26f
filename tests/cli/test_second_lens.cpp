// The second lens: what check says of a program that works here, and only here.
#include <sys/stat.h>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "socklings.hpp"

using namespace cli;
using Json = nlohmann::json;

namespace {

const std::string wrong =
    std::string(SOCKLINGS_SOURCE_DIR) + "/tests/mistakes/100-hello-client/length-of-another-buffer/client.c";

bool has_finding(const Json& object, const std::string& code) {
    for (const Json& finding : object["findings"]) {
        if (finding["code"] == code) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("a length beyond the buffer is advice, with its line and the sanitizer's own words on request") {
    Desk desk;
    const Result result = desk.run({"check", "hello-client", wrong, "--json", "--raw", "--observation", "seen.jsonl"});
    INFO(result.out + result.err);
    const Json object = Json::parse(result.out);
    CHECK(object["verdict"] == "passed");
    CHECK(object["second_lens"]["used"] == true);
    REQUIRE(has_finding(object, "memory.length"));
    CHECK(object["findings"][0]["line"] == 39);
    CHECK(contains(object["sanitizers"][0]["text"], "AddressSanitizer"));

    const Json again = Json::parse(desk.run({"judge", "hello-client", "seen.jsonl", "--json"}).out);
    CHECK(again["findings"] == object["findings"]);
    const Result raw = desk.run({"judge", "hello-client", "seen.jsonl", "--raw"});
    CHECK(contains(raw.out, "in __wrap_recv"));
    CHECK_FALSE(contains(desk.run({"judge", "hello-client", "seen.jsonl"}).out, "in __wrap_recv"));
}

TEST_CASE("--fast leaves the second lens out") {
    Desk desk;
    const Json object = Json::parse(desk.run({"check", "hello-client", wrong, "--json", "--fast"}).out);
    CHECK(object["verdict"] == "passed");
    CHECK(object["second_lens"]["used"] == false);
    CHECK(object["second_lens"]["reason"].is_null());
    CHECK_FALSE(has_finding(object, "memory.length"));
}

TEST_CASE("where a limit was met there is nothing to play again, and no compiler to wait for") {
    Desk desk;
    desk.write("main.c", "#include <stdio.h>\nint main(void) { for (;;) puts(\"x\"); }\n");
    const Result result = desk.run({"check", "first-program", (desk.folder() / "main.c").string(), "--json"});
    INFO(result.out + result.err);
    const Json object = Json::parse(result.out);
    CHECK(object["verdict"] == "failed");
    CHECK(object["second_lens"]["used"] == false);
    CHECK(object["second_lens"]["reason"].is_null());
}

TEST_CASE("a machine without sanitizers says so in a line, and the verdict is the same") {
    Desk desk;
    desk.write("cc",
               "#!/bin/sh\ncase \"$*\" in *-fsanitize*) echo 'ld: error: cannot find -lasan' >&2; exit 1;; esac\n"
               "exec gcc \"$@\"\n");
    chmod((desk.folder() / "cc").c_str(), 0755);
    const std::string cc = (desk.folder() / "cc").string();
    const Result result = desk.run({"check", "hello-client", wrong, "--cc", cc});
    INFO(result.out + result.err);
    CHECK(result.code == 0);
    CHECK(contains(result.out, "cannot find -lasan"));
}
