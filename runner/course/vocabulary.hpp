#pragma once

#include <string>
#include <vector>

namespace socklings {

/// Words that a course may use in one place. `name` is their definition in schema/lesson.schema.json.
struct Vocabulary {
    std::string name;
    std::vector<std::string> words;
};

/// What a call claim may speak of: families (observation.hpp, family_of) and calls by their plain names.
[[nodiscard]] const Vocabulary& call_names();
[[nodiscard]] const Vocabulary& signal_names();
/// Families that a fault can shorten.
[[nodiscard]] const Vocabulary& fault_names();
/// Families that a fault can let fail, and the errors it can give.
[[nodiscard]] const Vocabulary& failing_call_names();
[[nodiscard]] const Vocabulary& error_names();
/// Kinds of number in {"pack": …}.
[[nodiscard]] const Vocabulary& number_names();

}  // namespace socklings
