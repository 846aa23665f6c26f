#include <algorithm>
#include <charconv>
#include <cstdint>

#include "judge/detectors.hpp"
#include "judge/finding.hpp"
#include "observe/match.hpp"
#include "observe/tokens.hpp"

namespace socklings {

namespace {

/// A printed hexadecimal number: its digits as they were printed, without 0x.
struct Number {
    std::string digits;
    std::uint32_t value = 0;
};

/// The hexadecimal numbers of up to 32 bits among the words of a text. A word of letters alone may be a word.
std::vector<Number> numbers_in(std::string_view text) {
    std::vector<Number> numbers;
    for (const Word& word : words_of(text)) {
        const bool any_digit =
            std::any_of(word.text.begin(), word.text.end(), [](char c) { return c >= '0' && c <= '9'; });
        const char* const end = word.text.data() + word.text.size();
        Number number{word.text, 0};
        const auto read = std::from_chars(word.text.data(), end, number.value, 16);
        const bool all_of_it = read.ec == std::errc{} && read.ptr == end;
        if (all_of_it && (any_digit || word.text.starts_with("ffffff"))) numbers.push_back(std::move(number));
    }
    return numbers;
}

std::uint32_t swapped_16(std::uint32_t value) { return (value & 0xFF) << 8 | (value >> 8 & 0xFF); }

std::uint32_t swapped_32(std::uint32_t value) { return swapped_16(value) << 16 | swapped_16(value >> 16); }

/// Why one number was printed where another is wanted; empty where the two say nothing certain.
std::string mistake(const Number& wanted, const Number& actual) {
    const bool short_value = wanted.value > 0xFF && wanted.value <= 0xFFFF;
    const bool long_value = wanted.value > 0xFFFF;
    if (short_value && actual.value == swapped_16(wanted.value)) return "order.swapped";
    if (long_value && actual.value == swapped_32(wanted.value)) return "order.swapped";
    if (short_value && actual.value == wanted.value << 16) return "order.wrong-width";
    if (long_value && actual.value == wanted.value >> 16 && actual.value > 0xFF) return "order.wrong-width";
    if (wanted.digits.size() == 2 && wanted.value >= 0x80 && actual.digits == "ffffff" + wanted.digits)
        return "output.sign-extended";
    return "";
}

/// The text that a pattern of words or of fixed bytes wants.
std::string wanted_text(const Pattern& pattern) {
    std::string text;
    for (const auto& part : pattern.parts) {
        if (const auto* const literal = std::get_if<Literal>(&part)) text += literal->bytes;
        const auto* const tokens = std::get_if<Tokens>(&part);
        if (tokens == nullptr) continue;
        for (const std::string& word : tokens->words) text += ' ' + word + ' ';
    }
    return text;
}

}  // namespace

/// As many numbers are printed as are wanted, and the first that differs is the wanted one with its bytes the other way
/// round, shifted by half its width, or with the sign of a char before it.
Findings detect_wrong_order(const Scene& scene) {
    for (const OutputClaim* const claim : scene.claims<OutputClaim>()) {
        const Pattern pattern = expanded(claim->pattern, scene.seen.port);
        const std::string stream = claim->on_stderr ? "stderr" : "stdout";
        const Bytes output = scene.output(claim->program, stream);
        if (!first_difference(pattern, output)) continue;
        const std::vector<Number> wanted = numbers_in(wanted_text(pattern)), actual = numbers_in(output);
        if (wanted.empty() || wanted.size() != actual.size()) continue;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            if (wanted[i].digits == actual[i].digits) continue;
            const std::string code = mistake(wanted[i], actual[i]);
            if (code.empty()) break;
            const std::map<std::string, std::string> arguments{{"wanted", wanted[i].digits},
                                                               {"actual", actual[i].digits}};
            for (const SeenCall& one : scene.own) {
                if (one.is_on(stream) && one.family == "write" &&
                    shown_bytes(one.call->data, one.call->data.size()).find(actual[i].digits) != std::string::npos) {
                    return {finding_at(scene, code, one, arguments)};
                }
            }
            const std::vector<int> runs = scene.runs_of(claim->program);
            return {finding_of(scene, code, runs.empty() ? 0 : runs.back(), arguments)};
        }
    }
    return {};
}

}  // namespace socklings
