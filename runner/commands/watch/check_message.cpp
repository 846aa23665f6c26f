#include "commands/watch/check_message.hpp"

#include <nlohmann/json.hpp>

namespace socklings {
namespace {

using Json = nlohmann::json;

std::string line_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n"; }

Json json_of(const CheckSummary& summary) {
    return {{"refused", summary.refused},
            {"outcome", static_cast<int>(summary.outcome)},
            {"passed", summary.passed},
            {"steps", summary.steps},
            {"failed_step", summary.failed_step},
            {"text", summary.text},
            {"note", {summary.note.en, summary.note.ko}},
            {"at", summary.at},
            {"elapsed_ms", summary.elapsed_ms},
            {"file", summary.file},
            {"line", summary.line}};
}

CheckSummary summary_of(const Json& json) {
    CheckSummary summary;
    json.at("refused").get_to(summary.refused);
    summary.outcome = static_cast<Outcome>(json.at("outcome").get<int>());
    json.at("passed").get_to(summary.passed);
    json.at("steps").get_to(summary.steps);
    json.at("failed_step").get_to(summary.failed_step);
    json.at("text").get_to(summary.text);
    summary.note = {json.at("note").at(0), json.at("note").at(1)};
    json.at("at").get_to(summary.at);
    json.at("elapsed_ms").get_to(summary.elapsed_ms);
    json.at("file").get_to(summary.file);
    json.at("line").get_to(summary.line);
    return summary;
}

struct Writer {
    std::string operator()(const CheckEnded& ended) const { return line_of({{"ended", json_of(ended.summary)}}); }
    std::string operator()(const PageCame& came) const {
        return line_of({{"page", static_cast<int>(came.page)}, {"text", came.text}});
    }
    std::string operator()(const NoteCame& came) const { return line_of({{"note", came.text}}); }
    template <class Other>
    std::string operator()(const Other&) const {
        return {};
    }
};

}  // namespace

std::string to_line(const CheckRequest& request) {
    return line_of({{"name", static_cast<int>(request.name)},
                    {"page", static_cast<int>(request.page)},
                    {"columns", request.columns},
                    {"korean", request.korean}});
}

std::optional<CheckRequest> request_of(const std::string& line) {
    try {
        const Json json = Json::parse(line);
        return CheckRequest{static_cast<CheckRequest::Name>(json.at("name").get<int>()),
                            static_cast<Page>(json.at("page").get<int>()), json.at("columns").get<std::size_t>(),
                            json.at("korean").get<bool>()};
    } catch (const Json::exception&) {
        return {};
    }
}

std::string to_line(const WatchEvent& event) { return std::visit(Writer{}, event); }

std::optional<WatchEvent> event_of(const std::string& line) {
    try {
        const Json json = Json::parse(line);
        if (json.contains("ended")) return CheckEnded{summary_of(json.at("ended"))};
        if (json.contains("note")) return NoteCame{json.at("note").get<std::string>()};
        return PageCame{static_cast<Page>(json.at("page").get<int>()), json.at("text").get<std::string>()};
    } catch (const Json::exception&) {
        return {};
    }
}

}  // namespace socklings
