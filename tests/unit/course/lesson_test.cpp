#include "course/lesson.hpp"

#include "catch.hpp"
#include "course/reader.hpp"
#include "sys/files.hpp"

using namespace socklings;

namespace {

/// The lesson in tests/courses/whole-lesson: each verb, claim and kind of value once.
Lesson whole_lesson() {
    const std::string folder = SOCKLINGS_SOURCE_DIR "/tests/courses/whole-lesson/";
    LessonEntry entry;
    entry.id = "99-whole";
    auto read = read_lesson("lesson.json", read_file(folder + "lesson.json").value(), entry,
                            [&](const std::string& name) { return read_file(folder + name); });
    REQUIRE(read.value);
    return *read.value;
}

template <class Kind>
const Kind& action(const std::vector<Verb>& script, std::size_t index) {
    INFO(index);
    REQUIRE(std::holds_alternative<Kind>(script.at(index).action));
    return std::get<Kind>(script[index].action);
}

template <class Kind>
const Kind& claim(const Step& step, std::size_t index) {
    INFO(index);
    REQUIRE(std::holds_alternative<Kind>(step.claims.at(index)));
    return std::get<Kind>(step.claims[index]);
}

Pattern literal(const std::string& bytes) { return {{Literal{bytes}}}; }

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a lesson has its programs, scenarios, steps and hints in the order of the file") {
    const Lesson lesson = whole_lesson();
    CHECK(lesson.entry.id == "99-whole");
    REQUIRE(lesson.programs.size() == 2);
    CHECK(lesson.programs[0].name == "server");
    CHECK(lesson.programs[0].sources == Words{"server", "log"});
    REQUIRE(lesson.program("client"));
    CHECK(lesson.program("client")->arguments == Words{"127.0.0.1", "${port}"});
    CHECK(lesson.program("peer") == nullptr);

    REQUIRE(lesson.scenarios.size() == 3);
    CHECK(lesson.scenarios[0].name == "to-the-end");
    CHECK(lesson.scenarios[0].script.empty());
    CHECK(lesson.scenario("prepared") == &lesson.scenarios[2]);
    CHECK(lesson.scenario("another") == nullptr);

    REQUIRE(lesson.steps.size() == 3);
    CHECK(lesson.steps[0].id == "builds");
    CHECK(lesson.steps[0].scenario.empty());
    CHECK(lesson.steps[1].scenario == "dialogue");
    CHECK(lesson.steps[1].title == Text{"Serve", "응답하기"});
    CHECK(lesson.hints.at("all") == std::vector<Text>{{"Look", "보세요"}, {"Again", "다시"}});
}

TEST_CASE("every verb is read") {
    const Lesson lesson = whole_lesson();
    const auto& script = lesson.scenario("dialogue")->script;
    REQUIRE(script.size() == 21);
    CHECK(action<Listen>(script, 0).peer == "S");
    CHECK(action<Start>(script, 1).program == "client");
    CHECK(action<Start>(script, 1).arguments == Words{"localhost", "${port}"});
    CHECK(action<Accept>(script, 2).peer == "B");
    CHECK(action<Accept>(script, 2).listener == "S");
    CHECK(action<Connect>(script, 3).peer == "A");
    CHECK(script[3].mark == "joined");
    const Send& send = action<Send>(script, 4);
    CHECK(send.value == literal(std::string("GET \r\n\x1f\x90\x90\x1f\xff\0\0\0\1\1\0\0\0xxxhello\n", 28)));
    CHECK(send.peer == "A");
    CHECK(send.pieces == std::vector<std::size_t>{2, 3});
    CHECK(action<Expect>(script, 5).pattern.parts.size() == 7);
    CHECK(action<Expect>(script, 5).peer == "A");
    CHECK(action<Quiet>(script, 6).peer == "A");
    CHECK(action<HalfClose>(script, 7).peer == "A");
    CHECK(!action<ExpectEnd>(script, 8).reset);
    CHECK(action<ExpectEnd>(script, 9).reset);
    CHECK(action<ExpectEnd>(script, 9).peer == "B");
    CHECK(action<Close>(script, 10).peer == "A");
    CHECK(action<Reset>(script, 11).peer == "B");
    CHECK(action<Close>(script, 12).peer == "S");
    CHECK(action<Type>(script, 13).value == literal("hello\tthere\n"));
    CHECK(action<Type>(script, 13).program == "client");
    CHECK(action<EndInput>(script, 14).program == "client");
    CHECK(action<See>(script, 15).pattern == literal("done"));
    CHECK(action<See>(script, 15).on_stderr);
    CHECK(action<Signal>(script, 16).signal == "SIGTERM");
    CHECK(action<Signal>(script, 16).program == "server");
    CHECK(action<Exit>(script, 17).code == 1);
    CHECK(action<Exit>(script, 17).program == "client");
    CHECK(action<Stop>(script, 18).program == "server");
    CHECK(!action<Start>(script, 19).arguments);
    CHECK(action<Ends>(script, 20).program == "server");
    CHECK(script[20].mark == "over");
}

TEST_CASE("a scenario has its arguments, files and faults") {
    const Lesson lesson = whole_lesson();
    const Scenario& prepared = *lesson.scenario("prepared");
    CHECK(prepared.arguments.at("server") == Words{"1", "2"});
    CHECK(prepared.arguments.size() == 1);
    CHECK(prepared.stdout_is_pipe);
    CHECK(!lesson.scenario("dialogue")->stdout_is_pipe);
    REQUIRE(prepared.given.size() == 4);
    CHECK(prepared.given[0].content == std::string("\0\xff", 2));
    CHECK(prepared.given[0].mode == 0644);
    CHECK(!prepared.given[0].folder);
    CHECK(prepared.given[1].mode == 0);
    CHECK(prepared.given[2].folder);
    CHECK(prepared.given[2].mode == 0755);
    CHECK(prepared.given[3].mode == 0700);
    REQUIRE(prepared.faults.size() == 2);
    CHECK(prepared.faults[0].call == "recv");
    CHECK(prepared.faults[0].at_most == 1);
    CHECK(prepared.faults[0].program.empty());
    CHECK(prepared.faults[1].program == "server");
}

TEST_CASE("every claim is read") {
    const Lesson lesson = whole_lesson();
    CHECK(!claim<BuildsClaim>(lesson.steps[0], 0).without_warnings);
    CHECK(claim<BuildsClaim>(lesson.steps[0], 1).without_warnings);

    const Step& all = lesson.steps[1];
    CHECK(claim<ScriptClaim>(all, 0).until.empty());
    CHECK(claim<ScriptClaim>(all, 1).until == "joined");
    CHECK(claim<OutputClaim>(all, 2).pattern == literal(""));
    CHECK(!claim<OutputClaim>(all, 2).on_stderr);
    CHECK(claim<OutputClaim>(all, 3).on_stderr);
    CHECK(claim<ExitClaim>(all, 4).program == "server");
    const CallClaim& made = claim<CallClaim>(all, 5);
    CHECK(made.call == "socket");
    CHECK(made.with == std::map<std::string, std::string>{{"domain", "AF_INET"}, {"protocol", "0"}});
    CHECK(made.returns == "fd");
    CHECK(made.before == "bind");
    CHECK(made.after == "open");
    CHECK(made.times == 1);
    CHECK((!made.exactly && !made.never));
    const CallClaim& never = claim<CallClaim>(all, 6);
    CHECK((never.exactly && never.never));
    CHECK(never.returns == "0");
    CHECK(!never.times);
    CHECK(claim<FdsClaim>(all, 7).program == "client");

    const Step& files = lesson.steps[2];
    CHECK(claim<FileClaim>(files, 0).path == "a.txt");
    CHECK(!claim<FileClaim>(files, 0).content);
    CHECK(claim<FileClaim>(files, 1).content == Pattern{{Literal{"x"}, AnyBytes{2}}});
    CHECK(claim<FileClaim>(files, 1).mode == 0644u);
    CHECK(claim<FileClaim>(files, 2).absent);
}

TEST_CASE("where there is one program, it need not be named") {
    const auto read = read_lesson("lesson.json", R"({
        "format_version": 1, "programs": {"main": {"sources": ["main"]}},
        "scenarios": {"run": {"args": ["a"], "script": [{"type": "x\n"}, {"end_input": true}, {"see": "x"}, {"exit": 0}]}},
        "steps": [{"id": "run", "title": {"en": "Run", "ko": "실행"}, "in": "run", "claim": {"call": "read"}}]})",
                                  {}, [](const std::string&) { return std::nullopt; });
    CHECK(read.diagnostics.empty());
    REQUIRE(read.value);
    const Scenario& run = read.value->scenarios[0];
    CHECK(run.arguments.at("main") == Words{"a"});
    CHECK(action<Type>(run.script, 0).program == "main");
    CHECK(action<EndInput>(run.script, 1).program == "main");
    CHECK(action<See>(run.script, 2).program == "main");
    CHECK(action<Exit>(run.script, 3).program == "main");
    CHECK(claim<CallClaim>(read.value->steps[0], 0).program == "main");
}
