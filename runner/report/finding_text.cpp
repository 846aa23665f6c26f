#include "report/finding_text.hpp"

#include <algorithm>
#include <vector>

#include "report/call_line.hpp"
#include "report/escape.hpp"
#include "report/relevant_argument.hpp"
#include "report/width.hpp"

namespace socklings {
namespace {

/// The function that stands in the learner's line: what it calls itself, where the system call was made on the way.
std::string written_in_source(const Call* call) {
    if (!call) return {};
    std::string name = call->via.empty() ? call->name : call->via;
    std::size_t scope = name.rfind("::");
    return scope == std::string::npos ? name : name.substr(scope + 2);
}

/// What the compiler warned of in that line, or in the one before: often it names the cause of what was seen there.
const BuildMessage* warned_at(const LessonReport& report, const Site& site) {
    const BuildMessage* nearest = nullptr;
    for (const BuildReport& build : report.builds) {
        for (const BuildMessage& message : build.messages) {
            const bool near = message.file == site.file && (message.line == site.line || message.line == site.line - 1);
            const bool useful = message.is_warning() && !message.explanation.code.empty();
            if (near && useful && (!nearest || message.line > nearest->line)) nearest = &message;
        }
    }
    return nearest;
}

std::string words_of(const BuildMessage& message, const LessonReport& report, const Messages& messages) {
    return messages.say("line", {{"line", std::to_string(message.line)}}) + ": " +
           render(report.catalogue, message.explanation, messages.language());
}

}  // namespace

std::string labelled(const std::string& label, std::size_t label_width, const std::string& text, const Look& look) {
    std::size_t indent = label_width + 4;
    std::string shown;
    bool first = true;
    for (const std::string& line : wrap(text, look.columns > indent + 20 ? look.columns - indent : 20)) {
        shown +=
            "  " + look.paint(Ink::dim, pad_right(first ? label : "", label_width)) + "  " + printable(line) + "\n";
        first = false;
    }
    return shown;
}

std::string finding_headline(const LessonReport& report, const Finding& finding, Language language, const Look& look) {
    const std::string place = finding.site ? place_of(*finding.site, report.sources) : std::string();
    const std::string gap = finding.site ? "  " : "";
    std::string title = printable(render(report.catalogue, finding, language).title);
    std::size_t used = display_width(place) + gap.size() + display_width(title);
    std::size_t code_width = display_width(finding.code);
    std::string text = finding.site ? look.link(finding.site->file, finding.site->line, place) : place;
    text += gap + look.paint(finding.weight == Weight::mistake ? Ink::bad : Ink::advice, title);
    if (used + 2 + code_width <= look.columns) {
        text += std::string(look.columns - used - code_width, ' ');
    } else {
        text += "\n" + std::string(look.columns - std::min(look.columns, code_width), ' ');
    }
    return text + look.paint(Ink::dim, finding.code) + "\n";
}

std::string finding_in_full(const LessonReport& report, const Finding& finding, const Messages& messages,
                            const Look& look) {
    const Call* call = call_at(report.seen, finding.where);
    std::string text = finding_headline(report, finding, messages.language(), look);
    // The compiler's own words follow, with what they mean below them.
    if (!finding.explanation.code.empty()) return text;
    if (finding.site) {
        const std::string function = written_in_source(call);
        const Marked marked{function, call ? relevant_argument(finding, *call) : std::nullopt};
        text += source_excerpt(*finding.site, marked, report.sources, look);
    }

    const std::string fact = messages.say("finding.fact"), advice = messages.say("finding.try");
    const std::string why = messages.say(finding.likely ? "finding.likely" : "finding.why");
    const std::string compiler = messages.say("finding.compiler");
    const BuildMessage* const warning = finding.site ? warned_at(report, *finding.site) : nullptr;
    std::size_t width = std::max({display_width(fact), display_width(why), display_width(advice)});
    if (warning) width = std::max(width, display_width(compiler));
    RenderedFinding words = render(report.catalogue, finding, messages.language());
    if (!words.fact.empty()) {
        text += labelled(fact, width, words.fact, look);
    } else if (call) {
        std::string line = line_of(*call, messages);
        std::string prefix = line.empty() ? "" : line + "  ";
        std::size_t used = width + 4 + display_width(prefix);
        text += "  " + look.paint(Ink::dim, pad_right(fact, width)) + "  " + prefix +
                call_line(*call, messages, look.columns > used ? look.columns - used : 0) + "\n";
    }
    if (warning) text += labelled(compiler, width, words_of(*warning, report, messages), look);
    if (!words.why.empty()) text += labelled(why, width, words.why, look);
    if (!words.remedy.empty()) text += labelled(advice, width, words.remedy, look);
    return text;
}

}  // namespace socklings
