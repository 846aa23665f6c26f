#include <algorithm>
#include <cstdint>
#include <optional>

#include "judge/detectors.hpp"
#include "judge/finding.hpp"
#include "judge/printed_numbers.hpp"
#include "observe/match.hpp"
#include "observe/tokens.hpp"

namespace socklings {

namespace {

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
    // "0x" may stand there as a text of its own; of two digits behind it nobody knows the base.
    const bool may_be_decimal = !actual.marked || wanted.value > 0xFF;
    if (wanted.marked && wanted.value > 9 && may_be_decimal && actual.digits == std::to_string(wanted.value))
        return "output.decimal";
    if (wanted.digits.size() == 2 && wanted.value >= 0x80 && actual.digits == "ffffff" + wanted.digits)
        return "output.sign-extended";
    return "";
}

/// A wanted number that was not printed, and one that was printed in its place.
struct Substitute {
    Number wanted, actual;
    std::string code;
    bool certain = false;
};

/// As many numbers are printed as are wanted: they stand for each other.
std::optional<Substitute> paired_substitute(const std::vector<Number>& wanted, const std::vector<Number>& actual) {
    if (wanted.size() != actual.size()) return std::nullopt;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (wanted[i].digits == actual[i].digits) continue;
        const std::string code = mistake(wanted[i], actual[i]);
        // Half of a number that was turned round with the wrong width is 0: but so is much else.
        const bool lost = wanted[i].value > 0xFF && wanted[i].value <= 0xFFFF && actual[i].value == 0;
        if (code.empty() && !lost) return std::nullopt;
        return Substitute{wanted[i], actual[i], lost ? "order.wrong-width" : code, !lost};
    }
    return std::nullopt;
}

/// A label may hold numbers too: the first wanted number that does not follow the others is looked for among those that
/// are left and that nobody wants.
std::optional<Substitute> loose_substitute(const std::vector<Number>& wanted, const std::vector<Number>& actual,
                                           const std::vector<Number>& all_wanted) {
    auto left = actual.begin();
    for (const Number& number : wanted) {
        const auto found =
            std::find_if(left, actual.end(), [&](const Number& one) { return one.digits == number.digits; });
        if (found != actual.end()) {
            left = found + 1;
            continue;
        }
        for (; left != actual.end(); ++left) {
            const bool is_wanted = std::any_of(all_wanted.begin(), all_wanted.end(),
                                               [&](const Number& one) { return one.digits == left->digits; });
            const std::string code = mistake(number, *left);
            if (!is_wanted && !code.empty()) return Substitute{number, *left, code, code == "output.sign-extended"};
        }
    }
    return std::nullopt;
}

/// The print that shows the number; nullptr where none of the learner's own does.
const SeenCall* print_of(const Scene& scene, const std::string& stream, const Number& number) {
    for (const SeenCall& one : scene.own) {
        if (!one.is_on(stream) || one.family != "write") continue;
        const std::vector<Number> printed = numbers_in(one.call->data);
        const bool shows_it = std::any_of(printed.begin(), printed.end(),
                                          [&](const Number& other) { return other.digits == number.digits; });
        if (shows_it) return &one;
    }
    return nullptr;
}

/// "192.168.0.1" as "1.0.168.192"; empty for a word that is no address.
std::string turned_round(const std::string& word) {
    std::vector<std::string> numbers{""};
    for (const char c : word) {
        if (c == '.')
            numbers.emplace_back();
        else if (c >= '0' && c <= '9')
            numbers.back() += c;
        else
            return "";
    }
    if (numbers.size() != 4) return "";
    return numbers[3] + '.' + numbers[2] + '.' + numbers[1] + '.' + numbers[0];
}

/// A wanted address that was printed the other way round, as a finding.
std::optional<Finding> turned_address(const Scene& scene) {
    for (const OutputClaim* const claim : scene.claims<OutputClaim>()) {
        const Bytes output = scene.output(claim->program, "stdout");
        if (claim->on_stderr || !first_difference(claim->pattern, output)) continue;
        for (const Word& word : words_of(wanted_text(claim->pattern))) {
            const std::string other = turned_round(word.text);
            if (other.empty() || other == word.text) continue;
            for (const SeenCall& one : scene.calls) {
                if (one.family != "write" || !one.is_on("stdout")) continue;
                const std::vector<Word> printed = words_of(one.call->data);
                const auto has = [&](const std::string& text) {
                    return std::any_of(printed.begin(), printed.end(),
                                       [&](const Word& each) { return each.text == text; });
                };
                if (has(other) && !has(word.text))
                    return finding_at(scene, "order.swapped", one, {{"wanted", word.text}, {"actual", other}});
            }
        }
    }
    return std::nullopt;
}

}  // namespace

/// In the place of a wanted number stands the same with its bytes the other way round, shifted by half its width, in
/// decimal, or with the sign of a char before it.
Findings detect_wrong_order(const Scene& scene) {
    if (auto finding = turned_address(scene)) return {*finding};
    struct Compared {
        const OutputClaim* claim = nullptr;
        std::string stream;
        std::vector<Number> wanted, actual;
    };
    std::vector<Compared> all;
    std::vector<Number> all_wanted;
    for (const OutputClaim* const claim : scene.claims<OutputClaim>()) {
        const Pattern pattern = expanded(claim->pattern, scene.seen.port);
        const std::string stream = claim->on_stderr ? "stderr" : "stdout";
        const Bytes output = scene.output(claim->program, stream);
        const std::vector<Number> wanted = numbers_in(wanted_text(pattern));
        all_wanted.insert(all_wanted.end(), wanted.begin(), wanted.end());
        if (first_difference(pattern, output)) all.push_back({claim, stream, wanted, numbers_in(output)});
    }
    for (const bool in_pairs : {true, false}) {
        for (const Compared& one : all) {
            const auto found = in_pairs ? paired_substitute(one.wanted, one.actual)
                                        : loose_substitute(one.wanted, one.actual, all_wanted);
            if (!found) continue;
            const std::string wanted_base = found->code == "output.sign-extended" ? "" : "0x";
            const std::string actual_base =
                found->code.starts_with("order.") || (found->code == "output.decimal" && found->actual.marked) ? "0x"
                                                                                                               : "";
            const std::map<std::string, std::string> arguments{{"wanted", wanted_base + found->wanted.digits},
                                                               {"actual", actual_base + found->actual.digits}};
            const SeenCall* const print = print_of(scene, one.stream, found->actual);
            const std::vector<int> runs = scene.runs_of(one.claim->program);
            Finding finding = print != nullptr
                                  ? finding_at(scene, found->code, *print, arguments)
                                  : finding_of(scene, found->code, runs.empty() ? 0 : runs.back(), arguments);
            return {found->certain ? finding : likely(finding)};
        }
    }
    return {};
}

}  // namespace socklings
