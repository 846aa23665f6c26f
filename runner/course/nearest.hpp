#pragma once

#include <optional>
#include <string>
#include <vector>

namespace socklings {

/// The candidate that `word` was probably meant to be: at most a third of its letters differ (one letter in short
/// words). A swap of neighbours counts as one difference, upper and lower case as none. Of equals the first.
[[nodiscard]] std::optional<std::string> nearest(const std::string& word, const std::vector<std::string>& candidates);

/// What to put behind "unknown …": "; did you mean "x"?", or "; known: "x", "y"" where nothing is near and the list is
/// short.
[[nodiscard]] std::string did_you_mean(const std::string& word, const std::vector<std::string>& candidates);

/// "a", "b", "c"
[[nodiscard]] std::string quoted_list(const std::vector<std::string>& words);

}  // namespace socklings
