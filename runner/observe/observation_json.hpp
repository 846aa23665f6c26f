#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "observe/observation.hpp"

namespace socklings {

/// The saved form: one object, bytes that are not UTF-8 as {"hex": "…"}, empty fields left out.
[[nodiscard]] std::string to_json_text(const Observation& seen);

/// Reads what to_json_text wrote. Throws std::invalid_argument with a JSON pointer where the text is not one, or is of
/// another format_version.
[[nodiscard]] Observation observation_from_json(const std::string& text);

}  // namespace socklings
