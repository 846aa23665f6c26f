#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace socklings {

/// The whole content, or nothing where the file cannot be read (errno says why).
[[nodiscard]] std::optional<std::string> read_file(const std::filesystem::path& path);

/// What comes from a descriptor until its end; nothing if reading fails (errno says why).
[[nodiscard]] std::optional<std::string> read_all(int fd);

/// Writes a file that matters: temporary file beside it, fsync, rename. Throws Error; the old content then stays.
void write_file_atomically(const std::filesystem::path& path, std::string_view content);

/// The same by way of `temporary`, in the same folder: for a writer that is the only one at a time, whoever kills it.
/// What an earlier one left there is replaced. On return the new content is on the disk.
void replace_file(const std::filesystem::path& path, const std::filesystem::path& temporary, std::string_view content);

/// Writes all bytes to a descriptor, across short writes and EINTR. False when the descriptor takes no more (errno).
[[nodiscard]] bool write_all(int fd, std::string_view bytes);

/// A folder of its own below `base` (mode 0700), removed with all it holds at the end, however deep it is and
/// whatever modes its folders have.
class TempFolder {
public:
    explicit TempFolder(const std::string& prefix = "socklings-", const std::filesystem::path& base = usual_base());
    TempFolder(TempFolder&& other) noexcept;
    TempFolder& operator=(TempFolder&& other) noexcept;
    ~TempFolder();

    /// $TMPDIR, or /tmp.
    [[nodiscard]] static std::filesystem::path usual_base();

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace socklings
