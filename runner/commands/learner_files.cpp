#include "commands/learner_files.hpp"

#include <unistd.h>

#include "commands/course_files.hpp"
#include "commands/faults.hpp"
#include "learner/contract.hpp"
#include "learner/order.hpp"
#include "report/escape.hpp"
#include "sys/files.hpp"

namespace socklings {

namespace fs = std::filesystem;

LearnerFiles open_learner_files(const Context& context) {
    const fs::path root = choose_workspace(context.options.work, context.place.course);
    const auto tell = [messages = context.messages](const SetAside& damaged) {
        // Where stderr is closed, the file still lies beside the new one.
        [[maybe_unused]] bool said = write_all(STDERR_FILENO, set_aside_text(messages, damaged));
    };
    return {Workspace(root), ProgressFile(root, tell)};
}

std::string set_aside_text(const Messages& messages, const SetAside& damaged) {
    return printable(messages.say("progress.damaged", {{"file", seen_from_here(damaged.file).string()},
                                                       {"aside", seen_from_here(damaged.aside).string()},
                                                       {"fault", damaged.fault}})) +
           "\n";
}

void write_to_workspace(const Context& context, const std::function<void()>& work) {
    try {
        work();
    } catch (const ProgressIsNewer&) {
        throw;
    } catch (const Error& error) {
        throw Error(error.what(), error.advice().empty() ? context.messages.say("workspace.advice") : error.advice());
    }
}

const LessonEntry& asked_lesson(const Context& context, const Course& course, const LearnerFiles& files) {
    if (!context.options.lesson.empty()) return choose_lesson(course, context.options.lesson);
    const LessonEntry* current = current_lesson(course, files.progress.read());
    if (!current) throw UsageError{"usage.no-lessons", {}, ""};
    return *current;
}

std::string contract_now(const fs::path& course, const std::string& lesson) {
    const fs::path folder = course / "lessons" / lesson;
    const auto text = read_file(folder / "lesson.json");
    if (!text) return {};
    return contract_of(*text, [&](const std::string& name) { return read_file(folder / name); });
}

}  // namespace socklings
