#include "report/failure.hpp"

#include <nlohmann/json.hpp>

#include "report/escape.hpp"
#include "report/width.hpp"

namespace socklings {

namespace {

constexpr std::size_t columns = 80;

/// `first` before the first line of a text; the lines below it begin where that one does.
std::string hanging(const std::string& first, const std::string& text) {
    std::string lines;
    for (const std::string& line : wrap(text, columns - display_width(first)))
        lines += (lines.empty() ? first : std::string(display_width(first), ' ')) + line + "\n";
    return lines;
}

}  // namespace

std::string terminal_failure(const Failure& failure) {
    std::string text =
        hanging(printable(failure.lesson.empty() ? "socklings" : failure.lesson) + ": ", printable(failure.message));
    for (const Diagnostic& one : failure.diagnostics) {
        std::string place = one.file + (one.pointer.empty() ? "" : " " + one.pointer);
        text += "  " + printable(place) + ": " + printable(one.message) + "\n";
    }
    if (!failure.advice.empty()) text += hanging("  ", printable(failure.advice));
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
