#pragma once

#include <filesystem>
#include <string_view>

// For places in which a user's own files lie: nothing that is there is ever written over.
namespace socklings {

/// Writes a file where there is none: it appears whole, or not at all. `mode` is less the umask. False where something
/// has that name already, a link to nothing too; that stays as it is. Throws Error.
[[nodiscard]] bool write_new_file(const std::filesystem::path& path, std::string_view content, unsigned mode);

/// Gives `from` a name that nothing has. False where something has it; then nothing happens. Throws Error.
[[nodiscard]] bool rename_to_new(const std::filesystem::path& from, const std::filesystem::path& to);

/// Makes a folder. False where something has that name. Throws Error.
[[nodiscard]] bool make_new_folder(const std::filesystem::path& path);

/// Makes a folder, and those that it lies in, unless it is there. Throws Error.
void make_folders(const std::filesystem::path& path);

}  // namespace socklings
