#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace socklings {

/// One of the schemas in schema/*.json, with as much of JSON Schema draft-07 as these use.
class Schema {
public:
    /// `name` as in "lesson". Throws where the file is missing.
    explicit Schema(const std::string& name);

    /// True if an editor with this schema would show no fault. Throws std::logic_error at a keyword that is unknown
    /// here, so that none goes unseen.
    [[nodiscard]] bool allows(const nlohmann::json& value) const { return allows(json_, value); }

    [[nodiscard]] const nlohmann::json& definitions() const { return json_.at("definitions"); }

private:
    [[nodiscard]] bool allows(const nlohmann::json& rule, const nlohmann::json& value) const;
    [[nodiscard]] bool holds(const std::string& keyword, const nlohmann::json& rule, const nlohmann::json& value) const;
    [[nodiscard]] bool members_allowed(const nlohmann::json& rule, const nlohmann::json& object) const;

    nlohmann::json json_;
};

}  // namespace socklings
