#include "commands/second_lens.hpp"

#include <algorithm>
#include <variant>

#include "build/second_lens.hpp"

namespace socklings {
namespace {

/// Why a program that compiles has no second lens: mostly a library that is not installed.
std::string reason_of(const BuildResult& result) {
    for (const CompilerMessage& message : result.diagnostics) {
        if (message.kind != "warning") return message.text;
    }
    return result.output.substr(0, result.output.find('\n'));
}

/// Where the first play met a limit, the second would meet it too, and without some of the limits.
bool worth_a_look(const Observation& seen) {
    return !seen.error && std::all_of(seen.programs.begin(), seen.programs.end(),
                                      [](const ProgramRun& run) { return run.limit.empty(); });
}

/// What the sanitizers said of the programs of a play; a program of which they said nothing is left out.
std::vector<SanitizerOutput> sanitizer_outputs(const Observation& seen) {
    std::vector<SanitizerOutput> outputs;
    for (std::size_t i = 0; i < seen.programs.size(); ++i) {
        Bytes text = output_of(seen, static_cast<int>(i), "stderr");
        const bool reports =
            text.find("AddressSanitizer") != Bytes::npos || text.find(": runtime error: ") != Bytes::npos;
        if (reports) outputs.push_back({seen.programs[i].name, std::move(text)});
    }
    return outputs;
}

}  // namespace

BuildOptions SecondLens::with_sanitizers(BuildOptions build) {
    build.second_lens = true;
    build.colour = false;
    build.prepared.clear();  // those were compiled without sanitizers
    return build;
}

SecondLens::SecondLens(const Lesson& lesson, const ProgramSources& sources, const BuildOptions& build, unsigned jobs)
    : build_(with_sanitizers(build)), jobs_(jobs) {
    for (const ProgramSpec& program : lesson.programs) {
        if (program.shell) {
            names_.clear();
            programs_.clear();
            return;
        }
        names_.push_back(program.name);
        programs_.push_back(sources.at(program.name));
    }
}

void SecondLens::begin() {
    if (!builds_) builds_ = std::make_unique<Builds>(programs_, build_, jobs_);
}

std::vector<Observation> SecondLens::play_again(std::vector<PlayRequest> requests, LensUse& use) {
    if (names_.empty()) return {};
    begin();
    const std::vector<BuildOutcome> outcomes = builds_->finish();
    std::map<std::string, PlayedProgram> programs;
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const auto* const error = std::get_if<Error>(&outcomes[i]);
        const auto* const result = std::get_if<BuildResult>(&outcomes[i]);
        if (error != nullptr) use.reason = error->what();
        if (result != nullptr && !result->ok) use.reason = reason_of(*result);
        if (!use.reason.empty()) return {};
        programs[names_[i]] = {result->executable, result->sources};
    }

    for (PlayRequest& request : requests) {
        request.programs = programs;
        request.limits.memory_bytes = 0;  // AddressSanitizer reserves terabytes of addresses
        request.environment = lens_environment();
    }
    std::vector<Observation> seen = play(requests, jobs_);
    for (Observation& one : seen) {
        if (one.error) {
            use.reason = *one.error;
            return {};
        }
        one.sanitized = sanitizer_outputs(one);
    }
    use.used = true;
    return seen;
}

LensUse SecondLens::look(const std::vector<PlayRequest>& first, std::vector<Observation>& seen) {
    std::vector<PlayRequest> again;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (!worth_a_look(seen[i])) continue;
        again.push_back(first[i]);
        places.push_back(i);
    }
    LensUse use;
    if (again.empty()) return use;
    std::vector<Observation> with_lens = play_again(std::move(again), use);
    for (std::size_t i = 0; i < with_lens.size(); ++i) seen[places[i]].sanitized = std::move(with_lens[i].sanitized);
    return use;
}

}  // namespace socklings
