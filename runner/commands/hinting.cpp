#include "commands/hinting.hpp"

#include <algorithm>

#include "command_line/as_typed.hpp"
#include "report/flow.hpp"
#include "report/lesson_report.hpp"

namespace socklings {
namespace {

std::string step_line(const Context& context, const Lesson& lesson, const std::string& step) {
    auto found =
        std::find_if(lesson.steps.begin(), lesson.steps.end(), [&](const Step& one) { return one.id == step; });
    const std::string number = std::to_string(found - lesson.steps.begin() + 1);
    return context.look.paint(Ink::strong, context.messages.say("hint.step", {{"n", number}})) + "  " +
           title_of(lesson, step, context.messages.language()) + "\n";
}

/// What follows the hint itself.
std::string after(const Context& context, const Hint& hint) {
    const Arguments arguments{{"id", hint.lesson}, {"of", std::to_string(hint.of)}};
    const char* key = hint.kind == Hint::Kind::repeated ? "hint.repeated"
                      : hint.number == hint.of          ? "hint.last"
                                                        : "hint.more";
    return context.look.paint(Ink::dim, context.messages.say(key, arguments)) + "\n";
}

}  // namespace

std::string indented(const Context& context, const std::string& text) {
    constexpr std::size_t indentation = 2, widest = 78;
    std::string lines;
    const std::size_t columns = std::min(context.look.columns, widest) - indentation;
    for (const FlowLine& line : flow(with_code(text), columns, context.look))
        lines += std::string(indentation, ' ') + line.painted(context.look) + "\n";
    return lines;
}

Hint give_hint(const Context& context, const LearnerFiles& files, const Lesson& lesson, const Verdict& verdict) {
    Hint hint;
    write_to_workspace(context, [&] {
        files.progress.update([&](Progress& progress) { hint = next_hint(lesson, verdict, progress); });
    });
    return hint;
}

std::string hint_alone(const Context& context, const Lesson& lesson, const Hint& hint) {
    const Messages& messages = context.messages;
    const Arguments arguments{{"id", hint.lesson}, {"n", std::to_string(hint.number)}, {"of", std::to_string(hint.of)}};
    switch (hint.kind) {
        case Hint::Kind::passed:
            return messages.say("hint.passed", arguments) + "\n";
        case Hint::Kind::error:
            return messages.say("hint.error", arguments) + "\n";
        case Hint::Kind::none:
            return step_line(context, lesson, hint.step) + messages.say("hint.none", arguments) + "\n";
        case Hint::Kind::given:
        case Hint::Kind::repeated:
            break;
    }
    return step_line(context, lesson, hint.step) +
           context.look.paint(Ink::advice, messages.say("hint.number", arguments)) + "\n" +
           indented(context, as_typed(hint.text.in(messages.language()), context.program));
}

std::string hint_text(const Context& context, const Lesson& lesson, const Hint& hint) {
    const bool is_one = hint.kind == Hint::Kind::given || hint.kind == Hint::Kind::repeated;
    return hint_alone(context, lesson, hint) + (is_one ? "\n" + after(context, hint) : "");
}

}  // namespace socklings
