#pragma once

#include <map>
#include <optional>
#include <string>

namespace socklings {

/// What a learner has done in one lesson.
struct LessonProgress {
    std::optional<std::string> passed;  ///< when it passed first, "2026-03-02T09:15:00Z"; "": it did, when is not known
    std::string contract;               ///< what it asked for when it passed last; see contract_of()
    std::map<std::string, int> hints;   ///< how many hints were shown, by step

    bool operator==(const LessonProgress&) const = default;
};

/// What a learner has done in the course. Lessons that the course does not have (any more) stay in it.
struct Progress {
    std::string current;  ///< id of the lesson that was begun or checked last; empty: none yet
    std::map<std::string, LessonProgress> lessons;

    [[nodiscard]] bool passed(const std::string& lesson) const;
    /// Whether it passed when it asked for something else. `contract` is what it asks for now.
    [[nodiscard]] bool changed_since_passed(const std::string& lesson, const std::string& contract) const;
    [[nodiscard]] int hints_shown(const std::string& lesson, const std::string& step) const;

    /// For good: a later check that fails takes nothing away. The first time stays, the last contract counts.
    void pass(const std::string& lesson, const std::string& contract, const std::string& when);

    bool operator==(const Progress&) const = default;
};

}  // namespace socklings
