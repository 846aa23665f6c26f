#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "build/build.hpp"
#include "commands/program_sources.hpp"
#include "judge/compiler_words.hpp"
#include "judge/judge.hpp"
#include "play/play.hpp"
#include "report/lesson_report.hpp"

namespace socklings {

/// The programs of a lesson, compiled (scripts need none of that), in the lesson's order.
struct Programs {
    std::vector<BuildReport> builds;
    BuildFacts facts;
    std::map<std::string, PlayedProgram> playable;  ///< by name; complete where facts.ok
    SourceFiles sources;
};

/// The programs of a lesson on their way through the compiler, up to `jobs` at once, while their owner does something
/// else.
class ProgramBuilds {
public:
    ProgramBuilds(const Lesson& lesson, const ProgramSources& sources, const BuildOptions& options, unsigned jobs);

    /// Waits for all. Throws Error where a compiler is missing or breaks. Called once.
    [[nodiscard]] Programs finish();

private:
    Programs programs_;
    std::vector<std::string> names_;  ///< of those that are compiled
    std::optional<Builds> builds_;
};

/// Explains the compiler's messages, and gives the judge the one to begin with.
void explain_builds(Programs& programs, const CompilerWords& words);

/// The texts of these files, for a report; a file that cannot be read is left out.
[[nodiscard]] SourceFiles read_sources(const std::vector<std::filesystem::path>& files);

}  // namespace socklings
