#include "sys/folder_watch.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <cstring>
#include <functional>
#include <string_view>
#include <utility>

#include "sys/error.hpp"
#include "sys/notifications.hpp"

namespace socklings {

namespace fs = std::filesystem;

namespace {

constexpr long look_every_ns = 200'000'000;

constexpr std::uint32_t whole_content = IN_CLOSE_WRITE | IN_MOVED_TO;
/// After these the paths may lead elsewhere: a folder came, went, was moved, or its number is no longer watched.
constexpr std::uint32_t folder_itself = IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED | IN_UNMOUNT | IN_Q_OVERFLOW;
constexpr std::uint32_t watched_events =
    whole_content | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

void mix(std::uint64_t& sum, std::uint64_t value) { sum = (sum ^ value) * 0x100000001b3; }

}  // namespace

FolderWatch::FolderWatch(std::vector<fs::path> folders, Means means) : folders_(std::move(folders)) {
    std::optional<std::string> why;
    if (means == Means::looking) why = "";
    for (const fs::path& folder : folders_) {
        if (!why) why = silent_file_system(folder);
    }
    if (!why) {
        notifications_ = Fd(inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
        if (!notifications_) why = system_error("inotify").what();
    }
    if (why) {
        look_instead(*why);
    } else {
        watch_again();
    }
}

void FolderWatch::look_instead(const std::string& why) {
    notifications_.close();
    looking_ = true;
    why_looking_ = why;
    timer_ = Fd(timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK));
    const itimerspec every{{0, look_every_ns}, {0, look_every_ns}};
    if (!timer_ || timerfd_settime(timer_.get(), 0, &every, nullptr) == -1) throw system_error("timerfd");
    signature_ = signature();
}

/// Lets go of folders that are no longer meant, and watches those that are.
void FolderWatch::watch_again() {
    std::set<int> watched;
    for (const fs::path& folder : folders_) {
        if (notifications_) watch(folder, watched);
    }
    if (!notifications_) return;
    for (int number : watched_) {
        if (!watched.contains(number)) inotify_rm_watch(notifications_.get(), number);
    }
    watched_ = std::move(watched);
}

/// The folder, and the one above it, which tells when it comes and goes. Where one is missing, the next one above.
void FolderWatch::watch(const fs::path& folder, std::set<int>& watched) {
    std::size_t there = 0;
    for (fs::path path = folder; there < 2; path = path.parent_path()) {
        const int number = inotify_add_watch(notifications_.get(), path.c_str(), watched_events);
        if (number != -1) {
            watched.insert(number);
            // It may have come after it was missed and before the one above it was watched.
            std::error_code error;
            if (there == 0 && path != folder && fs::is_directory(folder, error)) return watch(folder, watched);
            ++there;
        } else if (errno == EACCES && there > 0) {
            return;  // a home that others may pass through and not read
        } else if (errno != ENOENT && errno != ENOTDIR) {
            return look_instead(system_error("inotify").what());
        }
        if (!path.has_relative_path()) return;
    }
}

FolderNews FolderWatch::take() {
    if (notifications_) return take_notifications();
    std::uint64_t times = 0;
    if (read(timer_.get(), &times, sizeof times) == -1) return FolderNews::nothing;
    const std::uint64_t before = std::exchange(signature_, signature());
    return signature_ == before ? FolderNews::nothing : FolderNews::written;
}

FolderNews FolderWatch::take_notifications() {
    auto news = FolderNews::nothing;
    bool folders_changed = false;
    alignas(inotify_event) char buffer[16384];
    for (;;) {
        const auto size = read(notifications_.get(), buffer, sizeof buffer);
        if (size <= 0) break;
        for (std::string_view rest(buffer, static_cast<std::size_t>(size)); !rest.empty();) {
            inotify_event event{};
            std::memcpy(&event, rest.data(), sizeof event);
            rest.remove_prefix(sizeof event + event.len);
            const bool folder = (event.mask & IN_ISDIR) != 0;
            folders_changed = folders_changed || folder || (event.mask & folder_itself) != 0;
            const bool whole = !folder && (event.mask & whole_content) != 0;
            if (whole || (event.mask & IN_Q_OVERFLOW)) news = FolderNews::written;
            if (news == FolderNews::nothing) news = FolderNews::disturbed;
        }
    }
    if (folders_changed) watch_again();
    return news;
}

/// Of all entries of the folders: names, numbers, sizes, times. Another one: something has changed.
std::uint64_t FolderWatch::signature() const {
    std::uint64_t all = 0;
    for (const fs::path& folder : folders_) {
        DIR* entries = opendir(folder.c_str());
        if (!entries) continue;
        while (const dirent* entry = readdir(entries)) {
            struct stat status {};
            if (fstatat(dirfd(entries), entry->d_name, &status, 0) == -1) continue;
            std::uint64_t one = std::hash<std::string_view>{}(entry->d_name);
            mix(one, status.st_ino);
            mix(one, static_cast<std::uint64_t>(status.st_size));
            mix(one, status.st_mode);
            mix(one, static_cast<std::uint64_t>(status.st_mtim.tv_sec));
            mix(one, static_cast<std::uint64_t>(status.st_mtim.tv_nsec));
            all += one;  // whatever their order
        }
        closedir(entries);
    }
    return all;
}

}  // namespace socklings
