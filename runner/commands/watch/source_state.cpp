#include "commands/watch/source_state.hpp"

#include <set>

#include "build/fingerprint.hpp"
#include "commands/faults.hpp"
#include "commands/program_sources.hpp"
#include "sys/error.hpp"

namespace socklings {

namespace fs = std::filesystem;

SourceState look_at_sources(const Workspace& workspace, const Lesson& lesson) {
    SourceState state;
    Fingerprint fingerprint;
    try {
        for (const auto& [program, files] : learner_sources(workspace, lesson)) {
            fingerprint.add(program);
            // What cannot be known of an #include does not count: a look at the rest is enough to see a save.
            [[maybe_unused]] const bool known = add_sources(fingerprint, files);
        }
        state.complete = true;
    } catch (const UsageError& error) {
        fingerprint.add(error.message);
        for (const auto& [name, argument] : error.arguments) fingerprint.add(name + "=" + argument);
    } catch (const Error& error) {
        // The check will say what is wrong; here it only tells one look from the next.
        fingerprint.add(error.what());
    }
    state.fingerprint = fingerprint.hex();
    return state;
}

std::vector<fs::path> folders_of_sources(const Workspace& workspace, const Lesson& lesson) {
    std::set<fs::path> folders;
    for (const ProgramSpec& program : lesson.programs)
        folders.insert(workspace.folder_of(program.from.empty() ? lesson.entry.id : program.from));
    try {
        for (const auto& [program, files] : learner_sources(workspace, lesson)) {
            for (const fs::path& file : files) {
                std::error_code error;
                const fs::path real = fs::canonical(file, error);
                if (!error && fs::is_symlink(file, error)) folders.insert(real.parent_path());
            }
        }
    } catch (const UsageError&) {
        // Without sources there are no links among them.
    }
    return {folders.begin(), folders.end()};
}

}  // namespace socklings
