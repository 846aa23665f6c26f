#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "catch.hpp"
#include "report/width.hpp"
#include "socklings.hpp"

using namespace cli;
using Json = nlohmann::json;
using Words = std::vector<std::string>;

namespace {

std::size_t widest_line(const std::string& text) {
    std::size_t widest = 0;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) widest = std::max(widest, socklings::display_width(line));
    return widest;
}

}  // namespace

TEST_CASE("a command line that cannot be followed ends with 2, words on stderr and nothing on stdout") {
    struct Wrong {
        Words words;
        std::string said;
    };
    const Wrong wrong = GENERATE(
        Wrong{{"watch"}, "needs a terminal"}, Wrong{{"chekc"}, "did you mean \"check\"?"},
        Wrong{{"frobnicate"}, "no command \"frobnicate\""}, Wrong{{"--frobnicate"}, "no option \"--frobnicate\""},
        Wrong{{"check", "--lnag", "ko"}, "no option \"--lnag\""}, Wrong{{"list", "extra"}, "\"extra\" is not expected"},
        Wrong{{"list", "--frob"}, "no option \"--frob\""}, Wrong{{"reset"}, "which lesson?"},
        Wrong{{"run"}, "which lesson?"}, Wrong{{"check", "no-such-thing"}, "no lesson \"no-such-thing\""},
        Wrong{{"check", "echo-srever"}, "did you mean 100-echo-server?"}, Wrong{{"run", "echo"}, "several lessons"},
        Wrong{{"check", "work/100-echo-server/server.c"}, "This one: 100-echo-server"},
        Wrong{{"check", "echo-server", "no-such.c"}, "no file no-such.c"},
        Wrong{{"check", "echo-server", "/dev/null"}, "is not a file"},
        Wrong{{"judge", "echo-server"}, "one file is needed"},
        Wrong{{"judge", "echo-server", "no-such.json"}, "No such file"},
        Wrong{{"check", "echo-server", "--jobs", "0"}, "--jobs \"0\""},
        Wrong{{"check", "echo-server", "--jobs", "many"}, "--jobs \"many\""},
        Wrong{{"check", "echo-server", "--lang", "rust"}, "known are"},
        Wrong{{"run", "--all", "echo-server"}, "leave out --all, or the ID"},
        Wrong{{"check", "--all", "--observation", "x"}, "in place of --all"},
        Wrong{{"list", "--lang", "fr"}, "known are en, ko, c, c++"},
        Wrong{{"check", "echo-server", "--work"}, "--work needs a value: --work DIR"},
        Wrong{{"check", "-j"}, "-j needs a value: --jobs N"},
        Wrong{{"check", "--jobs", "--fast"}, "--jobs needs a value: --jobs N"},
        Wrong{{"list", "--lang", "--day", "1"}, "--lang needs a value: --lang LANGUAGE"},
        Wrong{{"check", "--fast=yes"}, "--fast takes no value"}, Wrong{{"--version=1"}, "--version takes no value"},
        Wrong{{"check", "--cc", "--fast"}, "--cc needs a value: --cc COMPILER"});
    Desk desk;
    Result result = desk.run(wrong.words);
    INFO(result.err);
    CHECK(result.code == 2);
    CHECK(result.out.empty());
    CHECK(contains(result.err, wrong.said));
    CHECK(widest_line(result.err) <= 80);
    std::vector<std::string> in_korean = wrong.words;
    in_korean.insert(in_korean.begin(), {"--lang", "ko"});
    result = desk.run(in_korean);
    INFO(result.err);
    CHECK(result.code == 2);
    CHECK(widest_line(result.err) <= 80);
    // None of the parser's own words.
    for (const char* word : {"required", "missing", "given", "allowed", "Could not"})
        CHECK_FALSE(contains(result.err, word));
}

TEST_CASE("the system's reason is told in the language of the rest") {
    Desk desk;
    desk.environment["SOCKLINGS_LANG"] = "ko";
    CHECK(contains(desk.run({"judge", "echo-server", "no-such.json"}).err, "그런 파일이나 폴더가 없습니다"));
    desk.write("file", "");
    desk.environment["SOCKLINGS_WORK"] = (desk.folder() / "file" / "work").string();
    CHECK(contains(desk.run({"start", "99-first-program"}).err, "폴더가 아닙니다"));
}

TEST_CASE("what a tool warns of is no detail of the doctor's") {
    Desk desk;
    desk.write("bin/man", "#!/bin/sh\necho \"man: can't set the locale\" >&2\necho /man2/open.2\n");
    std::filesystem::permissions(desk.folder() / "bin" / "man", std::filesystem::perms::owner_all);
    desk.environment["PATH"] = (desk.folder() / "bin").string() + ":/usr/bin:/bin";
    const Json checks = Json::parse(desk.run({"doctor", "--json"}).out)["checks"];
    CHECK(checks.back()["id"] == "man");
    CHECK(checks.back()["detail"] == "/man2/open.2");
}

TEST_CASE("without a command and without a terminal it prints what list prints") {
    Desk desk;
    CHECK(desk.run({}).out == desk.run({"list"}).out);
    CHECK(desk.run({"--json"}).out == desk.run({"list", "--json"}).out);
    CHECK(desk.run({}).code == 0);
}

TEST_CASE("the same with --json is one object on stdout and nothing on stderr") {
    const Words words =
        GENERATE(Words{"check", "no-such", "--json"}, Words{"chekc", "--json"}, Words{"watch", "--json"},
                 Words{"run", "echo", "--json"}, Words{"help", "--json"}, Words{"--json", "manual"},
                 Words{"completion", "bash", "--json"}, Words{"check", "echo-server", "no-such.c", "--json"},
                 Words{"check", "--json", "--jobs"});
    Desk desk;
    Result result = desk.run(words);
    CHECK(result.code == 2);
    CHECK(result.err.empty());
    INFO(result.out);
    Json object = Json::parse(result.out);
    CHECK(object["verdict"] == "error");
    CHECK_FALSE(object["error"].get<std::string>().empty());
}

TEST_CASE("a name with terminal escapes does not reach the terminal") {
    Desk desk;
    Result result = desk.run({"check", "\x1b[2J\xff"});
    CHECK(result.code == 2);
    CHECK_FALSE(contains(result.err, "\x1b"));
    CHECK(contains(result.err, "\\x1b[2J\\xff"));
    Json object = Json::parse(desk.run({"check", "\x1b[2J\xff", "--json"}).out);
    CHECK(contains(object["error"], "\u001b[2J"));
}

TEST_CASE("help and version are answers, not errors") {
    Desk desk;
    for (const Words& words : {Words{"help"}, Words{"--help"}, Words{"check", "--help"}, Words{"-h"},
                               Words{"help", "check"}, Words{"check", "echo-server", "-h"}}) {
        Result result = desk.run(words);
        CHECK(result.code == 0);
        CHECK(contains(result.out, "socklings check [ID]"));
        CHECK(result.err.empty());
    }
    CHECK(contains(desk.run({"run", "--help"}).out, "socklings run --all --json"));
    CHECK(contains(desk.run({"help", "hint"}).out, "exit"));
    CHECK(contains(desk.run({"help", "watch"}).out, "exit"));
    CHECK(contains(desk.run({"help", "chekc"}).err, "did you mean \"check\"?"));
    CHECK(contains(desk.run({"--version"}).out, "socklings 0."));
}

TEST_CASE("words come in the language of the option, the variable or the locale") {
    Desk desk;
    CHECK(contains(desk.run({"help", "--lang", "ko"}).out, "종료 코드"));
    CHECK(contains(desk.run({"check", "--jobs", "0", "--lang", "ko"}).err, "수가 필요합니다"));
    CHECK(contains(desk.run({"list", "--day", "x", "--lang", "ko"}).err, "수가 필요합니다"));
    desk.environment["LANG"] = "ko_KR.UTF-8";
    CHECK(contains(desk.run({"check", "no-such"}).err, "레슨은 없습니다"));
    desk.environment["SOCKLINGS_LANG"] = "en";
    CHECK(contains(desk.run({"check", "no-such"}).err, "no lesson"));
}

TEST_CASE("what is to be typed next begins as socklings was typed") {
    Desk desk;
    desk.write("work/99-open-create/main.c", "int main(void) { return 0; }\n");
    CHECK(contains(desk.run({"check", "open-create"}).out, "A hint: socklings hint 99-open-create"));
    desk.environment["SOCKLINGS_TYPED"] = "./socklings";
    CHECK(contains(desk.run({"check", "open-create"}).out, "A hint: ./socklings hint 99-open-create"));
    CHECK(contains(desk.run({"read", "open-create"}).out, "`./socklings check open-create`"));
    CHECK(contains(desk.run({"hint", "open-create"}).out, "./socklings hint 99-open-create"));
    CHECK(contains(desk.run({"check", "nosuch"}).err, "All lessons: ./socklings list"));
    CHECK(contains(desk.run({"help", "check"}).out, "  ./socklings check --all"));
}
