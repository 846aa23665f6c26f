#pragma once

#include <map>
#include <string>
#include <utility>

namespace socklings {

/// How often a mistake of one code was told as another: {label's code, first finding} → programs. An empty code: the
/// label names none, or nothing was found.
using Confusion = std::map<std::pair<std::string, std::string>, int>;

/// As a table, one line a pair; "≠" marks a finding other than the label's. The last line counts those that are told
/// right.
[[nodiscard]] std::string confusion_table(const Confusion& confusion);

}  // namespace socklings
