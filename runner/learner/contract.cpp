#include "learner/contract.hpp"

#include <nlohmann/json.hpp>

#include "build/fingerprint.hpp"

namespace socklings {
namespace {

// Not ordered_json: its dump() has the keys in the order of the alphabet.
using Json = nlohmann::json;

bool is_text_for_people(const Json& value) {
    return value.is_object() && value.size() == 2 && value.contains("en") && value.contains("ko");
}

/// `value` without its texts for people. What is between these is a contract.
Json without_texts(const Json& value) {
    if (!value.is_structured()) return value;
    Json rest = value.is_array() ? Json::array() : Json::object();
    for (const auto& [key, part] : value.items()) {
        if (is_text_for_people(part)) continue;
        if (value.is_array())
            rest.push_back(without_texts(part));
        else
            rest[key] = without_texts(part);
    }
    return rest;
}

void add_named_files(Fingerprint& fingerprint, const Json& value,
                     const std::function<std::optional<std::string>(const std::string&)>& beside) {
    if (!value.is_structured()) return;
    for (const auto& [key, part] : value.items()) {
        if (key == "file" && part.is_string()) {
            if (auto content = beside(part.get<std::string>())) fingerprint.add(*content);
        }
        add_named_files(fingerprint, part, beside);
    }
}

}  // namespace

std::string contract_of(const std::string& lesson_json,
                        const std::function<std::optional<std::string>(const std::string&)>& beside) {
    const Json lesson = Json::parse(lesson_json, nullptr, false);
    if (!lesson.is_object()) return {};
    Fingerprint fingerprint;
    for (const char* part : {"programs", "scenarios", "steps"}) {
        const Json asked = without_texts(lesson.value(part, Json()));
        fingerprint.add(asked.dump());
        add_named_files(fingerprint, asked, beside);
    }
    return fingerprint.hex();
}

}  // namespace socklings
