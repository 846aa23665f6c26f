#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "judge/verdict.hpp"

namespace socklings {

/// A code that the judge may give to a finding.
struct CodeKind {
    std::string_view code;
    /// True where it is advice, unless a claim of the failed step speaks of it.
    bool advice = false;
};

/// All of them, causes before effects: of the findings of a step, the earliest here matters most.
[[nodiscard]] const std::vector<CodeKind>& all_codes();

/// The place of a code in all_codes(); behind the last for one that is not there.
[[nodiscard]] std::size_t rank_of(std::string_view code);

[[nodiscard]] bool is_advice(std::string_view code);

/// True for what only the second lens can tell: findings on memory and numbers, from a sanitizer's report.
[[nodiscard]] bool is_of_second_lens(std::string_view code);

/// The codes of phrases that the judge gives to expected and observed.
[[nodiscard]] const std::vector<std::string_view>& phrase_codes();

}  // namespace socklings
