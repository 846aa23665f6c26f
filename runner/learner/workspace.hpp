#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace socklings {

/// The learner's own files: one folder a lesson, named by its id.
class Workspace {
public:
    explicit Workspace(std::filesystem::path root) : root_(std::move(root)) {}

    [[nodiscard]] const std::filesystem::path& root() const { return root_; }
    [[nodiscard]] std::filesystem::path folder_of(const std::string& lesson) const { return root_ / lesson; }
    /// Where the learner's files of a lesson go when it begins again.
    [[nodiscard]] std::filesystem::path backups_of(const std::string& lesson) const {
        return root_ / ".backup" / lesson;
    }
    /// Whether anything but hidden files lies in the lesson's folder, or something else in its place.
    [[nodiscard]] bool started(const std::string& lesson) const;

private:
    std::filesystem::path root_;
};

/// `asked` if the command line names a folder, else $SOCKLINGS_WORK, else work/ below the course. A course that was
/// installed with the program, or that takes no files, keeps none of a learner's: then it is ~/socklings/work (./work
/// without a home). Absolute.
[[nodiscard]] std::filesystem::path choose_workspace(const std::optional<std::filesystem::path>& asked,
                                                     const std::filesystem::path& course);

}  // namespace socklings
