#include <nlohmann/json.hpp>

#include "report/explanation.hpp"

namespace socklings {
namespace {

using Json = nlohmann::ordered_json;

const char* name_of(Weight weight) { return weight == Weight::mistake ? "mistake" : "advice"; }

std::string line_of(const Json& object) { return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n"; }

}  // namespace

std::string json_explanation(const Explanation& one) {
    return line_of({{"code", one.code},
                    {"weight", name_of(one.weight)},
                    {"title", one.words.title},
                    {"fact", one.words.fact},
                    {"why", one.words.why},
                    {"try", one.words.remedy},
                    {"lessons", one.lessons}});
}

std::string json_explanations(const std::vector<ExplanationGroup>& groups) {
    Json findings = Json::array();
    for (const ExplanationGroup& group : groups) {
        for (const Explanation& one : group.explanations) {
            findings.push_back(
                {{"code", one.code}, {"weight", name_of(one.weight)}, {"group", group.id}, {"title", one.words.title}});
        }
    }
    return line_of({{"findings", findings}});
}

}  // namespace socklings
