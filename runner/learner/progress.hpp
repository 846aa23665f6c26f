#pragma once

#include <filesystem>
#include <set>
#include <string>

namespace socklings {

/// Which lessons have passed, kept in `.progress.json` of the workspace.
class Progress {
public:
    /// Reads what is there. A file that is missing or cannot be read counts as empty; it is replaced at the next pass.
    explicit Progress(const std::filesystem::path& workspace);

    [[nodiscard]] bool passed(const std::string& lesson) const { return passed_.contains(lesson); }

    /// Remembers the lesson, for good: a later check that fails takes nothing away. Throws Error where the file cannot
    /// be written.
    void add(const std::string& lesson);

private:
    std::filesystem::path file_;
    std::set<std::string> passed_;
};

}  // namespace socklings
