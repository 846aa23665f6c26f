#include "catch.hpp"
#include "learner/hints.hpp"

using namespace socklings;

namespace {

Lesson lesson_with_hints() {
    Lesson lesson;
    lesson.entry.id = "99-open-create";
    lesson.hints["open"] = {{"look", "보세요"}, {"open(2)", "open(2)"}};
    return lesson;
}

Verdict verdict_of(StepStatus open, StepStatus print, Outcome outcome) {
    Verdict verdict;
    verdict.outcome = outcome;
    verdict.steps.resize(2);
    verdict.steps[0].id = "open";
    verdict.steps[0].status = open;
    verdict.steps[1].id = "print";
    verdict.steps[1].status = print;
    return verdict;
}

const Verdict open_fails = verdict_of(StepStatus::failed, StepStatus::not_reached, Outcome::failed);

}  // namespace

TEST_CASE("each hint goes one further than the last, and the last one is repeated") {
    const Lesson lesson = lesson_with_hints();
    Progress progress;
    Hint hint = next_hint(lesson, open_fails, progress);
    CHECK(hint.kind == Hint::Kind::given);
    CHECK(hint.step == "open");
    CHECK(hint.number == 1);
    CHECK(hint.of == 2);
    CHECK(hint.text.en == "look");
    hint = next_hint(lesson, open_fails, progress);
    CHECK(hint.kind == Hint::Kind::given);
    CHECK(hint.number == 2);
    for (int again = 0; again < 2; ++again) {
        hint = next_hint(lesson, open_fails, progress);
        CHECK(hint.kind == Hint::Kind::repeated);
        CHECK(hint.number == 2);
        CHECK(hint.text.ko == "open(2)");
    }
    CHECK(progress.hints_shown("99-open-create", "open") == 2);
}

TEST_CASE("an update with fewer hints repeats its last one and forgets no count") {
    const Lesson lesson = lesson_with_hints();
    Progress progress;
    progress.lessons["99-open-create"].hints["open"] = 3;
    const Hint hint = next_hint(lesson, open_fails, progress);
    CHECK(hint.kind == Hint::Kind::repeated);
    CHECK(hint.number == 2);
    CHECK(progress.hints_shown("99-open-create", "open") == 3);
}

TEST_CASE("where there is nothing to hint at, nothing is counted") {
    Progress progress;
    SECTION("all passed") {
        const Verdict verdict = verdict_of(StepStatus::passed, StepStatus::passed, Outcome::passed);
        CHECK(next_hint(lesson_with_hints(), verdict, progress).kind == Hint::Kind::passed);
    }
    SECTION("the machine could not judge it") {
        const Verdict verdict = verdict_of(StepStatus::error, StepStatus::error, Outcome::error);
        CHECK(next_hint(lesson_with_hints(), verdict, progress).kind == Hint::Kind::error);
    }
    SECTION("the step has no hints") {
        const Verdict verdict = verdict_of(StepStatus::passed, StepStatus::failed, Outcome::failed);
        const Hint hint = next_hint(lesson_with_hints(), verdict, progress);
        CHECK(hint.kind == Hint::Kind::none);
        CHECK(hint.step == "print");
    }
    CHECK(progress == Progress{});
}

TEST_CASE("hints begin again where they are forgotten") {
    Progress progress;
    (void)next_hint(lesson_with_hints(), open_fails, progress);
    progress.pass("99-open-create", "c0ffee", "");
    forget_hints(progress, "99-open-create");
    forget_hints(progress, "99-unknown");
    CHECK(progress.passed("99-open-create"));
    CHECK(progress.lessons.size() == 1);
    CHECK(next_hint(lesson_with_hints(), open_fails, progress).number == 1);
}
