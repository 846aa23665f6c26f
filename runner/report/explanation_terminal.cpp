#include <algorithm>

#include "report/escape.hpp"
#include "report/explanation.hpp"
#include "report/finding_text.hpp"
#include "report/width.hpp"

namespace socklings {
namespace {

Ink ink_of(Weight weight) { return weight == Weight::mistake ? Ink::bad : Ink::advice; }

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

/// "  code   title", the later lines of a title below its first.
std::string code_and_title(const Explanation& one, std::size_t code_width, const Look& look) {
    // Advice has the mark that it has in a report.
    const std::string mark = one.weight == Weight::advice ? look.paint(Ink::advice, "! ") : "  ";
    const std::size_t indent = 2 + code_width + 2;
    std::string text;
    for (const std::string& line : wrap(one.words.title, look.columns > indent + 20 ? look.columns - indent : 20)) {
        text += text.empty() ? mark + look.paint(Ink::strong, pad_right(one.code, code_width)) + "  "
                             : std::string(indent, ' ');
        text += printable(line) + "\n";
    }
    return text;
}

}  // namespace

std::string terminal_explanation(const Explanation& one, const Messages& messages, const Look& look) {
    const std::string weight =
        messages.say(one.weight == Weight::mistake ? "explain.weight.mistake" : "explain.weight.advice");
    const std::string fact = messages.say("finding.fact"), why = messages.say("finding.why"),
                      remedy = messages.say("finding.try"), lessons = messages.say("explain.lessons");
    const std::size_t width =
        std::max({display_width(fact), display_width(why), display_width(remedy), display_width(lessons)});

    const std::size_t used = display_width(one.code) + display_width(weight);
    std::string text = look.paint(Ink::strong, one.code) +
                       std::string(look.columns > used + 2 ? look.columns - used : 2, ' ') +
                       look.paint(Ink::dim, weight) + "\n";
    for (const std::string& line : wrap(one.words.title, look.columns))
        text += look.paint(ink_of(one.weight), printable(line)) + "\n";
    if (!one.words.fact.empty()) text += labelled(fact, width, one.words.fact, look);
    if (!one.words.why.empty()) text += labelled(why, width, one.words.why, look);
    if (!one.words.remedy.empty()) text += labelled(remedy, width, one.words.remedy, look);
    if (!one.lessons.empty()) text += labelled(lessons, width, joined(one.lessons), look);
    return text;
}

std::string terminal_explanations(const std::vector<ExplanationGroup>& groups, const Messages& messages,
                                  const Look& look) {
    std::size_t width = 0;
    for (const ExplanationGroup& group : groups) {
        for (const Explanation& one : group.explanations) width = std::max(width, display_width(one.code));
    }
    std::string text;
    for (const ExplanationGroup& group : groups) {
        text += look.paint(Ink::good, messages.say("explain.group." + group.id)) + "\n";
        for (const Explanation& one : group.explanations) text += code_and_title(one, width, look);
        text += "\n";
    }
    for (const std::string& line : wrap(messages.say("explain.more"), look.columns)) text += line + "\n";
    return text;
}

}  // namespace socklings
