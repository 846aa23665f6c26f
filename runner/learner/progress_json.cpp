#include "learner/progress_json.hpp"

#include <nlohmann/json.hpp>

namespace socklings {
namespace {

using Json = nlohmann::ordered_json;

constexpr int format_version = 2;

/// Thrown and caught in this file.
struct Fault {
    std::string what;
};

void require(bool right, const std::string& place, const std::string& expected) {
    if (!right) throw Fault{place + " is no " + expected};
}

std::string text_at(const Json& object, const std::string& key, const std::string& place) {
    auto found = object.find(key);
    if (found == object.end()) return {};
    require(found->is_string(), place + "/" + key, "text");
    return found->get<std::string>();
}

LessonProgress lesson_of(const Json& object, const std::string& place) {
    require(object.is_object(), place, "object");
    LessonProgress one;
    if (object.contains("passed")) one.passed = text_at(object, "passed", place);
    one.contract = text_at(object, "contract", place);
    const Json hints = object.value("hints", Json::object());
    require(hints.is_object(), place + "/hints", "object");
    for (const auto& [step, count] : hints.items()) {
        // Nothing shows more hints than this; a greater number would not fit.
        constexpr long long most = 1000;
        const bool counts = count.is_number_integer() && count.get<long long>() >= 0 && count.get<long long>() <= most;
        require(counts, place + "/hints/" + step, "number of hints");
        one.hints[step] = count.get<int>();
    }
    return one;
}

Progress read_first_format(const Json& file) {
    const Json passed = file.value("passed", Json());
    require(passed.is_array(), "/passed", "array");
    Progress progress;
    for (const Json& lesson : passed) {
        require(lesson.is_string(), "/passed", "array of texts");
        progress.lessons[lesson.get<std::string>()].passed = "";
    }
    return progress;
}

Progress read_this_format(const Json& file) {
    Progress progress;
    progress.current = text_at(file, "current", "");
    const Json lessons = file.value("lessons", Json::object());
    require(lessons.is_object(), "/lessons", "object");
    for (const auto& [id, lesson] : lessons.items()) progress.lessons[id] = lesson_of(lesson, "/lessons/" + id);
    return progress;
}

ReadProgress read(const std::string& text) {
    const Json file = Json::parse(text, nullptr, false);
    require(!file.is_discarded(), "it", "JSON");
    require(file.is_object(), "it", "object");
    const Json version = file.value("format_version", Json());
    require(version.is_number_integer() && version.get<long long>() > 0, "/format_version", "number of a format");
    if (version.get<long long>() > format_version) return NewerProgress{version.get<long long>()};
    return version == 1 ? read_first_format(file) : read_this_format(file);
}

Json object_or_new(const Json& value) { return value.is_object() ? value : Json::object(); }

void set_or_remove(Json& object, const std::string& key, const Json& value, bool set) {
    if (set)
        object[key] = value;
    else
        object.erase(key);
}

}  // namespace

ReadProgress parse_progress(const std::string& text) {
    try {
        return read(text);
    } catch (const Fault& fault) {
        return DamagedProgress{fault.what};
    }
}

std::string progress_text(const Progress& progress, const std::string& old) {
    Json file = object_or_new(Json::parse(old, nullptr, false));
    file["format_version"] = format_version;
    file.erase("passed");  // of format_version 1; it is in the lessons now
    set_or_remove(file, "current", progress.current, !progress.current.empty());
    Json lessons = object_or_new(file.value("lessons", Json()));
    for (const auto& [id, lesson] : progress.lessons) {
        Json one = object_or_new(lessons.value(id, Json()));
        set_or_remove(one, "passed", lesson.passed.value_or(""), lesson.passed.has_value());
        set_or_remove(one, "contract", lesson.contract, !lesson.contract.empty());
        set_or_remove(one, "hints", lesson.hints, !lesson.hints.empty());
        lessons[id] = one;
    }
    file["lessons"] = lessons;
    return file.dump(2) + "\n";
}

}  // namespace socklings
