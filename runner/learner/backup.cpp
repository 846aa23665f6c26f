#include "learner/backup.hpp"

#include <algorithm>
#include <vector>

#include "sys/error.hpp"
#include "sys/new_file.hpp"

namespace socklings {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> names_in(const fs::path& folder) {
    std::vector<fs::path> names;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (!entry->path().filename().string().starts_with('.')) names.push_back(entry->path().filename());
    }
    if (error && error != std::errc::no_such_file_or_directory)
        throw told_system_error("error.cannot-read", {{"path", folder.string()}}, error.value());
    std::sort(names.begin(), names.end());
    return names;
}

fs::path make_backup_folder(const fs::path& backups, const std::string& date) {
    make_folders(backups);
    for (int number = 1;; ++number) {
        fs::path made = backups / (date + "-" + std::to_string(number));
        if (make_new_folder(made)) return made;
    }
}

}  // namespace

std::optional<fs::path> back_up(const fs::path& folder, const fs::path& backups, const std::string& date) {
    const std::vector<fs::path> names = names_in(folder);
    if (names.empty()) return {};
    const fs::path to = make_backup_folder(backups, date);
    std::vector<fs::path> moved;
    try {
        for (const fs::path& name : names) {
            // The folder is new, so the name is free.
            if (rename_to_new(folder / name, to / name)) moved.push_back(name);
        }
    } catch (const Error&) {
        for (const fs::path& name : moved) (void)rename_to_new(to / name, folder / name);
        std::error_code not_empty;
        fs::remove(to, not_empty);
        throw;
    }
    return to;
}

}  // namespace socklings
