#include <algorithm>

#include "judge/detectors.hpp"
#include "judge/finding.hpp"
#include "observe/match.hpp"

// What a program makes of its arguments.
namespace socklings {

namespace {

const std::vector<std::string>* arguments_in(const Scene& scene, const Scenario& scenario, const std::string& program) {
    const auto found = scenario.arguments.find(program);
    if (found != scenario.arguments.end()) return &found->second;
    const ProgramSpec* const spec = scene.lesson.program(program);
    return spec != nullptr ? &spec->arguments : nullptr;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

bool fulfils_its_claims(const Lesson& lesson, const Scenario& scenario, const Bytes& output) {
    bool any = false;
    for (const Step& step : lesson.steps) {
        if (step.scenario != scenario.name) continue;
        for (const Claim& claim : step.claims) {
            const auto* const one = std::get_if<OutputClaim>(&claim);
            if (one == nullptr || one->on_stderr) continue;
            if (!first_difference(one->pattern, "")) continue;
            any = true;
            if (first_difference(one->pattern, output)) return false;
        }
    }
    return any;
}

/// Another scenario, with other arguments, whose output is what this one printed.
const Scenario* scenario_of_output(const Scene& scene, const std::string& program) {
    const Bytes output = scene.output(program, "stdout");
    const auto* const own = arguments_in(scene, scene.scenario, program);
    if (output.empty() || own == nullptr || fulfils_its_claims(scene.lesson, scene.scenario, output)) return nullptr;
    for (const Scenario& other : scene.lesson.scenarios) {
        const auto* const others = arguments_in(scene, other, program);
        if (others == nullptr || *others == *own || others->size() != own->size()) continue;
        if (fulfils_its_claims(scene.lesson, other, output)) return &other;
    }
    return nullptr;
}

/// True where another scenario gives the program more arguments.
bool may_have_more(const Scene& scene, const std::string& program, std::size_t given) {
    const auto& all = scene.lesson.scenarios;
    return std::any_of(all.begin(), all.end(), [&](const Scenario& other) {
        const auto* const others = arguments_in(scene, other, program);
        return others != nullptr && others->size() > given;
    });
}

/// True where a claim wants a call with one of the given paths.
bool wants_given_path(const Scene& scene, const std::vector<std::string>& given) {
    const auto claims = scene.claims<CallClaim>();
    return std::any_of(claims.begin(), claims.end(), [&](const CallClaim* claim) {
        const auto path = claim->with.find("path");
        return path != claim->with.end() && std::find(given.begin(), given.end(), path->second) != given.end();
    });
}

bool is_output_file(const Call& open) {
    return has_name(open, "flags", "O_CREAT") || has_name(open, "flags", "O_TRUNC") ||
           has_name(open, "flags", "O_WRONLY") || open.name == "creat";
}

}  // namespace

/// The program printed exactly what belongs to other arguments; or it opened no path that it was given, but another.
Findings detect_unused_argument(const Scene& scene) {
    for (std::size_t run = 0; run < scene.seen.programs.size(); ++run) {
        const auto& given = scene.seen.programs[run].arguments;
        const std::string& name = scene.seen.programs[run].name;
        if (given.empty()) continue;
        if (scenario_of_output(scene, name) != nullptr)
            return {finding_of(scene, "argument.unused", static_cast<int>(run),
                               {{"given", joined(given)}, {"call", name + " " + joined(given)}})};
        const SeenCall* other = nullptr;
        bool used = false;
        for (const SeenCall& one : scene.own) {
            if (one.call->program != static_cast<int>(run) || one.family != "open") continue;
            const std::string path = path_of(*one.call);
            used = used || std::find(given.begin(), given.end(), path) != given.end();
            if (other == nullptr && path.find('/') == std::string::npos) other = &one;
        }
        if (wants_given_path(scene, given) && other != nullptr && !used)
            return {finding_at(scene, "argument.unused", *other, {{"given", joined(given)}})};
    }
    return {};
}

/// Fewer arguments than in another scenario, and the program crashes: it probably reads what is not there.
Findings detect_unchecked_argument(const Scene& scene) {
    for (std::size_t run = 0; run < scene.seen.programs.size(); ++run) {
        const ProgramRun& one = scene.seen.programs[run];
        // A null pointer made a std::string is an exception that nobody catches: SIGABRT.
        const bool crashed = one.signal == "SIGSEGV" || one.signal == "SIGABRT";
        if (!crashed || !may_have_more(scene, one.name, one.arguments.size())) continue;
        Finding finding = finding_of(scene, "argument.unchecked", static_cast<int>(run),
                                     {{"count", std::to_string(one.arguments.size())},
                                      {"next", std::to_string(one.arguments.size() + 1)},
                                      {"signal", one.signal}});
        finding.site = one.signal_site;
        return {likely(std::move(finding))};
    }
    return {};
}

/// Of two paths that were given, the second is read and the first is written.
Findings detect_swapped_arguments(const Scene& scene) {
    for (std::size_t run = 0; run < scene.seen.programs.size(); ++run) {
        const auto& given = scene.seen.programs[run].arguments;
        if (given.size() != 2 || given[0] == given[1]) continue;
        const auto& files = scene.scenario.given;
        const bool reads_first =
            std::any_of(files.begin(), files.end(), [&](const GivenFile& file) { return file.path == given[0]; });
        const SeenCall *written = nullptr, *read = nullptr;
        bool in_order = false;
        for (const SeenCall& one : scene.own) {
            if (one.call->program != static_cast<int>(run) || one.family != "open") continue;
            const std::string path = path_of(*one.call);
            const bool output = is_output_file(*one.call);
            if (path == given[0] && output) written = &one;
            if (path == given[1] && !output) read = &one;
            in_order = in_order || (path == given[0] && !output) || (path == given[1] && output);
        }
        const SeenCall* const shown = written != nullptr ? written : read;
        if (!reads_first || in_order || shown == nullptr) continue;
        return {finding_at(scene, "argument.swapped", *shown, {{"first", given[0]}, {"second", given[1]}})};
    }
    return {};
}

}  // namespace socklings
