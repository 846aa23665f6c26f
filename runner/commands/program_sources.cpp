#include "commands/program_sources.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "commands/faults.hpp"
#include "learner/sources.hpp"

namespace socklings {

namespace fs = std::filesystem;
using Paths = std::vector<fs::path>;

namespace {

std::string listed(const Paths& files) {
    std::string text;
    for (const fs::path& file : files) text += (text.empty() ? "" : ", ") + file.filename().string();
    return text;
}

/// "server.c or server.cpp, client.c or client.cpp"
std::string wanted(const std::vector<std::string>& stems) {
    std::string text;
    for (const std::string& stem : stems) text += (text.empty() ? "" : ", ") + stem + ".c / " + stem + ".cpp";
    return text;
}

void check_file(const fs::path& file) {
    std::error_code error;
    auto status = fs::status(file, error);
    if (!fs::exists(status)) throw UsageError{"usage.no-file", {{"file", file.string()}}, ""};
    if (!fs::is_regular_file(status)) throw UsageError{"usage.not-a-file", {{"file", file.string()}}, ""};
    if (!is_source(file)) throw UsageError{"usage.not-a-source", {{"file", file.string()}}, ""};
    if (access(file.c_str(), R_OK) == -1) {
        throw UsageError{"usage.unreadable", {{"file", file.string()}, {"reason", std::strerror(errno)}}, ""};
    }
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
    fs::path folder = course / "solutions" / lesson.entry.id;
    for (const ProgramSpec& program : lesson.programs) {
        FoundSources found = find_sources(folder, program.sources);
        if (found.sources.size() != program.sources.size()) {
            throw CourseError{{{seen_from_here(folder).string(), "", "needs one of each: " + wanted(program.sources)}}};
        }
        for (const fs::path& file : found.sources) sources[program.name].push_back(seen_from_here(file));
    }
    return sources;
}

ProgramSources sources_in_folder(const Lesson& lesson, const fs::path& folder) {
    std::error_code error;
    if (fs::exists(folder, error) && !fs::is_directory(folder, error))
        throw UsageError{"usage.not-a-folder", {{"folder", folder.string()}}, ""};
    ProgramSources sources;
    for (const ProgramSpec& program : lesson.programs) {
        FoundSources found = find_sources(folder, program.sources);
        const std::string shown = seen_from_here(folder).string();
        if (!found.ambiguous.empty()) {
            throw UsageError{"usage.several-sources",
                             {{"folder", shown}, {"files", listed(found.ambiguous)}},
                             "usage.name-the-file"};
        }
        if (!found.missing.empty()) {
            Paths others = sources_in(folder);
            throw UsageError{others.empty() ? "usage.no-source" : "usage.other-sources",
                             {{"folder", shown}, {"wanted", wanted(found.missing)}, {"files", listed(others)}},
                             others.empty() ? "" : "usage.name-the-file"};
        }
        for (const fs::path& file : found.sources) {
            check_file(file);
            sources[program.name].push_back(seen_from_here(file));
        }
    }
    return sources;
}

ProgramSources named_sources(const Lesson& lesson, const Paths& files) {
    std::error_code error;
    if (files.size() == 1 && fs::is_directory(files.front(), error)) return sources_in_folder(lesson, files.front());
    for (const fs::path& file : files) check_file(file);
    ProgramSources sources;
    if (lesson.programs.size() == 1) {
        for (const fs::path& file : files) sources[lesson.programs.front().name].push_back(seen_from_here(file));
        return sources;
    }

    std::vector<std::string> stems;
    bool all_named = true, one_each = files.size() == lesson.programs.size();
    for (const ProgramSpec& program : lesson.programs) {
        stems.insert(stems.end(), program.sources.begin(), program.sources.end());
        sources[program.name] = by_name(program, files);
        all_named = all_named && sources[program.name].size() == program.sources.size();
        one_each = one_each && program.sources.size() == 1;
    }
    if (!all_named && one_each) {
        for (std::size_t i = 0; i < files.size(); ++i) sources[lesson.programs[i].name] = {files[i]};
    }
    if ((!all_named && !one_each) || files.size() != stems.size())
        throw UsageError{"usage.files-for-programs", {{"wanted", wanted(stems)}}, ""};
    for (auto& [name, paths] : sources) {
        for (fs::path& file : paths) file = seen_from_here(file);
    }
    return sources;
}

}  // namespace socklings
