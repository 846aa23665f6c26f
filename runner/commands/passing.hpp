#pragma once

#include <string>

#include "commands/context.hpp"
#include "commands/learner_files.hpp"

namespace socklings {

/// What a pass changed.
struct RecordedPass {
    bool first = false;                  ///< it had not passed before
    int points = 0, earned = 0, of = 0;  ///< of this lesson; of all that have passed; of the course
    const LessonEntry* next = nullptr;   ///< of the course; null: all lessons have passed
};

/// Remembers, for good, that a lesson of the course passed. Throws Error.
RecordedPass record_pass(const Context& context, const LearnerFiles& files, const Course& course,
                         const LessonEntry& entry);

/// What it brought, and what to do next.
[[nodiscard]] std::string passed_text(const Context& context, const Lesson& lesson, const RecordedPass& pass);

/// Throws UsageError, which says how to begin, where the lesson wants programs and the learner has begun none.
void require_begun(const LearnerFiles& files, const Lesson& lesson);

}  // namespace socklings
