#pragma once

#include <memory>
#include <optional>
#include <string>

#include "commands/assessment.hpp"
#include "commands/context.hpp"
#include "commands/learner_files.hpp"
#include "commands/watch/check_message.hpp"
#include "commands/watch/second_look.hpp"

namespace socklings {

/// A check of the learner's program, and what can be asked of it afterwards. Lives in a process of its own; see
/// check_process.hpp.
class WatchedCheck {
public:
    WatchedCheck(const Context& context, const LearnerFiles& files, const Course& course, const LessonEntry& entry)
        : context_(context), files_(files), course_(course), entry_(entry) {}

    [[nodiscard]] const Messages& messages() const { return context_.messages; }

    /// Builds, plays, judges; a pass is recorded. What goes wrong is in the summary. Throws Interrupted.
    [[nodiscard]] CheckSummary run();

    /// After run().
    [[nodiscard]] WatchEvent answer(const CheckRequest& request);

    /// After run(): what sanitizers say. Nothing where nothing was played, or with --fast. Throws Error.
    [[nodiscard]] std::unique_ptr<SecondLook> look_again() const;
    /// Once it is over: the report anew, if they said something.
    [[nodiscard]] std::optional<WatchEvent> add(SecondLook& look);

private:
    void check();
    void summarise();
    [[nodiscard]] Text record() const;
    [[nodiscard]] std::string report(const Context& context) const;
    [[nodiscard]] std::string hint(const Context& context) const;
    [[nodiscard]] std::string trace(const Context& context) const;

    Context context_;  ///< as it was asked last
    const LearnerFiles& files_;
    const Course& course_;
    const LessonEntry& entry_;
    ProgramSources sources_;
    std::optional<Assessment> assessment_;
    std::string refusal_;
    CheckSummary summary_;
};

}  // namespace socklings
