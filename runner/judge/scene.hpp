#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "course/lesson.hpp"
#include "observe/observation.hpp"

namespace socklings {

/// A call in its place.
struct SeenCall {
    std::size_t index = 0;  ///< into Observation::events
    const Call* call = nullptr;
    std::string family;  ///< see family_of()

    [[nodiscard]] bool failed() const { return call->result == -1; }
    [[nodiscard]] bool succeeded() const { return call->result && *call->result >= 0; }
    /// Bytes that a successful read or write moved.
    [[nodiscard]] std::size_t moved() const { return succeeded() ? static_cast<std::size_t>(*call->result) : 0; }
    [[nodiscard]] bool is_on(const std::string& kind) const {
        return call->descriptor && call->descriptor->kind == kind;
    }
};

using SeenCalls = std::vector<SeenCall>;

/// One scenario as it was written and as it was played: all that claims and detectors look at. Refers to values that
/// must outlive it. Calls of programs that the observation does not name are left out.
struct Scene {
    Scene(const Lesson& its_lesson, const Scenario& its_scenario, const Observation& what_was_seen,
          std::size_t its_index);

    const Lesson& lesson;
    const Scenario& scenario;
    const Observation& seen;
    std::size_t index;  ///< of the observation among those that are judged
    SeenCalls calls;    ///< every call, in order
    SeenCalls own;      ///< those that count: made by the learner's code

    /// The part of `calls` or `own` that comes after an event.
    [[nodiscard]] static std::span<const SeenCall> after(const SeenCalls& calls, std::size_t event);

    /// Indices of the runs of a program; of every program where `name` is empty.
    [[nodiscard]] std::vector<int> runs_of(const std::string& name) const;
    [[nodiscard]] const ProgramRun& run(int program) const { return seen.programs[static_cast<std::size_t>(program)]; }
    [[nodiscard]] std::string program_name(int program) const;

    /// What all runs of a program wrote to `kind` ("stdout", "stderr").
    [[nodiscard]] Bytes output(const std::string& name, const std::string& kind) const;

    /// The verb at which the script went no further; nullptr where it passed, or has none there.
    [[nodiscard]] const Verb* failed_verb() const;
    [[nodiscard]] bool failed_with(const std::string& reason) const {
        return seen.failure && seen.failure->reason == reason;
    }

    /// The call at an index into Observation::events; nullptr where there is none, or another event.
    [[nodiscard]] const SeenCall* call_at(std::optional<std::size_t> event) const;

    /// Claims on this scenario of one kind, in the order of the lesson's steps.
    template <class Kind>
    [[nodiscard]] std::vector<const Kind*> claims() const {
        std::vector<const Kind*> found;
        for (const Step& step : lesson.steps) {
            if (step.scenario != scenario.name) continue;
            for (const Claim& claim : step.claims) {
                if (const auto* const one = std::get_if<Kind>(&claim)) found.push_back(one);
            }
        }
        return found;
    }
};

/// The argument of that name; nullptr where the call has none.
[[nodiscard]] const Argument* argument_of(const Call& call, const std::string& name);

/// True where one of the constants that make the argument up is `constant`.
[[nodiscard]] bool has_name(const Call& call, const std::string& argument, const std::string& constant);

/// The path that a call was given, without quotation marks and a leading "./"; "" where it has none.
[[nodiscard]] std::string path_of(const Call& call);

/// The object that a call works on ("socket:[4711]"), or "" where it is unknown.
[[nodiscard]] std::string object_of(const Call& call);

}  // namespace socklings
