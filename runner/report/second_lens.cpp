#include "report/second_lens.hpp"

#include "report/error_text.hpp"
#include "report/escape.hpp"

namespace socklings {

std::string second_lens_lines(const LessonReport& report, const Messages& messages, const Look& look) {
    std::string text;
    if (!report.second_lens.reason.empty()) {
        const std::string reason = printable(error_text(report.second_lens.reason, messages).message);
        text += "\n" + look.paint(Ink::dim, messages.say("lens.unused", {{"reason", reason}})) + "\n";
    }
    if (!report.raw) return text;
    for (const Observation& seen : report.seen) {
        for (const SanitizerOutput& output : seen.sanitized) {
            text += "\n" + look.paint(Ink::dim, messages.say("lens.raw", {{"scenario", printable(seen.scenario)},
                                                                          {"program", printable(output.program)}}));
            text += "\n" + compiler_text(output.text, false);
            if (!text.ends_with('\n')) text += "\n";
        }
    }
    return text;
}

}  // namespace socklings
