#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "judge/judge.hpp"
#include "judge/scene.hpp"
#include "judge/verdict.hpp"

namespace socklings {

/// What became of one claim. Where it does not hold, its findings say no more than that: causes are the detectors'
/// business.
struct ClaimResult {
    bool holds = false;
    std::optional<std::size_t> call;  ///< index of the event that fulfils the claim, or comes nearest
    Phrase expected, observed;
    std::optional<Mismatch> mismatch;
    std::vector<Finding> findings;
};

// One function and one file for each kind of claim.
[[nodiscard]] ClaimResult check(const ScriptClaim& claim, const Scene& scene);
[[nodiscard]] ClaimResult check(const OutputClaim& claim, const Scene& scene);
[[nodiscard]] ClaimResult check(const ExitClaim& claim, const Scene& scene);
[[nodiscard]] ClaimResult check(const CallClaim& claim, const Scene& scene);
[[nodiscard]] ClaimResult check(const FileClaim& claim, const Scene& scene);
[[nodiscard]] ClaimResult check(const FilesClaim& claim, const Scene& scene);
[[nodiscard]] ClaimResult check(const FdsClaim& claim, const Scene& scene);
[[nodiscard]] ClaimResult check(const ChildrenClaim& claim, const Scene& scene);
[[nodiscard]] ClaimResult check(const BuildsClaim& claim, const BuildFacts& build);
[[nodiscard]] ClaimResult check(const DoctorClaim& claim, const BuildFacts& build);

/// The finding for a program that does not compile, or compiles with warnings.
[[nodiscard]] Finding build_finding(const BuildFacts& build, Weight weight);

/// The end of a program by exit, by a signal or at a limit as a phrase: observed.exit, observed.signal, …
[[nodiscard]] Phrase how_it_ended(const ProgramRun& run);

/// The finding for a program that a signal ended, or a limit stopped; nothing for one that did not end so.
[[nodiscard]] std::optional<Finding> violent_end(const Scene& scene, int program);

/// What kept these runs from doing more: a violent end, or that nothing more can happen.
[[nodiscard]] std::vector<Finding> why_no_further(const Scene& scene, const std::vector<int>& runs);

}  // namespace socklings
