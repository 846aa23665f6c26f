#include "commands/solving.hpp"

#include <algorithm>

#include "commands/faults.hpp"
#include "commands/program_sources.hpp"
#include "report/beside.hpp"
#include "report/escape.hpp"
#include "sys/child.hpp"
#include "sys/error.hpp"
#include "sys/files.hpp"

namespace socklings {

namespace fs = std::filesystem;

namespace {

std::vector<SourceFile> read_all_of(const std::vector<fs::path>& files) {
    std::vector<SourceFile> sources;
    for (const fs::path& file : files) {
        auto text = read_file(file);
        if (!text) throw told_system_error("error.cannot-read", {{"path", file.string()}});
        sources.push_back({seen_from_here(file).string(), std::move(*text)});
    }
    return sources;
}

/// None where the learner has none, or so many that none is meant.
ProgramSources own_sources(const LearnerFiles& files, const Lesson& lesson) {
    try {
        return learner_sources(files.workspace, lesson);
    } catch (const UsageError&) {
        return {};
    }
}

const SourceFile* at(const std::vector<SourceFile>& files, std::size_t index) {
    return index < files.size() ? &files[index] : nullptr;
}

NamedText named(const SourceFile& file) { return {printable(file.shown), file.text}; }

/// Runs diff(1), which every Debian has (diffutils is essential).
std::string difference_of(const Context& context, const SourceFile& own, const SourceFile& reference) {
    const TempFolder folder;
    write_file_atomically(folder.path() / "own", own.text);
    write_file_atomically(folder.path() / "reference", reference.text);
    Command command;
    command.arguments = {"diff", "-u", "--label", printable(own.shown), "--label", printable(reference.shown)};
    if (context.look.colour) command.arguments.push_back("--color=always");
    command.arguments.insert(command.arguments.end(), {"own", "reference"});
    command.folder = folder.path();
    const Finished finished = run_to_end(command);
    constexpr int same = 0, different = 1;
    if (finished.status.code != same && finished.status.code != different)
        throw Error("diff: " + finished.output, "sudo apt-get install diffutils");
    return compiler_text(finished.output, context.look.colour);
}

/// `each` for the sources of all programs, pair by pair; null where one of the two is missing.
template <class Each>
std::string for_every_pair(const std::vector<SolvedProgram>& programs, const Each& each) {
    std::string text;
    for (const SolvedProgram& program : programs) {
        for (std::size_t i = 0; i < std::max(program.reference.size(), program.own.size()); ++i) {
            const std::string one = each(at(program.reference, i), at(program.own, i));
            text += (text.empty() || one.empty() ? "" : "\n") + one;
        }
    }
    return text;
}

}  // namespace

std::vector<SolvedProgram> solve(const Context& context, const LearnerFiles& files, const Lesson& lesson) {
    const ProgramSources reference = reference_sources(context.place.course, lesson);
    ProgramSources own = own_sources(files, lesson);
    std::vector<SolvedProgram> programs;
    for (const ProgramSpec& program : lesson.programs) {
        programs.push_back({program.name, read_all_of(reference.at(program.name)), read_all_of(own[program.name])});
    }
    return programs;
}

std::string solution_text(const Context& context, const std::vector<SolvedProgram>& programs) {
    const std::size_t columns = std::max(context.look.columns, context.look.terminal_columns);
    return for_every_pair(programs, [&](const SourceFile* reference, const SourceFile* own) {
        if (reference && own) return beside_each_other(named(*reference), named(*own), columns, context.look);
        return reference ? with_line_numbers(named(*reference), context.look) : std::string();
    });
}

std::string solution_difference(const Context& context, const std::vector<SolvedProgram>& programs) {
    return for_every_pair(programs, [&](const SourceFile* reference, const SourceFile* own) {
        return reference && own ? difference_of(context, *own, *reference) : std::string();
    });
}

}  // namespace socklings
