#include "commands/learner_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace socklings {
namespace {

using Json = nlohmann::ordered_json;

// Bytes that are no UTF-8 become U+FFFD: dump() would throw.
std::string line_of(const Json& object) { return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n"; }

Json names(const std::vector<std::filesystem::path>& files) {
    Json list = Json::array();
    for (const auto& file : files) list.push_back(file.string());
    return list;
}

Json contents(const std::vector<SourceFile>& files) {
    Json list = Json::array();
    for (const SourceFile& file : files) list.push_back({{"file", file.shown}, {"text", file.text}});
    return list;
}

const char* name_of(Hint::Kind kind) {
    switch (kind) {
        case Hint::Kind::given:
            return "given";
        case Hint::Kind::repeated:
            return "repeated";
        case Hint::Kind::none:
            return "none";
        case Hint::Kind::passed:
            return "passed";
        case Hint::Kind::error:
            return "error";
    }
    return "error";
}

void add(Json& object, const Started& started) {
    object["task"] = started.task.string();
    object["made"] = names(started.made);
    object["files"] = names(started.files);
}

}  // namespace

std::string started_json(const LessonEntry& entry, const Started& started) {
    Json object{{"lesson", entry.id}};
    add(object, started);
    return line_of(object);
}

std::string restarted_json(const LessonEntry& entry, const Restarted& restarted) {
    Json object{{"lesson", entry.id}, {"backup", restarted.backup ? Json(restarted.backup->string()) : Json()}};
    add(object, restarted.started);
    return line_of(object);
}

std::string hint_json(const Lesson& lesson, const Hint& hint, Language language) {
    Json object{{"lesson", hint.lesson}, {"status", name_of(hint.kind)}};
    object["step"] = hint.step.empty() ? Json() : Json(hint.step);
    object["title"] = hint.step.empty() ? Json() : Json(title_of(lesson, hint.step, language));
    object["hint"] = hint.number;
    object["hints"] = hint.of;
    object["text"] = hint.number == 0 ? Json() : Json(hint.text.in(language));
    return line_of(object);
}

std::string compiler_hint_json(const Lesson& lesson, const BuildReport& build) {
    auto error = std::find_if(build.messages.begin(), build.messages.end(),
                              [](const BuildMessage& message) { return message.kind != "warning"; });
    const Json text = error == build.messages.end() ? Json() : Json(error->text);
    return line_of({{"lesson", lesson.entry.id},
                    {"status", "not-built"},
                    {"step", Json()},
                    {"title", Json()},
                    {"hint", 0},
                    {"hints", 0},
                    {"text", text}});
}

std::string solution_json(const LessonEntry& entry, bool passed, const std::vector<SolvedProgram>& programs) {
    Json list = Json::array();
    for (const SolvedProgram& program : programs) {
        list.push_back(
            {{"program", program.program}, {"reference", contents(program.reference)}, {"own", contents(program.own)}});
    }
    return line_of({{"lesson", entry.id}, {"passed", passed}, {"programs", list}});
}

}  // namespace socklings
