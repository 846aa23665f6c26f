#include <algorithm>
#include <optional>
#include <string_view>

#include "judge/detectors.hpp"
#include "judge/finding.hpp"

// The ten characters of a mode: "-rwxr-xr--".
namespace socklings {

namespace {

constexpr std::size_t width = 10;

struct ModeLines {
    Bytes wanted, actual;
};

bool is_mode(const Bytes& bytes) { return bytes.size() >= width && bytes.find_first_not_of("-dlrwx") >= width; }

Bytes shown_mode(const GivenFile& file) {
    constexpr std::string_view letters = "rwxrwxrwx";
    Bytes text(1, file.folder ? 'd' : '-');
    for (std::size_t i = 0; i < letters.size(); ++i)
        text += (file.mode >> (letters.size() - 1 - i) & 1) != 0 ? letters[i] : '-';
    return text;
}

/// The mode of the file that the program was asked about, and what it printed first; nothing where that is no mode, or
/// is right.
std::optional<ModeLines> wrong_mode(const Scene& scene) {
    for (std::size_t run = 0; run < scene.seen.programs.size(); ++run) {
        const auto& arguments = scene.seen.programs[run].arguments;
        const Bytes output = output_of(scene.seen, static_cast<int>(run), "stdout").substr(0, width);
        for (const GivenFile& file : scene.scenario.given) {
            if (arguments.empty() || file.path != arguments.front() || !is_mode(output)) continue;
            if (shown_mode(file) != output) return ModeLines{shown_mode(file), output};
        }
    }
    return std::nullopt;
}

/// Which bits are set, from the left or from the right.
Bytes bits(Bytes mode, bool from_right) {
    mode.erase(0, 1);
    for (char& one : mode) one = one == '-' ? '0' : '1';
    if (from_right) std::reverse(mode.begin(), mode.end());
    return mode;
}

/// The three classes, "rwx" each, in order of the alphabet.
std::vector<Bytes> sorted_classes(const Bytes& mode) {
    std::vector<Bytes> classes{mode.substr(1, 3), mode.substr(4, 3), mode.substr(7, 3)};
    std::sort(classes.begin(), classes.end());
    return classes;
}

}  // namespace

/// The characters are those of another type, those of the right classes in another order, or differ at one place first.
Findings detect_wrong_mode(const Scene& scene) {
    const auto lines = wrong_mode(scene);
    if (!lines) return {};
    const auto [wanted, actual] = std::mismatch(lines->wanted.begin(), lines->wanted.end(), lines->actual.begin());
    const auto place = wanted - lines->wanted.begin();
    const bool only_type = place == 0 && lines->wanted.substr(1) == lines->actual.substr(1);
    const bool same_type = lines->wanted.front() == lines->actual.front();
    const bool mixed = same_type && (sorted_classes(lines->wanted) == sorted_classes(lines->actual) ||
                                     bits(lines->wanted, true) == bits(lines->actual, false));
    const std::string code = only_type ? "mode.type" : mixed ? "mode.classes" : "mode.character";
    for (const SeenCall& one : scene.calls) {
        if (one.family != "write" || !one.is_on("stdout") || one.moved() == 0) continue;
        return {finding_at(scene, code, one,
                           {{"wanted", lines->wanted},
                            {"actual", lines->actual},
                            {"number", std::to_string(place + 1)},
                            {"wanted_character", Bytes(1, *wanted)},
                            {"actual_character", Bytes(1, *actual)}})};
    }
    return {};
}

}  // namespace socklings
