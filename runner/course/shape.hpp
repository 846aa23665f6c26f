#pragma once

#include <string>
#include <vector>

namespace socklings {

/// The keys of one kind of JSON object. Where several kinds may stand (a verb, a claim, a value), the first required
/// key says which one it is.
struct Shape {
    std::string name;  ///< of its definition in schema/*.json
    std::vector<std::string> required;
    std::vector<std::string> optional;

    [[nodiscard]] const std::string& action() const { return required.front(); }
};

}  // namespace socklings
