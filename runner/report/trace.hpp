#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/lesson_report.hpp"

// The whole story of a lesson's scenarios: what both ends did, call by call.
namespace socklings {

/// What of it is wanted.
struct TraceChoice {
    std::string scenario;      ///< a name, or "all"; empty: that of the first failed step, else the first
    bool all_calls = false;    ///< also those of the loader, of libraries and of the exit, with the kernel's names
    bool descriptors = false;  ///< the table of descriptors after every change
};

/// Indices into report.seen; empty where no scenario has that name.
[[nodiscard]] std::vector<std::size_t> chosen_scenarios(const LessonReport& report, const std::string& scenario);

/// The verdict on one scenario: failed with its first failed step, else the best that its steps have.
struct ScenarioVerdict {
    StepStatus status = StepStatus::passed;
    const StepVerdict* failed = nullptr;
};
[[nodiscard]] ScenarioVerdict verdict_on(const LessonReport& report, const Observation& seen);

/// For a person at a terminal.
[[nodiscard]] std::string terminal_trace(const LessonReport& report, const TraceChoice& choice,
                                         const Messages& messages, const Look& look);

/// For a machine: one object, in one line, with its line break. Nothing is folded.
[[nodiscard]] std::string json_trace(const LessonReport& report, const TraceChoice& choice, const Messages& messages);

}  // namespace socklings
