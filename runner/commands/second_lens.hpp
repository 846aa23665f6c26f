#pragma once

#include <memory>
#include <string>
#include <vector>

#include "build/build.hpp"
#include "commands/program_sources.hpp"
#include "play/play.hpp"
#include "report/lesson_report.hpp"

namespace socklings {

/// Plays the scenarios of a lesson again with the programs compiled with the sanitizers, and adds what these say to
/// what was seen first. In this order: begin(), best before the first compilation; then look(), once. What keeps the
/// lens from being used is no fault of anybody's: it is told in words, and the verdict is that of the first play.
class SecondLens {
public:
    /// How it compiles what `build` compiles.
    [[nodiscard]] static BuildOptions with_sanitizers(BuildOptions build);

    /// The values must outlive it. A lesson with a shell script among its programs has no second lens.
    SecondLens(const Lesson& lesson, const ProgramSources& sources, const BuildOptions& build, unsigned jobs);

    /// Starts the compilers, unless they were started.
    void begin();

    /// Waits for them and plays again what `first` played, as far as nothing went wrong with the machine and no limit
    /// was met there; where nothing is left to play, waits for nobody. Adds to `seen`, which stands in the order of
    /// `first`.
    [[nodiscard]] LensUse look(const std::vector<PlayRequest>& first, std::vector<Observation>& seen);

    /// Waits for the compilers and plays these requests with their programs; the observations, in the order of the
    /// requests, hold what the sanitizers said. None where the lens could not be used, or there is none.
    [[nodiscard]] std::vector<Observation> play_again(std::vector<PlayRequest> requests, LensUse& use);

private:
    std::vector<std::string> names_;  ///< of the programs, in the order of builds_
    std::vector<std::vector<std::filesystem::path>> programs_;
    BuildOptions build_;
    unsigned jobs_;
    std::unique_ptr<Builds> builds_;
};

}  // namespace socklings
