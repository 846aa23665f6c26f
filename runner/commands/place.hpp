#pragma once

#include <filesystem>

namespace socklings {

/// Where socklings keeps what it reads.
struct Place {
    std::filesystem::path home;    ///< holds texts/: share/socklings of where it was installed, else the source folder
    std::filesystem::path course;  ///< holds course.json, lessons/, solutions/: $SOCKLINGS_COURSE, else the same
};

/// Looks at the environment and the file system. A folder that is not there is found out when it is read.
[[nodiscard]] Place find_place();

/// Compiled programs: $XDG_CACHE_HOME/socklings, else ~/.cache/socklings, else a folder of this user's below /tmp.
[[nodiscard]] std::filesystem::path cache_folder();

/// `path` as the learner would write it from where they stand: relative where it lies below the working folder.
[[nodiscard]] std::filesystem::path seen_from_here(const std::filesystem::path& path);

}  // namespace socklings
