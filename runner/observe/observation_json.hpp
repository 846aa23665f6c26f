#pragma once

#include <string>

#include "observe/observation.hpp"

namespace socklings {

/// The saved form: one object, "format_version" first, bytes that are not UTF-8 as {"hex": "…"}, fields that have their
/// default left out. All times must be finite.
[[nodiscard]] std::string to_json_text(const Observation& seen);

/// Reads what to_json_text wrote; the result is equal to the value that was written. Throws std::invalid_argument,
/// whose text begins with a JSON pointer, where the text is not an observation or is of another format_version.
[[nodiscard]] Observation observation_from_json(const std::string& text);

}  // namespace socklings
