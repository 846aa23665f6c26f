#include "course/reader.hpp"

namespace socklings {

std::string expand(const std::string& text, int port) {
    static const std::string variable = "${port}";
    std::string expanded = text;
    const std::string digits = std::to_string(port);
    for (std::size_t at = expanded.find(variable); at != std::string::npos; at = expanded.find(variable, at)) {
        expanded.replace(at, variable.size(), digits);
        at += digits.size();
    }
    return expanded;
}

}  // namespace socklings
