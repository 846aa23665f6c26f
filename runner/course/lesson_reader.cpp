#include <algorithm>
#include <set>

#include "course/claim_reader.hpp"
#include "course/fields.hpp"
#include "course/pattern_reader.hpp"
#include "course/reader.hpp"
#include "course/scenario_reader.hpp"
#include "course/script_reader.hpp"
#include "course/shapes.hpp"

namespace socklings {
namespace {

const Shape& lesson_shape() {
    static const Shape shape{"lesson", {"format_version", "programs", "scenarios", "steps"}, {"$schema", "hints"}};
    return shape;
}

const Shape& program_shape() {
    static const Shape shape{"program", {"sources"}, {"args", "from", "language"}};
    return shape;
}

const Shape& step_shape() {
    static const Shape shape{"step", {"id", "title", "claim"}, {"in"}};
    return shape;
}

/// Nothing where there is no object.
std::optional<std::vector<std::string>> keys_of(const Cursor& at) {
    if (!at.is_object()) return std::nullopt;
    std::vector<std::string> keys;
    for (const auto& [key, value] : at.members()) keys.push_back(key);
    return keys;
}

ProgramSpec read_program_spec(const std::string& name, const Cursor& at) {
    ProgramSpec program;
    program.name = name;
    check_name(at, name);
    if (!at.has_shape(program_shape())) return program;
    for (const Cursor& item : at["sources"].some_items()) {
        program.sources.push_back(read_name(item));
        for (const char* ending : {".c", ".cpp", ".cc", ".sh"}) {
            if (program.sources.back().ends_with(ending))
                item.fault("a source is named without its \"" + std::string(ending) + '"');
        }
    }
    program.arguments = read_arguments(at["args"]);
    if (at["from"].present()) program.from = read_name(at["from"]);
    program.shell = at["language"].word({"shell"}, "language of a program").has_value();
    return program;
}

Step read_step(const Cursor& at, const Lesson& lesson, const Scope& scope) {
    Step step;
    if (!at.has_shape(step_shape())) return step;
    step.id = read_name(at["id"]);
    step.title = read_text(at["title"]);
    step.scenario = at["in"].text().value_or("");
    if (at["in"].is_text() && scope.scenarios) at["in"].check_word(step.scenario, *scope.scenarios, "scenario");
    if (!at["claim"].present()) return step;
    step.claims = read_claims(at["claim"], scope, lesson.scenario(step.scenario));
    const auto without_play = [](const Claim& claim) {
        return std::holds_alternative<BuildsClaim>(claim) || std::holds_alternative<DoctorClaim>(claim);
    };
    if (!at["in"].present() && !std::all_of(step.claims.begin(), step.claims.end(), without_play)) {
        at.fault("the key \"in\" is missing: only claims on the build and the machine need no scenario");
    }
    return step;
}

/// `step_ids`: empty where the steps could not be read; then none is looked up.
std::map<std::string, std::vector<Text>> read_hints(const Cursor& at, const std::vector<std::string>& step_ids) {
    std::map<std::string, std::vector<Text>> hints;
    if (!at.present()) return hints;
    for (const auto& [id, texts] : at.members()) {
        if (!step_ids.empty()) texts.check_word(id, step_ids, "step");
        for (const Cursor& item : texts.some_items()) hints[id].push_back(read_text(item));
    }
    return hints;
}

void read_steps(Lesson& lesson, const Cursor& at, const Scope& scope) {
    std::set<std::string> ids;
    for (const Cursor& item : at.some_items()) {
        lesson.steps.push_back(read_step(item, lesson, scope));
        const std::string& id = lesson.steps.back().id;
        if (!id.empty() && !ids.insert(id).second) item["id"].fault("another step has the id \"" + id + '"');
    }
}

void read_parts(Lesson& lesson, const Cursor& at, const InputFiles& inputs) {
    if (!at.has_shape(lesson_shape())) return;
    (void)at["$schema"].text();
    check_format_version(at["format_version"]);

    const Scope scope{keys_of(at["programs"]).value_or(std::vector<std::string>{}), keys_of(at["scenarios"]), inputs};
    if (at["programs"].present()) {
        for (const auto& [name, program] : at["programs"].members())
            lesson.programs.push_back(read_program_spec(name, program));
    }
    if (at["scenarios"].present()) {
        for (const auto& [name, scenario] : at["scenarios"].members()) {
            check_name(scenario, name);
            lesson.scenarios.push_back(read_scenario(name, scenario, scope));
        }
    }
    if (at["programs"].is_object() && scope.programs.empty() && !lesson.scenarios.empty()) {
        at["programs"].fault("there is no program that the scenarios could play");
    }
    read_steps(lesson, at["steps"], scope);

    std::vector<std::string> step_ids;
    for (const Step& step : lesson.steps) step_ids.push_back(step.id);
    lesson.hints = read_hints(at["hints"], step_ids);
}

}  // namespace

std::vector<const Shape*> lesson_shapes() {
    std::vector<const Shape*> shapes{&lesson_shape(), &program_shape(), &step_shape(), &text_shape()};
    for (const auto& more : {scenario_shapes(), verb_shapes(), claim_shapes(), pattern_shapes()}) {
        shapes.insert(shapes.end(), more.begin(), more.end());
    }
    return shapes;
}

ReadResult<Lesson> read_lesson(const std::string& file, const std::string& text, const LessonEntry& entry,
                               const InputFiles& inputs) {
    Document document(file, text);
    Lesson lesson;
    lesson.entry = entry;
    if (document.readable()) read_parts(lesson, document.root(), inputs);
    return std::move(document).result(std::move(lesson));
}

}  // namespace socklings
