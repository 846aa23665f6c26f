#include "commands/program_sources.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "commands/faults.hpp"
#include "commands/place.hpp"
#include "learner/sources.hpp"

namespace socklings {

namespace fs = std::filesystem;
using Paths = std::vector<fs::path>;

namespace {

SourceKind kind_of(const ProgramSpec& program) { return program.shell ? SourceKind::shell : SourceKind::compiled; }

const std::string& home_of(const Lesson& lesson, const ProgramSpec& program) {
    return program.from.empty() ? lesson.entry.id : program.from;
}

std::string listed(const Paths& files) {
    std::string text;
    for (const fs::path& file : files) text += (text.empty() ? "" : ", ") + file.filename().string();
    return text;
}

/// "server.c / server.cpp, client.c / client.cpp"
std::string wanted(const std::vector<std::string>& stems, SourceKind kind) {
    std::string text;
    for (const std::string& stem : stems) {
        text += (text.empty() ? "" : ", ") + stem + (kind == SourceKind::shell ? ".sh" : ".c / " + stem + ".cpp");
    }
    return text;
}

void check_file(const fs::path& file, SourceKind kind) {
    std::error_code error;
    auto status = fs::status(file, error);
    if (!fs::exists(status)) throw UsageError{"usage.no-file", {{"file", file.string()}}, ""};
    if (!fs::is_regular_file(status)) throw UsageError{"usage.not-a-file", {{"file", file.string()}}, ""};
    if (!is_source(file, kind)) {
        throw UsageError{"usage.not-a-source",
                         {{"file", file.string()}, {"endings", kind == SourceKind::shell ? ".sh" : ".c .cpp .cc .cxx"}},
                         ""};
    }
    if (access(file.c_str(), R_OK) == -1) {
        throw UsageError{"usage.unreadable", {{"file", file.string()}, {"reason", std::strerror(errno)}}, ""};
    }
}

Paths checked(Paths files, SourceKind kind) {
    for (fs::path& file : files) {
        check_file(file, kind);
        file = seen_from_here(file);
    }
    return files;
}

Paths sources_of(const ProgramSpec& program, const fs::path& folder) {
    std::error_code error;
    if (fs::exists(folder, error) && !fs::is_directory(folder, error)) {
        throw UsageError{"usage.not-a-folder", {{"folder", seen_from_here(folder).string()}}, ""};
    }
    FoundSources found = find_sources(folder, program.sources, kind_of(program));
    const std::string shown = seen_from_here(folder).string();
    if (!found.ambiguous.empty()) {
        throw UsageError{
            "usage.several-sources", {{"folder", shown}, {"files", listed(found.ambiguous)}}, "usage.name-the-file"};
    }
    if (found.missing.empty()) return checked(found.sources, kind_of(program));

    Arguments arguments{
        {"folder", shown}, {"wanted", wanted(found.missing, kind_of(program))}, {"lesson", program.from}};
    Paths others = sources_in(folder, kind_of(program));
    if (!program.from.empty()) throw UsageError{"usage.source-of-other-lesson", arguments, ""};
    if (others.empty()) throw UsageError{"usage.no-source", arguments, "usage.start-it"};
    arguments["files"] = listed(others);
    throw UsageError{"usage.other-sources", arguments, "usage.name-the-file"};
}

/// The files whose names are the program's.
Paths by_name(const ProgramSpec& program, const Paths& files) {
    Paths sources;
    for (const std::string& stem : program.sources) {
        auto file = std::find_if(files.begin(), files.end(), [&](const fs::path& f) { return f.stem() == stem; });
        if (file != files.end()) sources.push_back(*file);
    }
    return sources;
}

}  // namespace

ProgramSources reference_sources(const fs::path& course, const Lesson& lesson) {
    ProgramSources sources;
    for (const ProgramSpec& program : lesson.programs) {
        fs::path folder = course / "solutions" / home_of(lesson, program);
        FoundSources found = find_sources(folder, program.sources, kind_of(program));
        if (found.sources.size() != program.sources.size()) {
            const std::string what = "needs one of each: " + wanted(program.sources, kind_of(program));
            throw CourseError{{{seen_from_here(folder).string(), "", what}}};
        }
        sources[program.name] = checked(found.sources, kind_of(program));
    }
    return sources;
}

ProgramSources learner_sources(const Workspace& workspace, const Lesson& lesson) {
    ProgramSources sources;
    for (const ProgramSpec& program : lesson.programs) {
        sources[program.name] = sources_of(program, workspace.folder_of(home_of(lesson, program)));
    }
    return sources;
}

ProgramSources named_sources(const Lesson& lesson, const Paths& files) {
    ProgramSources sources;
    const auto& programs = lesson.programs;
    std::error_code error;
    if (files.size() == 1 && fs::is_directory(files.front(), error)) {
        for (const ProgramSpec& program : programs) sources[program.name] = sources_of(program, files.front());
        return sources;
    }
    if (programs.size() == 1) {
        sources[programs.front().name] = checked(files, kind_of(programs.front()));
        return sources;
    }

    std::vector<std::string> stems;
    bool all_named = true, one_each = files.size() == programs.size();
    for (const ProgramSpec& program : programs) {
        stems.insert(stems.end(), program.sources.begin(), program.sources.end());
        sources[program.name] = by_name(program, files);
        all_named = all_named && sources[program.name].size() == program.sources.size();
        one_each = one_each && program.sources.size() == 1;
    }
    if ((!all_named && !one_each) || files.size() != stems.size()) {
        throw UsageError{"usage.files-for-programs", {{"wanted", wanted(stems, SourceKind::compiled)}}, ""};
    }
    for (std::size_t i = 0; i < programs.size(); ++i) {
        Paths& paths = sources[programs[i].name];
        if (!all_named) paths = {files[i]};
        paths = checked(paths, kind_of(programs[i]));
    }
    return sources;
}

}  // namespace socklings
