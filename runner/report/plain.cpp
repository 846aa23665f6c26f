#include <algorithm>

#include "report/escape.hpp"
#include "report/lesson_report.hpp"

namespace socklings {
namespace {

/// In the form of gcc's messages (GNU Coding Standards, "Formatting Error Messages"), which editors know.
std::string line_for(const std::string& file, int line, std::size_t column, bool error, const std::string& text,
                     const std::string& code) {
    std::string one_line = printable(text);
    if (!code.empty()) one_line += " [" + code + "]";
    return printable(file) + ":" + std::to_string(std::max(line, 1)) + ":" + std::to_string(column) + ": " +
           (error ? "error: " : "warning: ") + one_line + "\n";
}

std::string compiler_lines(const BuildReport& build) {
    std::string lines;
    for (const BuildMessage& message : build.messages) {
        // The linker names no place for what is missing everywhere.
        lines += line_for(message.file.empty() ? build.source : message.file, message.line,
                          static_cast<std::size_t>(std::max(message.column, 1)), message.kind != "warning",
                          message.text, message.option);
    }
    return lines;
}

/// Where to look if nothing says where: the first line of the first file.
Site anywhere(const LessonReport& report) {
    return {report.sources.empty() ? report.verdict.lesson : report.sources.begin()->first, 1, ""};
}

std::string finding_line(const LessonReport& report, const Finding& finding, Language language) {
    // The compiler's own lines are there already.
    if (finding.code.starts_with("build.")) return {};
    const RenderedFinding words = render(report.catalogue, finding, language);
    const Site site = finding.site.value_or(anywhere(report));
    const std::string text = words.title + (words.remedy.empty() ? "" : ". " + words.remedy);
    return line_for(site.file, site.line, first_column(site, report.sources), finding.weight == Weight::mistake, text,
                    finding.code);
}

std::string step_lines(const LessonReport& report, const StepVerdict& step, const Messages& messages) {
    const Language language = messages.language();
    std::string lines;
    for (const Finding& finding : step.findings) lines += finding_line(report, finding, language);
    if (step.status != StepStatus::failed || !step.findings.empty()) return lines;
    const std::string title = title_of(report.lesson, step.id, language);
    const Site site = anywhere(report);
    return line_for(site.file, site.line, 1, true, messages.say("step.failed", {{"title", title}}), step.id);
}

}  // namespace

std::string plain_report(const LessonReport& report, const Messages& messages) {
    std::string lines;
    bool built = true;
    for (const BuildReport& build : report.builds) {
        lines += compiler_lines(build);
        built = built && build.ok;
    }
    // Of a program that was not built the compiler has said enough.
    if (!built) return lines;
    for (const StepVerdict& step : report.verdict.steps) lines += step_lines(report, step, messages);
    for (const Finding& finding : report.verdict.advice) lines += finding_line(report, finding, messages.language());
    return lines;
}

}  // namespace socklings
