#include "commands/watch/watched_check.hpp"

#include <algorithm>
#include <array>
#include <ctime>

#include "commands/conclusion.hpp"
#include "commands/course_files.hpp"
#include "commands/hinting.hpp"
#include "commands/passing.hpp"
#include "commands/watch/watch_context.hpp"
#include "report/failure.hpp"
#include "report/trace.hpp"

namespace socklings {
namespace {

std::string time_of_day() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    std::array<char, 16> text{};
    if (localtime_r(&now, &local)) std::strftime(text.data(), text.size(), "%H:%M:%S", &local);
    return text.data();
}

/// Where somebody who wants to mend it should look first: the first finding's line, or the compiler's first error's.
void point_at(const Assessment& one, CheckSummary& summary) {
    for (const BuildReport& build : one.builds) {
        for (const BuildMessage& message : build.messages) {
            if (message.kind == "warning" || message.file.empty()) continue;
            summary.file = message.file;
            summary.line = message.line;
            return;
        }
    }
    for (const StepVerdict& step : one.verdict.steps) {
        if (step.status != StepStatus::failed) continue;
        for (const Finding& finding : step.findings) {
            if (!finding.site) continue;
            summary.file = finding.site->file;
            summary.line = finding.site->line;
            return;
        }
        return;
    }
}

/// Of a lesson that has a solution to show, or none.
std::string note_of(const RecordedPass& pass, bool has_solution, const Messages& messages) {
    std::string text;
    if (pass.first) {
        text += messages.say("passed.points", {{"points", std::to_string(pass.points)},
                                               {"earned", std::to_string(pass.earned)},
                                               {"of", std::to_string(pass.of)}}) +
                "\n";
    }
    if (has_solution) text += messages.say("watch.passed-note") + "\n";
    const auto next = [&] {
        return Arguments{{"id", pass.next->id}, {"title", pass.next->title.in(messages.language())}};
    };
    return text + (pass.next ? messages.say("watch.passed-next", next()) : messages.say("passed.all")) + "\n";
}

}  // namespace

void WatchedCheck::check() {
    Lesson lesson = open_lesson(context_.place.course, entry_);
    sources_ = learner_sources(files_.workspace, lesson);
    // A save is answered at once; the second look comes afterwards.
    assessment_ = assess(context_, std::move(lesson), sources_, false);
}

CheckSummary WatchedCheck::run() {
    const auto refusal = refusal_of(context_, "", [this] { check(); });
    if (refusal) refusal_ = terminal_failure(refusal->failure);
    summarise();
    return summary_;
}

void WatchedCheck::summarise() {
    summary_.at = time_of_day();
    summary_.text = report(context_);
    summary_.refused = !assessment_;
    if (!assessment_) return;
    const Verdict& verdict = assessment_->verdict;
    summary_.outcome = verdict.outcome;
    summary_.steps = verdict.steps.size();
    for (std::size_t i = 0; i < verdict.steps.size(); ++i) {
        if (verdict.steps[i].status == StepStatus::passed) ++summary_.passed;
        if (verdict.steps[i].status == StepStatus::failed && summary_.failed_step == 0) summary_.failed_step = i + 1;
    }
    summary_.elapsed_ms = assessment_->elapsed_ms;
    point_at(*assessment_, summary_);
    if (verdict.outcome == Outcome::passed) summary_.note = record();
}

/// Remembers the pass. What it brought, and what the keys do now.
Text WatchedCheck::record() const {
    RecordedPass pass;
    const auto refusal = refusal_of(context_, "", [&] { pass = record_pass(context_, files_, course_, entry_); });
    if (refusal) {
        const std::string said = terminal_failure(refusal->failure);
        return {said, said};
    }
    const bool has_solution = !assessment_->lesson.programs.empty();
    return {note_of(pass, has_solution, context_.messages.in(Language::english)),
            note_of(pass, has_solution, context_.messages.in(Language::korean))};
}

std::string WatchedCheck::report(const Context& context) const {
    if (!assessment_) return refusal_;
    return terminal_report(report_on(*assessment_), context.messages, context.look);
}

/// What the program did, call by call, in the scenario of the failed step, else in the first.
std::string WatchedCheck::trace(const Context& context) const {
    if (!assessment_) return refusal_;
    // What could not be built has no story; its report says why.
    if (assessment_->seen.empty()) return report(context);
    Look look = context.look;
    look.columns = std::max(look.columns, look.terminal_columns);
    return terminal_trace(report_on(*assessment_), TraceChoice{}, context.messages, look);
}

/// One more hint, and which key says more.
std::string WatchedCheck::hint(const Context& context) const {
    if (!assessment_) return refusal_;
    const auto compiled = [](const BuildReport& build) { return build.ok; };
    if (!std::all_of(assessment_->builds.begin(), assessment_->builds.end(), compiled))
        return context.messages.say("watch.hint-build") + "\n";
    std::string text;
    const auto refusal = refusal_of(context, "", [&] {
        const Hint hint = give_hint(context, files_, assessment_->lesson, assessment_->verdict);
        text = hint_alone(context, assessment_->lesson, hint);
        if (hint.kind == Hint::Kind::given || hint.kind == Hint::Kind::repeated) {
            const char* more = hint.number == hint.of ? "watch.hint-last" : "watch.hint-more";
            text += context.look.paint(Ink::dim, context.messages.say(more)) + "\n";
        }
    });
    return refusal ? terminal_failure(refusal->failure) : text;
}

WatchEvent WatchedCheck::answer(const CheckRequest& request) {
    context_ = seen_with(context_, request.korean ? Language::korean : Language::english, request.columns);
    if (request.name == CheckRequest::Name::hint) return NoteCame{hint(context_)};
    return PageCame{request.page, request.page == Page::timeline ? trace(context_) : report(context_)};
}

std::unique_ptr<SecondLook> WatchedCheck::look_again() const {
    if (context_.options.fast || !assessment_ || assessment_->seen.empty()) return {};
    return std::make_unique<SecondLook>(context_, *assessment_, sources_);
}

std::optional<WatchEvent> WatchedCheck::add(SecondLook& look) {
    if (!look.add_to(*assessment_)) return {};
    return PageCame{Page::report, report(context_)};
}

}  // namespace socklings
