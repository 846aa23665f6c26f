#pragma once

#include <filesystem>

#include "sys/fd.hpp"

namespace socklings {

/// Holds a file's lock, against every other process that asks for it, from the constructor, which waits for it, to the
/// destructor; the kernel takes it from a process that dies (flock(2)). The file is made, stays empty, and is left: to
/// remove it would part those who wait for it. A second lock on one file in the same process waits for ever.
class LockFile {
public:
    /// Throws Error where the file cannot be made, Interrupted while it waits. A file system that has no locks gives
    /// none.
    explicit LockFile(const std::filesystem::path& path);

private:
    Fd file_;
};

}  // namespace socklings
