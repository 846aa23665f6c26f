#include <algorithm>
#include <array>

#include "judge/detectors.hpp"
#include "judge/finding.hpp"

namespace socklings {

namespace {

/// Modes that people write; read as decimal, their digits are the octal mode that was meant.
constexpr std::array<unsigned, 12> common_modes{600, 640, 644, 660, 664, 666, 700, 711, 744, 755, 775, 777};

/// A mode that nobody asks for: bits beyond 07777, special bits, or a file that its own owner cannot read.
bool is_strange(unsigned mode) { return (mode & 07000) != 0 || (mode & 0400) == 0; }

bool is_common_decimal(unsigned long long value) {
    return std::find(common_modes.begin(), common_modes.end(), value) != common_modes.end();
}

/// "-rw-r--r--" and a newline, as ls shows a mode.
bool is_mode_line(const Bytes& bytes) {
    constexpr std::size_t width = 10;
    return bytes.size() == width + 1 && bytes.back() == '\n' && bytes.find_first_not_of("-dlrwxsStT") == width;
}

}  // namespace

/// A file was made, and the third argument of open is no mode. Without one, open takes whatever lies in its place
/// (open(2)).
Findings detect_creation_mode(const Scene& scene) {
    Findings findings;
    for (const SeenCall& one : scene.own) {
        if (one.family != "open" || one.call->raw == "creat" || !has_name(*one.call, "flags", "O_CREAT")) continue;
        const Argument* const argument = argument_of(*one.call, "mode");
        if (argument == nullptr || !argument->value) continue;
        const auto value = static_cast<unsigned long long>(*argument->value);
        const auto mode = static_cast<unsigned>(value & 07777);
        const std::map<std::string, std::string> arguments{{"mode", argument->shown},
                                                           {"decimal", std::to_string(value)}};
        if (is_common_decimal(value)) {
            findings.push_back(finding_at(scene, "open.mode-decimal", one, arguments));
        } else if (value > 07777) {
            findings.push_back(finding_at(scene, "open.no-mode", one, arguments));
        } else if (is_strange(mode)) {
            findings.push_back(likely(finding_at(scene, "open.no-mode", one, arguments)));
        }
    }
    return findings;
}

/// chmod got the number that the digits of an argument, or of a usual mode, make in decimal.
Findings detect_decimal_chmod(const Scene& scene) {
    Findings findings;
    for (const SeenCall& one : scene.own) {
        const Argument* const argument = one.family == "chmod" ? argument_of(*one.call, "mode") : nullptr;
        if (argument == nullptr || !argument->value || *argument->value <= 7) continue;
        const std::string decimal = std::to_string(*argument->value);
        const auto& given = scene.run(one.call->program).arguments;
        const bool was_given = std::find(given.begin(), given.end(), decimal) != given.end();
        if (!was_given && !is_common_decimal(static_cast<unsigned long long>(*argument->value))) continue;
        findings.push_back(
            finding_at(scene, "chmod.mode-decimal", one, {{"mode", argument->shown}, {"decimal", decimal}}));
    }
    return findings;
}

/// After a chmod that changed the mode, the program prints the same ten characters as before it.
Findings detect_stale_mode(const Scene& scene) {
    for (const SeenCall& chmod : scene.own) {
        const Argument* const mode =
            chmod.family == "chmod" && chmod.succeeded() ? argument_of(*chmod.call, "mode") : nullptr;
        const auto& given = scene.scenario.given;
        const auto file = std::find_if(given.begin(), given.end(),
                                       [&](const GivenFile& one) { return one.path == path_of(*chmod.call); });
        if (mode == nullptr || !mode->value || file == given.end() ||
            static_cast<long long>(file->mode) == *mode->value)
            continue;
        const SeenCall *before = nullptr, *after = nullptr;
        for (const SeenCall& one : scene.own) {
            if (!one.is_on("stdout") || !is_mode_line(one.call->data) || one.call->program != chmod.call->program)
                continue;
            (one.index < chmod.index ? before : after) = &one;
        }
        if (before == nullptr || after == nullptr || before->call->data != after->call->data) continue;
        return {finding_at(scene, "mode.not-read-again", *after,
                           {{"text", shown_bytes(after->call->data)}, {"mode", mode->shown}})};
    }
    return {};
}

}  // namespace socklings
