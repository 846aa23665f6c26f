#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace socklings {

/// What the holes of `pattern` hold in `text`, where `text` begins like the pattern: "function '{name}'; did you mean
/// '{other}'?". A hole takes as little as it can, one at the end takes all that follows; {} takes and forgets.
[[nodiscard]] std::optional<std::map<std::string, std::string>> match_message(std::string_view pattern,
                                                                              std::string_view text);

}  // namespace socklings
