#include "schema.hpp"

#include <algorithm>
#include <regex>
#include <set>
#include <stdexcept>

#include "sys/files.hpp"

namespace socklings {
namespace {

using Json = nlohmann::json;

bool has_type(const std::string& type, const Json& value) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "integer") return value.is_number_integer();
    throw std::logic_error("type " + type);
}

std::size_t letters(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xc0) != 0x80; }));
}

}  // namespace

Schema::Schema(const std::string& name)
    : json_(Json::parse(read_file(SOCKLINGS_SOURCE_DIR "/schema/" + name + ".schema.json").value())) {}

bool Schema::allows(const Json& rule, const Json& value) const {
    // Beside a $ref, draft-07 looks at nothing else.
    if (rule.contains("$ref")) {
        return allows(json_.at(Json::json_pointer(rule.at("$ref").get<std::string>().substr(1))), value);
    }
    return std::all_of(rule.items().begin(), rule.items().end(),
                       [&](const auto& item) { return holds(item.key(), rule, value); });
}

/// Keywords for one type hold for all values of another (JSON Schema Validation, 6).
bool Schema::holds(const std::string& keyword, const Json& rule, const Json& value) const {
    static const std::set<std::string> comments{"description", "title"};
    static const std::set<std::string> of_members{"properties", "additionalProperties", "propertyNames"};
    const Json& wanted = rule.at(keyword);
    if (comments.contains(keyword)) return true;
    if (keyword == "type") return has_type(wanted, value);
    if (keyword == "const") return value == wanted;
    if (keyword == "enum") return std::find(wanted.begin(), wanted.end(), value) != wanted.end();
    if (keyword == "anyOf") {
        return std::any_of(wanted.begin(), wanted.end(), [&](const Json& one) { return allows(one, value); });
    }
    if (keyword == "minimum") return !value.is_number() || value >= wanted;
    if (keyword == "maximum") return !value.is_number() || value <= wanted;
    if (keyword == "minLength") return !value.is_string() || letters(value) >= wanted;
    if (keyword == "maxLength") return !value.is_string() || letters(value) <= wanted;
    if (keyword == "pattern") {
        return !value.is_string() || std::regex_search(value.get<std::string>(), std::regex(wanted.get<std::string>()));
    }
    if (keyword == "minItems") return !value.is_array() || value.size() >= wanted;
    if (keyword == "maxItems") return !value.is_array() || value.size() <= wanted;
    if (keyword == "items") {
        if (!value.is_array()) return true;
        for (std::size_t i = 0; i < value.size(); ++i) {
            if (wanted.is_array() && i >= wanted.size()) break;
            if (!allows(wanted.is_array() ? wanted[i] : wanted, value[i])) return false;
        }
        return true;
    }
    if (keyword == "required") {
        return !value.is_object() || std::all_of(wanted.begin(), wanted.end(), [&](const Json& key) {
            return value.contains(key.get<std::string>());
        });
    }
    if (of_members.contains(keyword)) return !value.is_object() || members_allowed(rule, value);
    throw std::logic_error("keyword " + keyword);
}

bool Schema::members_allowed(const Json& rule, const Json& object) const {
    const Json none = Json::object();
    const Json& properties = rule.contains("properties") ? rule.at("properties") : none;
    for (const auto& [key, value] : object.items()) {
        if (rule.contains("propertyNames") && !allows(rule.at("propertyNames"), Json(key))) return false;
        if (properties.contains(key)) {
            if (!allows(properties.at(key), value)) return false;
        } else if (rule.contains("additionalProperties")) {
            const Json& others = rule.at("additionalProperties");
            if (others.is_boolean() ? !others.get<bool>() : !allows(others, value)) return false;
        }
    }
    return true;
}

}  // namespace socklings
