#include <algorithm>
#include <array>
#include <string_view>

#include "judge/detectors.hpp"
#include "judge/finding.hpp"
#include "observe/match.hpp"

namespace socklings {

namespace {

/// Where a text was looked for.
struct Place {
    std::string program;
    bool on_stderr = false;

    [[nodiscard]] std::string wanted() const { return on_stderr ? "stderr" : "stdout"; }
    [[nodiscard]] std::string actual() const { return on_stderr ? "stdout" : "stderr"; }
};

/// True where the pattern names a text. "Anything" is found in any of these.
bool says_something(const Pattern& pattern) {
    constexpr std::array<std::string_view, 4> any_texts{"x", "open: No such file or directory\n",
                                                        "usage: ./main.out PATH\n", "value 7\n"};
    return std::none_of(any_texts.begin(), any_texts.end(),
                        [&](std::string_view text) { return find_in(pattern, text, 0, true); });
}

bool is_of(const Scene& scene, const SeenCall& one, const std::string& program) {
    const std::vector<int> runs = scene.runs_of(program);
    return std::find(runs.begin(), runs.end(), one.call->program) != runs.end();
}

/// What a program wrote to both streams, in the order of its calls.
Bytes output_on_both(const Scene& scene, const std::string& program) {
    Bytes bytes;
    for (const SeenCall& one : scene.calls) {
        const bool printed = one.family == "write" && (one.is_on("stdout") || one.is_on("stderr"));
        if (printed && is_of(scene, one, program)) bytes.append(one.call->data, 0, one.moved());
    }
    return bytes;
}

std::optional<Finding> wrong_stream(const Scene& scene, const Place& place) {
    for (const SeenCall& one : scene.calls) {
        if (one.family != "write" || !one.is_on(place.actual()) || one.moved() == 0 ||
            !is_of(scene, one, place.program))
            continue;
        return finding_at(
            scene, "output.wrong-stream", one,
            {{"wanted", place.wanted()}, {"actual", place.actual()}, {"text", shown_bytes(one.call->data)}});
    }
    return std::nullopt;
}

/// The claim does not hold for its own stream, and would hold for the other one, or for both together.
bool stands_elsewhere(const Scene& scene, const OutputClaim& claim) {
    const Place place{claim.program, claim.on_stderr};
    const Pattern wanted = expanded(claim.pattern, scene.seen.port);
    if (!says_something(wanted) || !first_difference(wanted, scene.output(claim.program, place.wanted()))) return false;
    return !first_difference(wanted, scene.output(claim.program, place.actual())) ||
           !first_difference(wanted, output_on_both(scene, claim.program));
}

/// A message about an error, wherever it is: the program exits with a failure, prints where nothing belongs, and says
/// nothing on stderr.
bool is_message_on_stdout(const Scene& scene, const std::string& program) {
    const std::vector<int> runs = scene.runs_of(program);
    const bool failed = !runs.empty() && scene.run(runs.back()).exit_code.value_or(0) != 0;
    const std::vector<const OutputClaim*> claims = scene.claims<OutputClaim>();
    const bool stdout_is_to_be_empty = std::any_of(claims.begin(), claims.end(), [](const OutputClaim* claim) {
        return !claim->on_stderr && fixed_bytes(claim->pattern) == "";
    });
    return failed && stdout_is_to_be_empty && scene.output(program, "stderr").empty() &&
           !scene.output(program, "stdout").empty();
}

}  // namespace

/// What a claim or a verb wants on one stream stands on the other.
Findings detect_wrong_stream(const Scene& scene) {
    Findings findings;
    const auto add = [&](const Place& place) {
        if (auto finding = wrong_stream(scene, place)) findings.push_back(std::move(*finding));
    };
    for (const OutputClaim* const claim : scene.claims<OutputClaim>()) {
        const bool message =
            claim->on_stderr && !says_something(claim->pattern) && is_message_on_stdout(scene, claim->program);
        if (message || stands_elsewhere(scene, *claim)) add({claim->program, claim->on_stderr});
    }
    const Verb* const verb = scene.failed_verb();
    const auto* const see = verb != nullptr ? std::get_if<See>(&verb->action) : nullptr;
    if (see == nullptr) return findings;
    const Place place{see->program, see->on_stderr};
    const Pattern wanted = expanded(see->pattern, scene.seen.port);
    const bool elsewhere =
        says_something(wanted) && find_in(wanted, scene.output(see->program, place.actual()), 0, true);
    if (elsewhere || (see->on_stderr && !says_something(wanted) && is_message_on_stdout(scene, see->program)))
        add(place);
    return findings;
}

}  // namespace socklings
