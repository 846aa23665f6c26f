#pragma once

#include <functional>
#include <optional>
#include <string>

namespace socklings {

/// A fingerprint of what a lesson asks for: the programs, scenarios and steps of its lesson.json and the files that
/// these name, without the texts for people and the hints, and whatever the order of keys. `beside` gives the content
/// of a file in the lesson's folder. Empty where the text is no lesson.
[[nodiscard]] std::string contract_of(const std::string& lesson_json,
                                      const std::function<std::optional<std::string>(const std::string&)>& beside);

}  // namespace socklings
