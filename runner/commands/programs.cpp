#include "commands/programs.hpp"

#include <algorithm>
#include <utility>

#include "sys/error.hpp"
#include "sys/files.hpp"

namespace socklings {

namespace fs = std::filesystem;

namespace {

BuildReport report_of(const std::string& program, const BuildResult& result) {
    BuildReport report;
    report.program = program;
    report.source = result.sources.front().filename().string();
    report.ok = result.ok;
    report.cached = result.cached;
    report.seconds = result.seconds;
    report.output = result.output;
    for (const CompilerMessage& message : result.diagnostics) {
        report.messages.push_back(
            {message.file, message.line, message.column, message.kind, message.text, message.option, {}});
    }
    return report;
}

}  // namespace

SourceFiles read_sources(const std::vector<fs::path>& files) {
    SourceFiles sources;
    for (const fs::path& file : files) {
        if (auto text = read_file(file)) sources[file.string()] = {file.filename().string(), std::move(*text)};
    }
    return sources;
}

ProgramBuilds::ProgramBuilds(const Lesson& lesson, const ProgramSources& sources, const BuildOptions& options,
                             unsigned jobs) {
    std::vector<std::vector<fs::path>> to_build;
    for (const ProgramSpec& program : lesson.programs) {
        const auto& files = sources.at(program.name);
        programs_.sources.merge(read_sources(files));
        if (program.shell) {
            programs_.playable[program.name] = {files.front(), files};
        } else {
            names_.push_back(program.name);
            to_build.push_back(files);
        }
    }
    builds_.emplace(std::move(to_build), options, jobs);
}

Programs ProgramBuilds::finish() {
    Programs programs = std::move(programs_);
    auto outcomes = builds_->finish();
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (const auto* error = std::get_if<Error>(&outcomes[i])) throw *error;
        const auto& result = std::get<BuildResult>(outcomes[i]);
        programs.builds.push_back(report_of(names_[i], result));
        programs.facts.ok = programs.facts.ok && result.ok;
        programs.facts.warnings +=
            static_cast<std::size_t>(std::count_if(result.diagnostics.begin(), result.diagnostics.end(),
                                                   [](const CompilerMessage& m) { return m.kind == "warning"; }));
        programs.playable[names_[i]] = {result.executable, result.sources};
    }
    return programs;
}

void explain_builds(Programs& programs, const CompilerWords& words) {
    std::map<std::string, std::string> files;
    for (const auto& [path, file] : programs.sources) files[path] = file.text;
    for (BuildReport& build : programs.builds) {
        const Dialect dialect = build.source.ends_with(".c") ? Dialect::c : Dialect::cpp;
        explain_messages(words, dialect, build.messages, files);
        // A program that does not compile comes before one that only has warnings.
        if (programs.facts.ok ? programs.facts.message.has_value() : build.ok) continue;
        const auto first = std::find_if(build.messages.begin(), build.messages.end(), [&](const BuildMessage& one) {
            return build.ok ? !one.explanation.code.empty() : !one.is_warning();
        });
        if (first != build.messages.end() && !programs.facts.message) programs.facts.message = *first;
    }
}

}  // namespace socklings
