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
        if (std::find(common_modes.begin(), common_modes.end(), value) != common_modes.end()) {
            findings.push_back(finding_at(scene, "open.mode-decimal", one, arguments));
        } else if (value > 07777) {
            findings.push_back(finding_at(scene, "open.no-mode", one, arguments));
        } else if (is_strange(mode)) {
            findings.push_back(likely(finding_at(scene, "open.no-mode", one, arguments)));
        }
    }
    return findings;
}

}  // namespace socklings
