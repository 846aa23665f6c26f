#include <algorithm>
#include <array>
#include <string_view>

#include "judge/claim.hpp"
#include "judge/finding.hpp"

namespace socklings {

namespace {

constexpr std::array<std::string_view, 4> named_limits{"cpu", "memory", "output", "wall"};

/// The last call of a program's before it ended; nullptr where it made none of its own.
const SeenCall* last_call(const Scene& scene, int program) {
    const SeenCall* last = nullptr;
    for (const SeenCall& one : scene.own) {
        if (one.call->program == program) last = &one;
    }
    return last;
}

}  // namespace

std::optional<Finding> violent_end(const Scene& scene, int program) {
    const ProgramRun& run = scene.run(program);
    if (!run.limit.empty()) {
        const bool named = std::find(named_limits.begin(), named_limits.end(), run.limit) != named_limits.end();
        const std::string code = named ? "limit." + run.limit : "limit.other";
        const SeenCall* const last = last_call(scene, program);
        if (last != nullptr) return finding_at(scene, code, *last, {{"limit", run.limit}});
        return finding_of(scene, code, program, {{"limit", run.limit}, {"call", ""}});
    }
    if (run.signal.empty() || run.stopped_by_us) return std::nullopt;
    if (run.signal == "SIGPIPE") {
        const SeenCall* const last = last_call(scene, program);
        if (last != nullptr && (last->family == "send" || last->family == "write"))
            return finding_at(scene, "send.sigpipe", *last);
    }
    Finding finding = finding_of(scene, "exit.signal", program, {{"signal", run.signal}});
    finding.site = run.signal_site;
    return finding;
}

}  // namespace socklings
