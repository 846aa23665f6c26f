#include "judge/hang.hpp"

#include "judge/detectors.hpp"
#include "judge/finding.hpp"

namespace socklings {

std::optional<std::size_t> waiting_call(const Scene& scene) {
    if (!scene.seen.failure) return std::nullopt;
    if (scene.seen.failure->call) return scene.seen.failure->call;
    for (const Waiting& waiting : scene.seen.failure->waiting) {
        const SeenCall* const call = scene.call_at(waiting.call);
        if (call != nullptr && call->call->own) return waiting.call;
    }
    return std::nullopt;
}

std::optional<Finding> hang(const Scene& scene) {
    const bool spins = scene.failed_with("spinning");
    if (!spins && !scene.failed_with("stuck")) return std::nullopt;
    const std::string code = spins ? "hang.spinning" : "hang.waiting";
    if (const SeenCall* const call = scene.call_at(waiting_call(scene))) return finding_at(scene, code, *call);
    const auto& waiting = scene.seen.failure->waiting;
    return finding_of(scene, code, 0, {{"call", waiting.empty() ? "" : waiting.front().what}});
}

/// Where a loop goes on for ever, files and output are what it left of them.
Findings detect_spinning(const Scene& scene) {
    if (!scene.failed_with("spinning")) return {};
    return {*hang(scene)};
}

}  // namespace socklings
