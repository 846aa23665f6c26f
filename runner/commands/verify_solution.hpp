#pragma once

#include "commands/programs.hpp"
#include "commands/verify_lesson.hpp"

namespace socklings {

/// A reference solution must not only pass. Plays it again where each read brings one byte, as long as the scenario is
/// short, and again compiled with the sanitizers, which must have nothing to say. Adds what is not so to `check`; a
/// machine without sanitizers leaves that part out.
void verify_solution(const Lesson& lesson, const Case& solution, const Programs& programs, const Workshop& workshop,
                     LessonCheck& check);

/// The requests to play every scenario of the lesson.
[[nodiscard]] std::vector<PlayRequest> requests_for(const Lesson& lesson, const Programs& programs,
                                                    const Workshop& workshop);

/// The lesson with scenarios in which read() and recv() bring one byte each, where they move at most `most_bytes`.
[[nodiscard]] Lesson with_one_byte_reads(Lesson lesson, std::size_t most_bytes);

}  // namespace socklings
