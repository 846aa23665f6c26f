#include "verify/confusion.hpp"

namespace socklings {
namespace {

std::string cell(const std::string& text) {
    constexpr std::size_t columns = 28;
    return text + std::string(text.size() < columns ? columns - text.size() : 1, ' ');
}

}  // namespace

std::string confusion_table(const Confusion& confusion) {
    int labelled = 0, told = 0;
    std::string table = "  " + cell("label") + cell("first finding") + "programs\n";
    for (const auto& [codes, programs] : confusion) {
        const auto& [label, found] = codes;
        const bool differs = !label.empty() && label != found;
        table += (differs ? "≠ " : "  ") + cell(label.empty() ? "-" : label) + cell(found.empty() ? "-" : found) +
                 std::to_string(programs) + "\n";
        if (label.empty()) continue;
        labelled += programs;
        told += differs ? 0 : programs;
    }
    return table + "  told by the label's code first: " + std::to_string(told) + " of " + std::to_string(labelled) +
           "\n";
}

}  // namespace socklings
