#include "catch.hpp"
#include "echo_lesson.hpp"
#include "golden.hpp"

using namespace socklings;

namespace {

const Look plain{false, 100};

std::string on_terminal(const golden::Case& one, const Look& look = plain, Language language = Language::english) {
    return terminal_report(one.report(), golden::messages(language), look);
}

}  // namespace

TEST_CASE("the terminal report of a lesson") {
    check_golden("passed.txt", on_terminal(golden::passed()));
    check_golden("wrong-length.txt", on_terminal(golden::wrong_length()));
    check_golden("stuck.txt", on_terminal(golden::stuck()));
    check_golden("spinning.txt", on_terminal(golden::spinning()));
    check_golden("build-failed.txt", on_terminal(golden::build_failed()));
    check_golden("broken-machine.txt", on_terminal(golden::broken_machine()));
    check_golden("wrong-text.txt", on_terminal(golden::wrong_text()));
}

TEST_CASE("the terminal report in Korean, in colour and on a narrow terminal") {
    check_golden("wrong-length.ko.txt", on_terminal(golden::wrong_length(), plain, Language::korean));
    check_golden("stuck.ko.txt", on_terminal(golden::stuck(), plain, Language::korean));
    check_golden("wrong-length.colour.txt", on_terminal(golden::wrong_length(), {true, 100}));
    check_golden("build-failed.colour.txt", on_terminal(golden::build_failed(), {true, 100}));
    check_golden("wrong-length.narrow.txt", on_terminal(golden::wrong_length(), {false, 60}));
}

TEST_CASE("the JSON report of a lesson") {
    check_golden("passed.json", json_report(golden::passed().report(), golden::messages()));
    check_golden("wrong-length.json", json_report(golden::wrong_length().report(), golden::messages()));
    check_golden("build-failed.json", json_report(golden::build_failed().report(), golden::messages()));
    check_golden("broken-machine.json", json_report(golden::broken_machine().report(), golden::messages()));
}
