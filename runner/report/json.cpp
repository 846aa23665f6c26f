#include <nlohmann/json.hpp>

#include "report/call_line.hpp"
#include "report/error_text.hpp"
#include "report/lesson_report.hpp"

namespace socklings {
namespace {

using Json = nlohmann::ordered_json;

const char* name_of(StepStatus status) {
    switch (status) {
        case StepStatus::passed:
            return "passed";
        case StepStatus::failed:
            return "failed";
        case StepStatus::not_reached:
            return "not-reached";
        case StepStatus::error:
            return "error";
    }
    return "error";
}

const char* name_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::passed:
            return "passed";
        case Outcome::failed:
            return "failed";
        case Outcome::error:
            return "error";
    }
    return "error";
}

Json or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json finding_json(const LessonReport& report, const Finding& finding, const Messages& messages) {
    const Call* call = call_at(report.seen, finding.where);
    RenderedFinding words = render(report.catalogue, finding, messages.language());
    constexpr std::size_t columns = 200;
    return {{"code", finding.code},
            {"weight", finding.weight == Weight::mistake ? "mistake" : "advice"},
            {"file", finding.site ? Json(finding.site->file) : Json()},
            {"line", finding.site ? Json(finding.site->line) : Json()},
            {"call", call ? Json(call_line(*call, messages, columns)) : Json()},
            {"message", words.title},
            {"likely", finding.likely},
            {"fact", words.fact},
            {"why", words.why},
            {"try", words.remedy}};
}

Json findings_json(const LessonReport& report, const std::vector<Finding>& findings, const Messages& messages) {
    Json list = Json::array();
    for (const Finding& finding : findings) list.push_back(finding_json(report, finding, messages));
    return list;
}

/// One object for all programs of the lesson: ok if all compiled, cached if all came from the cache.
Json build_json(const LessonReport& report, const Messages& messages) {
    bool ok = true, cached = !report.builds.empty();
    double seconds = 0;
    Json diagnostics = Json::array();
    for (const BuildReport& build : report.builds) {
        ok = ok && build.ok;
        cached = cached && build.cached;
        seconds += build.seconds;
        for (const BuildMessage& message : build.messages) {
            diagnostics.push_back(
                {{"program", build.program},
                 {"file", message.file},
                 {"line", message.line},
                 {"column", message.column},
                 {"kind", message.kind},
                 {"message", message.text},
                 {"option", or_null(message.option)},
                 {"explanation", or_null(render(report.catalogue, message.explanation, messages.language()))}});
        }
    }
    return {{"ok", ok}, {"seconds", seconds}, {"cached", cached}, {"diagnostics", diagnostics}};
}

/// The sanitizers' own words.
Json sanitizers_json(const LessonReport& report) {
    Json list = Json::array();
    for (const Observation& seen : report.seen) {
        for (const SanitizerOutput& output : seen.sanitized)
            list.push_back({{"scenario", seen.scenario}, {"program", output.program}, {"text", output.text}});
    }
    return list;
}

}  // namespace

std::string json_report(const LessonReport& report, const Messages& messages) {
    Json steps = Json::array();
    for (const StepVerdict& step : report.verdict.steps) {
        auto words = [&](const Phrase& phrase) { return render(report.catalogue, phrase, messages.language()); };
        std::string expected = step.mismatch ? step.mismatch->expected : words(step.expected);
        std::string observed = step.mismatch ? step.mismatch->observed : words(step.observed);
        steps.push_back({{"id", step.id},
                         {"title", title_of(report.lesson, step.id, messages.language())},
                         {"status", name_of(step.status)},
                         {"scenario", or_null(step.scenario)},
                         {"expected", or_null(expected)},
                         {"observed", or_null(observed)},
                         {"findings", findings_json(report, step.findings, messages)}});
    }
    Json object{{"lesson", report.verdict.lesson},
                {"verdict", name_of(report.verdict.outcome)},
                {"build", build_json(report, messages)},
                {"steps", steps},
                {"findings", findings_json(report, report.verdict.advice, messages)},
                {"sandbox", or_null(report.sandbox)},
                {"second_lens",
                 {{"used", report.second_lens.used},
                  {"reason", or_null(error_text(report.second_lens.reason, messages).message)}}},
                {"elapsed_ms", report.elapsed_ms}};
    if (!report.verdict.error.empty()) {
        const ErrorText words = error_text(report.verdict.error, messages);
        object["error"] = words.message;
        object["advice"] = words.advice;
    }
    if (report.raw) object["sanitizers"] = sanitizers_json(report);
    // Bytes that are no UTF-8 become U+FFFD: dump() would throw.
    return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace socklings
