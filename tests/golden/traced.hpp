#pragma once

#include "echo_lesson.hpp"

// Longer stories than those of echo_lesson.hpp, for the timeline.
namespace golden {

Case faults();  ///< pieces of one byte, an EINTR; two scenarios
Case pair();    ///< server and client are both the learner's, with a keyboard
Case files();   ///< a program alone; it leaves a file open
Case crash();   ///< ended by SIGSEGV at a line that is known

}  // namespace golden
