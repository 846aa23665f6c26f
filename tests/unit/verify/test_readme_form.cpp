#include "catch.hpp"
#include "verify/readme_form.hpp"

using namespace socklings;

namespace {

using Faults = std::vector<std::string>;

std::vector<Step> two_steps() {
    std::vector<Step> steps(2);
    steps[0].title = {"Open a.txt, and make it if there is none", "a.txt 열기, 없으면 만들기"};
    steps[1].title = {"Convert the port (htons)", "포트 번호 바꾸기(htons)"};
    return steps;
}

const std::string english =
    "# Title\n\n    code\n\nText.\n\n## Task\n\n"
    "1. **Open a.txt, and make it if there\n   is none.**\n2. **Convert the port (htons)**, once.\n\n"
    "| | |\n|---|---|\n| exit code | 0 |\n";
const std::string korean =
    "# 제목\n\n    code\n\n## 과제\n\n첫째.\n\n둘째.\n\n"
    "1. **a.txt 열기, 없으면 만들기**\n2. **포트 번호 바꾸기(htons)**: 한 번\n\n"
    "| | |\n|---|---|\n| 종료 코드 | 0 |\n";

const Text title{"Title", "제목"};

std::string without(const std::string& text, const std::string& part) {
    REQUIRE(text.find(part) != std::string::npos);
    return std::string(text).erase(text.find(part), part.size());
}

}  // namespace

TEST_CASE("two texts with the same parts and the titles of the steps are in form") {
    const ReadmeForm faults = form_faults(english, korean, title, two_steps());
    CHECK(faults.english == Faults{});
    CHECK(faults.korean == Faults{});
}

TEST_CASE("code may be 78 columns wide, where Hangul counts twice") {
    const std::string fits = "\n\n    " + std::string(74, 'x') + "\n";
    CHECK(form_faults(english + fits, korean + fits, title, two_steps()).english == Faults{});
    std::string wide;
    for (int i = 0; i < 37; ++i) wide += "가";
    const std::string one_too_many = "\n\n    " + wide + "x\n";
    const ReadmeForm faults = form_faults(english + fits, korean + one_too_many, title, two_steps());
    CHECK(faults.korean == Faults{"a line of code has 79 columns, at most 78 fit into a terminal: " + wide + "x"});
}

TEST_CASE("a line break before a redirection makes no quotation") {
    const std::string broken = "\nTry: `echo two\n>> n.txt; cat n.txt`.\n";
    const ReadmeForm faults = form_faults(english, korean + broken, title, two_steps());
    CHECK(faults.english == Faults{});
    CHECK(faults.korean == Faults{"a line that begins with > is shown as a quotation: n.txt; cat n.txt`."});
}

TEST_CASE("the first heading is the title of the lesson") {
    const ReadmeForm faults = form_faults(english, without(korean, "# 제목\n"), title, two_steps());
    CHECK(faults.korean.front() == "begins with the heading \"\", the title in course.json is \"제목\"");
    CHECK(form_faults(english, korean, {"Other", "제목"}, two_steps()).english ==
          Faults{"begins with the heading \"Title\", the title in course.json is \"Other\""});
}

TEST_CASE("a step is called in the text as in lesson.json") {
    const ReadmeForm faults = form_faults(without(english, " (htons)"), korean, title, two_steps());
    CHECK(
        faults.english ==
        Faults{
            "step 2 is **Convert the port** here and \"Convert the port (htons)\" in lesson.json: use the same words"});
    CHECK(faults.korean == Faults{});
}

TEST_CASE("steps that are missing in the text are counted") {
    std::vector<Step> steps = two_steps();
    steps.emplace_back();
    CHECK(form_faults(english, korean, title, steps).english == Faults{"lists 2 steps, lesson.json has 3"});
    CHECK(form_faults("# Title\n", "# 제목\n", title, steps).english ==
          Faults{"has no numbered list: it needs one with the titles of the steps in bold"});
}

TEST_CASE("a part that only one language has is named with its place") {
    const ReadmeForm no_code = form_faults(english, without(korean, "    code\n\n"), title, two_steps());
    CHECK(no_code.korean == Faults{"part 2 (headings, code, tables and lists are counted) is a heading of level 2, "
                                   "in the English text it is a block of code"});
    const ReadmeForm more = form_faults(english, korean + "\n## 더\n", title, two_steps());
    CHECK(more.korean == Faults{"part 6 (headings, code, tables and lists are counted) is a heading of level 2, in the "
                                "English text it is nothing more"});
    const ReadmeForm fewer_rows = form_faults(english + "| free | the words |\n", korean, title, two_steps());
    CHECK(fewer_rows.korean == Faults{"part 5 (headings, code, tables and lists are counted) is a table of 2 rows, in "
                                      "the English text it is a table of 3 rows"});
}
