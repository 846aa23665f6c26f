#include "verify/label.hpp"

#include <utility>

#include "course/cursor.hpp"
#include "course/document.hpp"
#include "judge/codes.hpp"

namespace socklings {
namespace {

std::vector<std::string> ids_of_steps(const Lesson& lesson) {
    std::vector<std::string> ids;
    for (const Step& step : lesson.steps) ids.push_back(step.id);
    return ids;
}

std::vector<std::string> known_codes() {
    std::vector<std::string> codes;
    for (const CodeKind& kind : all_codes()) codes.emplace_back(kind.code);
    return codes;
}

void read_mistake(const Cursor& at, const Lesson& lesson, Label& label) {
    static const Shape failing{"mistake", {"step", "what"}, {"code"}},
        advised{"mistake_advice", {"advice", "what"}, {}};
    const Shape* const shape = at.choose({&failing, &advised}, "label");
    if (shape == nullptr || !at.has_shape(*shape)) return;
    if (shape == &failing) {
        label.fails = at["step"].word(ids_of_steps(lesson), "step").value_or("");
        label.code = at["code"].word(known_codes(), "code").value_or("");
    } else {
        label.advice = {at["advice"].word(known_codes(), "code").value_or("")};
    }
    (void)at["what"].text_not_empty();
}

void read_right(const Cursor& at, const Lesson&, Label& label) {
    static const Shape shape{"right", {}, {"near", "advice"}};
    if (!at.has_shape(shape)) return;
    const auto read_codes = [&](const char* key, std::vector<std::string>& codes) {
        for (const Cursor& item : at[key].items()) codes.push_back(item.word(known_codes(), "code").value_or(""));
    };
    read_codes("near", label.near);
    read_codes("advice", label.advice);
}

void read_halfdone(const Cursor& at, const Lesson& lesson, Label& label) {
    static const Shape shape{"half-done", {"passes", "fails"}, {}};
    if (!at.has_shape(shape)) return;
    label.fails = at["fails"].word(ids_of_steps(lesson), "step").value_or("");
    label.passes.emplace();
    for (const Cursor& item : at["passes"].items()) {
        label.passes->push_back(item.word(ids_of_steps(lesson), "step").value_or(""));
    }
}

ReadResult<Label> read_label(const std::string& file, const std::string& text, const Lesson& lesson,
                             void (*read)(const Cursor&, const Lesson&, Label&)) {
    Document document(file, text);
    Label label;
    if (document.readable()) read(document.root(), lesson, label);
    return std::move(document).result(std::move(label));
}

}  // namespace

ReadResult<Label> read_mistake_label(const std::string& file, const std::string& text, const Lesson& lesson) {
    return read_label(file, text, lesson, read_mistake);
}

ReadResult<Label> read_right_label(const std::string& file, const std::string& text, const Lesson& lesson) {
    return read_label(file, text, lesson, read_right);
}

ReadResult<Label> read_halfdone_label(const std::string& file, const std::string& text, const Lesson& lesson) {
    return read_label(file, text, lesson, read_halfdone);
}

}  // namespace socklings
