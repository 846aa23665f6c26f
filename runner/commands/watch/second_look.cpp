#include "commands/watch/second_look.hpp"

#include <unistd.h>

#include <sstream>
#include <stdexcept>

#include "observe/observation_json.hpp"
#include "sys/files.hpp"

namespace socklings {
namespace {

/// A line for each scenario: an observation that holds nothing but what the sanitizers said.
int tell(const std::vector<std::vector<SanitizerOutput>>& said) {
    std::string text;
    for (const auto& outputs : said) {
        Observation seen;
        seen.sanitized = outputs;
        text += to_json_text(seen) + "\n";
    }
    return write_all(STDOUT_FILENO, text) ? 0 : 1;
}

}  // namespace

SecondLook::SecondLook(const Context& context, const Assessment& assessment, const ProgramSources& sources)
    : worker_([&] { return tell(look_again(context, assessment, sources)); }) {}

bool SecondLook::add_to(Assessment& assessment) {
    const WorkDone done = worker_.finish();
    if (done.code != 0) return false;
    bool any = false;
    std::istringstream lines(done.out);
    std::string line;
    for (Observation& seen : assessment.seen) {
        if (!std::getline(lines, line)) return false;
        seen.sanitized = observation_from_json(line).sanitized;
        any = any || !seen.sanitized.empty();
    }
    if (any) assessment.verdict = judge(assessment.lesson, assessment.seen, assessment.facts);
    return any;
}

}  // namespace socklings
