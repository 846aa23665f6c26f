#pragma once

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "sys/fd.hpp"

namespace socklings {

/// What a look at the folders brought.
enum class FolderNews {
    nothing,
    disturbed,  ///< something came, went or changed its mode: an editor may be in the middle of a save
    written,    ///< a file was closed after writing, or moved to its name: its content is whole
};

/// Tells when files in some folders change: by inotify(7) or, where that is not to be had or tells nothing (network
/// folders, WSL's mounts, a limit reached), by looking at their names, sizes and times every so often. Watches folders
/// and not files, for most editors write a new file and move it over the old one. A folder may be missing, come and go.
/// Passive: sits beside somebody's poll loop, which waits on fd() and calls take().
class FolderWatch {
public:
    enum class Means { best, looking };

    /// `Means::looking`: without notifications, whatever the machine has. Throws Error where not even a timer is left.
    explicit FolderWatch(std::vector<std::filesystem::path> folders, Means means = Means::best);

    [[nodiscard]] int fd() const { return notifications_ ? notifications_.get() : timer_.get(); }

    /// Takes what has happened since; never blocks.
    [[nodiscard]] FolderNews take();

    /// Whether it has to look, and why: "NFS", "inotify: No space left on device"; empty: it was asked to.
    [[nodiscard]] bool looking() const { return looking_; }
    [[nodiscard]] const std::string& why_looking() const { return why_looking_; }

private:
    void look_instead(const std::string& why);
    void watch_again();
    void watch(const std::filesystem::path& folder, std::set<int>& watched);
    [[nodiscard]] FolderNews take_notifications();
    [[nodiscard]] std::uint64_t signature() const;

    std::vector<std::filesystem::path> folders_;
    Fd notifications_, timer_;
    std::set<int> watched_;
    bool looking_ = false;
    std::string why_looking_;
    std::uint64_t signature_ = 0;
};

}  // namespace socklings
