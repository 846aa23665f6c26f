#include "report/failure.hpp"

#include <nlohmann/json.hpp>

#include "report/escape.hpp"

namespace socklings {

std::string terminal_failure(const Failure& failure) {
    std::string text =
        (failure.lesson.empty() ? "socklings" : failure.lesson) + ": " + printable(failure.message) + "\n";
    for (const Diagnostic& one : failure.diagnostics) {
        std::string place = one.file + (one.pointer.empty() ? "" : " " + one.pointer);
        text += "  " + printable(place) + ": " + printable(one.message) + "\n";
    }
    if (!failure.advice.empty()) text += "  " + printable(failure.advice) + "\n";
    return text;
}

std::string json_failure(const Failure& failure) {
    using Json = nlohmann::ordered_json;
    Json diagnostics = Json::array();
    for (const Diagnostic& one : failure.diagnostics) {
        diagnostics.push_back({{"file", one.file}, {"pointer", one.pointer}, {"message", one.message}});
    }
    Json object{{"lesson", failure.lesson.empty() ? Json() : Json(failure.lesson)},
                {"verdict", "error"},
                {"error", failure.message},
                {"advice", failure.advice},
                {"diagnostics", diagnostics}};
    return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace socklings
