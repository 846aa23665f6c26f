#include "sys/lock_file.hpp"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>

#include "sys/error.hpp"

namespace socklings {

LockFile::LockFile(const std::filesystem::path& path)
    : file_(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666)) {
    if (!file_) throw told_system_error("error.cannot-write", {{"path", path.string()}});
    while (flock(file_.get(), LOCK_EX) == -1 && errno == EINTR) {
    }
}

}  // namespace socklings
