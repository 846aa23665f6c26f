#include "commands/resetting.hpp"

#include "learner/backup.hpp"
#include "learner/hints.hpp"
#include "sys/clock.hpp"

namespace socklings {

namespace fs = std::filesystem;

bool has_starter(const Context& context, const LessonEntry& entry) {
    std::error_code error;
    return fs::is_directory(context.place.course / "lessons" / entry.id / "starter", error);
}

Restarted reset_lesson(const Context& context, const LearnerFiles& files, const LessonEntry& entry) {
    Restarted restarted;
    const fs::path folder = files.workspace.folder_of(entry.id);
    write_to_workspace(context, [&] {
        // First, for where this cannot be done no file is to move.
        files.progress.update([&](Progress& progress) { forget_hints(progress, entry.id); });
        restarted.backup = back_up(folder, files.workspace.backups_of(entry.id), local_date());
    });
    try {
        restarted.started = start_lesson(context, files, entry);
    } catch (const Error& error) {
        if (!restarted.backup) throw;
        const Arguments where{{"folder", seen_from_here(*restarted.backup).string()}};
        throw Error(error.what(), context.messages.say("reset.backup", where) + ". " + error.advice());
    }
    return restarted;
}

std::string restarted_text(const Context& context, const LessonEntry& entry, const Restarted& restarted) {
    std::string text;
    if (restarted.backup) {
        text = context.messages.say("reset.backup", {{"folder", seen_from_here(*restarted.backup).string()}}) + "\n\n";
    }
    return text + started_text(context, entry, restarted.started);
}

}  // namespace socklings
