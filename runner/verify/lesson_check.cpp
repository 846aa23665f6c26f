#include "verify/lesson_check.hpp"

#include <cstdio>
#include <nlohmann/json.hpp>

#include "report/escape.hpp"
#include "report/width.hpp"

namespace socklings {
namespace {

std::string name_of(CaseKind kind) {
    switch (kind) {
        case CaseKind::starter:
            return "starter";
        case CaseKind::solution:
            return "solution";
        case CaseKind::right:
            return "right";
        case CaseKind::wrong:
            return "wrong";
        case CaseKind::mended:
            return "mended";
        case CaseKind::halfdone:
            return "half-done";
    }
    return "";
}

std::vector<Diagnostic> all_faults(const LessonCheck& check) {
    std::vector<Diagnostic> all = check.course_faults;
    all.insert(all.end(), check.program_faults.begin(), check.program_faults.end());
    all.insert(all.end(), check.machine_faults.begin(), check.machine_faults.end());
    return all;
}

std::string with_one_decimal(double seconds) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f s", seconds);
    return text;
}

}  // namespace

int exit_code_of(const LessonCheck& check) {
    if (!check.machine_faults.empty()) return 3;
    if (!check.course_faults.empty()) return 2;
    return check.program_faults.empty() ? 0 : 1;
}

std::string terminal_check(const LessonCheck& check, const Look& look) {
    constexpr std::size_t name_columns = 22;
    std::string programs;
    for (const auto& [kind, number] : check.programs) {
        programs += (programs.empty() ? "" : ", ") + std::to_string(number) + " " + name_of(kind);
    }
    const bool good = exit_code_of(check) == 0;
    std::string text = look.paint(good ? Ink::good : Ink::bad, good ? "✓" : "✗") + " " +
                       pad_right(check.lesson.empty() ? "course" : check.lesson, name_columns) + programs +
                       look.paint(Ink::dim, "  " + with_one_decimal(check.seconds)) + "\n";
    for (const Diagnostic& fault : all_faults(check)) {
        const std::string place = fault.file + (fault.pointer.empty() ? "" : " " + fault.pointer);
        text += "    " + printable(place) + ": " + printable(fault.message) + "\n";
    }
    return text;
}

std::string json_check(const LessonCheck& check) {
    using Json = nlohmann::ordered_json;
    Json programs = Json::object(), faults = Json::array();
    for (const auto& [kind, number] : check.programs) programs[name_of(kind)] = number;
    for (const Diagnostic& fault : all_faults(check)) {
        faults.push_back({{"file", fault.file}, {"pointer", fault.pointer}, {"message", fault.message}});
    }
    const Json object{{"lesson", check.lesson.empty() ? Json() : Json(check.lesson)},
                      {"exit_code", exit_code_of(check)},
                      {"programs", programs},
                      {"faults", faults},
                      {"seconds", check.seconds}};
    return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace socklings
