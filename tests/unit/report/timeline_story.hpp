#pragma once

#include <initializer_list>
#include <string>

#include "observe/observation.hpp"

// Observations from literals, for the tests of timelines.
namespace timeline_story {

inline socklings::Call call(int program, std::string name, int line, long long result) {
    socklings::Call made;
    made.program = program;
    made.process = 1;
    made.name = made.raw = std::move(name);
    made.result = result;
    made.site = socklings::Site{"a.c", line, "main"};
    made.own = true;
    return made;
}

inline socklings::Observation with_programs(std::initializer_list<const char*> names) {
    socklings::Observation seen;
    for (const char* name : names) {
        socklings::ProgramRun program;
        program.name = name;
        seen.programs.push_back(program);
    }
    return seen;
}

}  // namespace timeline_story
