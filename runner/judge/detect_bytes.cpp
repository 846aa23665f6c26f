#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

#include "judge/detectors.hpp"
#include "judge/finding.hpp"
#include "judge/printed_numbers.hpp"
#include "observe/match.hpp"
#include "observe/tokens.hpp"

// The four bytes of numbers, where a claim wants them one by one.
namespace socklings {

namespace {

constexpr std::size_t group_size = 4;
using Group = std::vector<std::uint32_t>;

std::vector<Group> groups_of(const std::vector<Number>& numbers) {
    std::vector<Group> groups;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (i % group_size == 0) groups.emplace_back();
        groups.back().push_back(numbers[i].value);
    }
    return groups;
}

bool is_byte(const Number& number) { return number.digits.size() <= 2; }

/// What a claim wants byte by byte, in groups of four, and what was printed in its place.
struct Dump {
    const OutputClaim* claim = nullptr;
    std::vector<Group> wanted;
    Bytes output;
};

/// The longest claim on stdout that wants nothing but bytes and does not hold.
std::optional<Dump> wanted_dump(const Scene& scene) {
    std::optional<Dump> found;
    for (const OutputClaim* const claim : scene.claims<OutputClaim>()) {
        const std::vector<Number> wanted = numbers_in(wanted_text(claim->pattern));
        const bool bytes_only = std::all_of(wanted.begin(), wanted.end(),
                                            [](const Number& one) { return one.digits.size() == 2 && !one.marked; });
        if (claim->on_stderr || wanted.empty() || !bytes_only || wanted.size() % group_size != 0) continue;
        const Bytes output = scene.output(claim->program, "stdout");
        if (!first_difference(claim->pattern, output)) continue;
        if (!found || wanted.size() > found->wanted.size() * group_size) found = Dump{claim, groups_of(wanted), output};
    }
    return found;
}

std::uint32_t from_low_byte(const Group& group) {
    std::uint32_t value = 0;
    for (auto byte = group.rbegin(); byte != group.rend(); ++byte) value = value << 8 | *byte;
    return value;
}

/// Each group's whole number in hexadecimal stands in the output, in this order.
bool prints_numbers(const Dump& dump) {
    std::size_t found = 0;
    for (const Word& word : words_of(dump.output)) {
        std::uint32_t value = 0;
        const char* const end = word.text.data() + word.text.size();
        const auto read = std::from_chars(word.text.data(), end, value, 16);
        const bool is_number = read.ec == std::errc{} && read.ptr == end;
        if (is_number && value == from_low_byte(dump.wanted[found]) && ++found == dump.wanted.size()) return true;
    }
    return false;
}

bool prints_decimal(const Dump& dump) {
    const std::vector<Word> words = words_of(dump.output);
    std::size_t found = 0;
    for (const Word& word : words) {
        const Group& group = dump.wanted[found / group_size];
        if (word.text == std::to_string(group[found % group_size])) ++found;
        if (found == dump.wanted.size() * group_size) return true;
    }
    return false;
}

/// The bytes themselves, with a blank between them or nothing: what a stream makes of an unsigned char.
bool prints_letters(const Dump& dump) {
    const Group& group = dump.wanted.front();
    for (const char* const between : {" ", ""}) {
        Bytes letters;
        for (const std::uint32_t byte : group)
            letters += (letters.empty() ? "" : between) + Bytes(1, static_cast<char>(byte));
        if (dump.output.find(letters) != Bytes::npos) return true;
    }
    return false;
}

bool is_reversed(const Group& wanted, const Group& actual) {
    return std::equal(wanted.rbegin(), wanted.rend(), actual.begin(), actual.end());
}

/// Which mistake of order explains all groups that differ; empty where none does.
std::string mistake_of_order(const std::vector<Group>& wanted, const std::vector<Group>& actual) {
    std::size_t reversed = 0, halved = 0, right = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const Group half{wanted[i][2], wanted[i][3], 0, 0};
        right += wanted[i] == actual[i] ? 1 : 0;
        reversed += is_reversed(wanted[i], actual[i]) ? 1 : 0;
        halved += actual[i] == half ? 1 : 0;
    }
    if (reversed == wanted.size()) return "order.highest-first";
    if (reversed == 1 && right + reversed == wanted.size()) return "order.swapped";
    if (halved == 1 && right + halved == wanted.size()) return "order.wrong-width";
    return "";
}

std::string shown_group(const Group& group) {
    std::string text;
    for (const std::uint32_t byte : group) text += (text.empty() ? "" : " ") + hex_number(byte, 2).substr(2);
    return text;
}

}  // namespace

/// The bytes of numbers were printed in decimal, as letters, as whole numbers, or in another order.
Findings detect_wrong_dump(const Scene& scene) {
    const auto dump = wanted_dump(scene);
    if (!dump) return {};
    std::string code;
    Group wanted = dump->wanted.front();
    std::string actual;
    std::vector<Number> printed = numbers_in(dump->output);
    if (prints_letters(*dump)) {
        code = "output.letters";
    } else if (prints_decimal(*dump)) {
        code = "output.decimal";
        actual = std::to_string(wanted.front());
    } else if (prints_numbers(*dump)) {
        code = "order.number-not-bytes";
        actual = hex_number(from_low_byte(wanted));
    } else {
        std::erase_if(printed, [](const Number& one) { return !is_byte(one); });
        if (printed.size() != dump->wanted.size() * group_size) return {};
        const std::vector<Group> groups = groups_of(printed);
        code = mistake_of_order(dump->wanted, groups);
        std::size_t differs = 0;
        while (differs + 1 < groups.size() && groups[differs] == dump->wanted[differs]) ++differs;
        wanted = dump->wanted[differs];
        actual = shown_group(groups[differs]);
    }
    if (code.empty()) return {};
    for (const SeenCall& one : scene.calls) {
        if (one.family != "write" || !one.is_on("stdout") || one.moved() == 0) continue;
        return {finding_at(scene, code, one,
                           {{"wanted", code == "output.decimal" ? hex_number(wanted.front(), 2) : shown_group(wanted)},
                            {"actual", actual},
                            {"text", shown_bytes(one.call->data)}})};
    }
    return {};
}

}  // namespace socklings
