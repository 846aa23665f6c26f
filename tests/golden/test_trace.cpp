#include "catch.hpp"
#include "golden.hpp"
#include "report/explanation.hpp"
#include "report/trace.hpp"
#include "traced.hpp"

using namespace socklings;

namespace {

const Look narrow{false, 80}, wide{false, 120};

std::string trace(const golden::Case& one, const TraceChoice& choice = {}, const Look& look = wide,
                  Language language = Language::english) {
    return terminal_trace(one.report(), choice, golden::messages(language), look);
}

}  // namespace

TEST_CASE("the timeline of a scenario, wide, narrow, in Korean and in colour") {
    check_golden("trace.txt", trace(golden::wrong_length()));
    check_golden("trace.narrow.txt", trace(golden::wrong_length(), {}, narrow));
    check_golden("trace.ko.txt", trace(golden::wrong_length(), {}, narrow, Language::korean));
    check_golden("trace.colour.txt", trace(golden::wrong_length(), {}, {true, 100}));
    check_golden("trace.stuck.txt", trace(golden::stuck()));
    check_golden("trace.crash.txt", trace(golden::crash()));
}

TEST_CASE("faults are marked, and what repeats is folded") {
    check_golden("trace.faults.txt", trace(golden::faults(), {}, narrow));
    check_golden("trace.faults.ko.txt", trace(golden::faults(), {}, narrow, Language::korean));
}

TEST_CASE("the timeline of two programs of the learner's") {
    check_golden("trace.pair.txt", trace(golden::pair()));
    check_golden("trace.pair.narrow.txt", trace(golden::pair(), {}, narrow));
    check_golden("trace.pair.fds.txt", trace(golden::pair(), {"", false, true}));
}

TEST_CASE("the table of descriptors, and all calls") {
    check_golden("trace.fds.txt", trace(golden::faults(), {"all", false, true}, narrow));
    check_golden("trace.files.txt", trace(golden::files(), {"", false, true}, narrow));
    check_golden("trace.files.ko.txt", trace(golden::files(), {"", false, true}, narrow, Language::korean));
    check_golden("trace.all-calls.txt", trace(golden::files(), {"", true, false}, narrow));
}

TEST_CASE("the timeline as JSON") {
    check_golden("trace.json", json_trace(golden::wrong_length().report(), {}, golden::messages()));
    check_golden("trace.fds.json", json_trace(golden::files().report(), {"", false, true}, golden::messages()));
    check_golden("trace.faults.json", json_trace(golden::faults().report(), {}, golden::messages()));
}

TEST_CASE("the scenario that is shown is that of the first failure, the named one, or all") {
    const golden::Case one = golden::faults();
    CHECK(chosen_scenarios(one.report(), "") == std::vector<std::size_t>{1});
    CHECK(chosen_scenarios(one.report(), "one-client") == std::vector<std::size_t>{0});
    CHECK(chosen_scenarios(one.report(), "all") == std::vector<std::size_t>{0, 1});
    CHECK(chosen_scenarios(one.report(), "no-such").empty());
    CHECK(chosen_scenarios(golden::pair().report(), "") == std::vector<std::size_t>{0});
}

TEST_CASE("a code explained, and all of them") {
    const Catalogue catalogue = golden::catalogue();
    const auto words = golden::messages(), korean = golden::messages(Language::korean);
    const std::map<std::string, std::vector<std::string>> lessons{
        {"send.wrong-length", {"100-echo-server", "100-echo-client"}}};
    const Explanation one = explanation_of("send.wrong-length", catalogue, words, lessons);
    check_golden("explain.txt", terminal_explanation(one, words, narrow));
    check_golden("explain.json", json_explanation(one));
    check_golden("explain.ko.txt",
                 terminal_explanation(explanation_of("send.wrong-length", catalogue, korean, lessons), korean, narrow));
    check_golden("explain.all.txt", terminal_explanations(all_explanations(catalogue, words), words, narrow));
    check_golden("explain.all.json", json_explanations(all_explanations(catalogue, words)));
}
