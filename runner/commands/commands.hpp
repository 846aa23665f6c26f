#pragma once

#include "commands/context.hpp"

// One function a command. Each prints its result and returns the exit code; UsageError, CourseError and Error go to the
// caller.
namespace socklings {

int begin_command(const Context& context);  ///< no command: watch where the learner left, or list
int watch_command(const Context& context);  ///< checks the learner's program at every save
int help_command(const Context& context);
int version_command(const Context& context);
int list_command(const Context& context);
int read_command(const Context& context);    ///< the text of a lesson
int run_command(const Context& context);     ///< the course's own solution
int check_command(const Context& context);   ///< the learner's program
int start_command(const Context& context);   ///< a lesson's starter, for the learner
int hint_command(const Context& context);    ///< the next one, for the first step that failed
int solution_command(const Context& context);  ///< the course's sources beside the learner's
int reset_command(const Context& context);     ///< the starter again; the learner's files go to a backup
int trace_command(const Context& context);     ///< what both ends did, call by call
int explain_command(const Context& context);   ///< a finding's code, or all of them
int judge_command(const Context& context);   ///< a saved observation, again
int completion_command(const Context& context);
int manual_command(const Context& context);
int doctor_command(const Context& context);  ///< whether this machine has what the course needs
int verify_command(const Context& context);  ///< whether the course holds what it promises

}  // namespace socklings
