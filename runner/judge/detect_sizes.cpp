#include <algorithm>
#include <optional>

#include "judge/detectors.hpp"
#include "judge/finding.hpp"
#include "observe/match.hpp"
#include "observe/tokens.hpp"

// Sizes and values of structs, where a claim wants decimal numbers in a row.
namespace socklings {

namespace {

using Numbers = std::vector<std::string>;

Numbers decimals_in(std::string_view text) {
    Numbers numbers;
    for (Word& word : words_of(text)) {
        if (word.text.find_first_not_of("0123456789") == std::string::npos) numbers.push_back(std::move(word.text));
    }
    return numbers;
}

/// The numbers of the longest claim on stdout that wants nothing else and does not hold, with what was printed.
struct Row {
    Numbers wanted, actual;
};

std::optional<Row> wanted_row(const Scene& scene) {
    std::optional<Row> found;
    for (const OutputClaim* const claim : scene.claims<OutputClaim>()) {
        const auto* const tokens =
            claim->pattern.parts.size() == 1 ? std::get_if<Tokens>(&claim->pattern.parts.front()) : nullptr;
        if (tokens == nullptr || claim->on_stderr) continue;
        std::string text;
        for (const std::string& word : tokens->words) text += word + ' ';
        const Numbers wanted = decimals_in(text);
        const Bytes output = scene.output(claim->program, "stdout");
        if (wanted.size() != tokens->words.size() || !first_difference(claim->pattern, output)) continue;
        if (!found || wanted.size() > found->wanted.size()) found = Row{wanted, decimals_in(output)};
    }
    return found;
}

const SeenCall* print_of(const Scene& scene, const std::string& number) {
    for (const SeenCall& one : scene.calls) {
        if (one.family != "write" || !one.is_on("stdout")) continue;
        const Numbers printed = decimals_in(one.call->data);
        if (std::find(printed.begin(), printed.end(), number) != printed.end()) return &one;
    }
    return nullptr;
}

/// Two or four bytes of 0x30, the character '0'.
bool is_filled_with_character_zero(const std::string& number) { return number == "12336" || number == "808464432"; }

std::string mistake(const std::string& wanted, const std::string& actual) {
    if (wanted == "0" && is_filled_with_character_zero(actual)) return "memset.character";
    if (wanted == "16" && actual == "8") return "size.of-pointer";
    if (wanted == "16" && actual == "24") return "size.long-address";
    return "";
}

}  // namespace

/// As many numbers were printed as are wanted, and the first that differs tells its cause.
Findings detect_wrong_sizes(const Scene& scene) {
    const auto row = wanted_row(scene);
    if (!row || row->actual.size() != row->wanted.size()) return {};
    const auto [wanted, actual] = std::mismatch(row->wanted.begin(), row->wanted.end(), row->actual.begin());
    if (wanted == row->wanted.end()) return {};
    const std::string code = mistake(*wanted, *actual);
    const SeenCall* const print = print_of(scene, *actual);
    if (code.empty() || print == nullptr) return {};
    Finding finding = finding_at(scene, code, *print, {{"wanted", *wanted}, {"actual", *actual}});
    return {code == "memset.character" ? finding : likely(std::move(finding))};
}

}  // namespace socklings
