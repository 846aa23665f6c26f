#include "commands/verify_cases.hpp"

#include <algorithm>
#include <optional>

#include "commands/faults.hpp"
#include "commands/place.hpp"
#include "learner/sources.hpp"
#include "sys/files.hpp"

namespace socklings {

namespace fs = std::filesystem;
using Paths = std::vector<fs::path>;

namespace {

Paths folders_in(const fs::path& folder) {
    Paths folders;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (entry->is_directory(error)) folders.push_back(entry->path());
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

/// Gathers the cases of one lesson.
class Search {
public:
    Search(const fs::path& course, const Lesson& lesson) : course_(course), lesson_(lesson) {}

    void starters();
    void solution();
    void tests();

    [[nodiscard]] Cases result() && { return std::move(found_); }

private:
    void fault(const fs::path& file, const std::string& message) {
        found_.faults.push_back({seen_from_here(file).string(), "", message});
    }
    void starter(const std::string& ending);
    /// A case whose sources lie in `folders`, the first that has them.
    void add(CaseKind kind, const Paths& folders, const Label& label);
    std::optional<Label> label_of(const fs::path& folder, decltype(&read_mistake_label) read);

    const fs::path& course_;
    const Lesson& lesson_;
    Cases found_;
};

void Search::starters() {
    bool own = false, shell = false;
    for (const ProgramSpec& program : lesson_.programs) {
        own = own || program.from.empty();
        shell = shell || program.shell;
    }
    // The programs of a pair are started in their own lessons.
    if (!own) return;
    if (shell) return starter(".sh");
    starter(".c");
    starter(".cpp");
}

void Search::starter(const std::string& ending) {
    const fs::path folder = course_ / "lessons" / lesson_.entry.id / "starter";
    ProgramSources sources;
    for (const ProgramSpec& program : lesson_.programs) {
        for (const std::string& stem : program.sources) {
            const fs::path file = folder / (stem + ending);
            if (std::error_code error; !fs::is_regular_file(file, error)) {
                return fault(file, "is missing: a learner may want to start with it");
            }
            sources[program.name].push_back(seen_from_here(file));
        }
    }
    Label label;
    label.fails = lesson_.steps.front().id;
    found_.cases.push_back({CaseKind::starter, sources.begin()->second.front().string(), sources, label});
}

void Search::solution() {
    try {
        const fs::path folder = course_ / "solutions" / lesson_.entry.id;
        Label label;
        label.without_advice = true;
        found_.cases.push_back(
            {CaseKind::solution, seen_from_here(folder).string(), reference_sources(course_, lesson_), label});
    } catch (const CourseError& error) {
        found_.faults.insert(found_.faults.end(), error.diagnostics.begin(), error.diagnostics.end());
    } catch (const UsageError& error) {
        const auto file = error.arguments.find("file");
        fault(course_ / "solutions" / lesson_.entry.id,
              "cannot be used" + (file == error.arguments.end() ? "" : ": " + file->second));
    }
}

void Search::add(CaseKind kind, const Paths& folders, const Label& label) {
    ProgramSources sources;
    for (const ProgramSpec& program : lesson_.programs) {
        for (const std::string& stem : program.sources) {
            FoundSources found;
            for (const fs::path& folder : folders) {
                if (!found.sources.empty() || !found.ambiguous.empty()) break;
                found = find_sources(folder, {stem}, program.shell ? SourceKind::shell : SourceKind::compiled);
            }
            if (found.sources.empty()) {
                return fault(folders.front(), "needs one source named " + stem +
                                                  (found.ambiguous.empty() ? "; it has none" : "; it has several"));
            }
            sources[program.name].push_back(seen_from_here(found.sources.front()));
        }
    }
    found_.cases.push_back({kind, seen_from_here(folders.front()).string(), std::move(sources), label});
}

std::optional<Label> Search::label_of(const fs::path& folder, decltype(&read_mistake_label) read) {
    const fs::path file = folder / "label.json";
    auto text = read_file(file);
    if (!text) {
        fault(file, "is missing: it says at which step this program fails");
        return {};
    }
    auto label = read(seen_from_here(file).string(), *text, lesson_);
    found_.faults.insert(found_.faults.end(), label.diagnostics.begin(), label.diagnostics.end());
    return label.value;
}

void Search::tests() {
    const fs::path tests = course_ / "tests";
    const std::string& id = lesson_.entry.id;
    for (const fs::path& folder : folders_in(tests / "right" / id)) {
        // Most right programs say no more of themselves than that they are right.
        std::error_code error;
        const bool labelled = fs::exists(folder / "label.json", error);
        if (auto label = labelled ? label_of(folder, read_right_label) : Label{}) {
            label->sound = true;
            add(CaseKind::right, {folder}, *label);
        }
    }
    for (const fs::path& folder : folders_in(tests / "mistakes" / id)) {
        Label of_mended;
        if (auto label = label_of(folder, read_mistake_label)) {
            add(CaseKind::wrong, {folder}, *label);
            of_mended.near = label->advice;
        }
        const fs::path mended = folder / "mended";
        if (std::error_code error; fs::is_directory(mended, error)) {
            add(CaseKind::mended, {mended, folder}, of_mended);
        } else {
            fault(mended, "is missing: put the program there, without its mistake");
        }
    }
    const fs::path halfdone = tests / "halfdone" / id;
    if (std::error_code error; !fs::is_directory(halfdone, error)) return;
    if (auto label = label_of(halfdone, read_halfdone_label)) add(CaseKind::halfdone, {halfdone}, *label);
}

}  // namespace

Cases find_cases(const fs::path& course, const Lesson& lesson) {
    Search search(course, lesson);
    if (!lesson.programs.empty()) {
        search.starters();
        search.solution();
        search.tests();
    }
    return std::move(search).result();
}

}  // namespace socklings
