#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "learner/progress.hpp"
#include "sys/error.hpp"

namespace socklings {

/// progress.json was written by a newer socklings; it is left alone.
struct ProgressIsNewer : Error {
    explicit ProgressIsNewer(const std::filesystem::path& path);
    std::filesystem::path file;
};

/// A file of progress that cannot be read as such, and where it is now.
struct SetAside {
    std::filesystem::path file, aside;  ///< progress.json, progress.json.damaged-1
    std::string fault;
};

/// The learner's progress.json in the workspace, which several processes may use at once. A file that is there is
/// always whole: it is replaced (temporary file, fsync, rename), never written into. Whoever changes it holds a lock
/// from reading to replacing, so that no one's entry is lost. A damaged file is moved aside, `on_damage` is told, and
/// progress goes on from nothing. Where the file is a link, what it leads to is replaced.
class ProgressFile {
public:
    using OnDamage = std::function<void(const SetAside&)>;

    ProgressFile(const std::filesystem::path& workspace, OnDamage on_damage);

    /// Makes nothing: without a file, or without a workspace, there is no progress. Throws ProgressIsNewer, Error.
    [[nodiscard]] Progress read() const;

    /// Reads, lets `change` change it, writes it where something changed, and gives it. Makes the workspace. When this
    /// returns, the change survives whatever happens to this process. Throws ProgressIsNewer, Error.
    Progress update(const std::function<void(Progress&)>& change) const;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    struct Content;
    [[nodiscard]] Content content() const;
    [[nodiscard]] Content sound_content() const;

    std::filesystem::path path_, earlier_;
    OnDamage on_damage_;
};

}  // namespace socklings
