#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "build/build.hpp"
#include "build/toolchain.hpp"
#include "sys/child.hpp"
#include "sys/files.hpp"

// Most of what a compiler does for a small C++ program is to read the same headers again. Here the #include lines that
// a program begins with are compiled ahead, while its author thinks, and the next compilation takes them from there.
// What it sees is what it would have read: the same headers, in the same order, and no other.
namespace socklings {

/// The lines `#include <…>` at the top of a source, before anything but comments and blank lines.
[[nodiscard]] std::string leading_includes(std::string_view source);

/// The header in `folder` that was prepared for this source and this compiler; nothing: none was.
[[nodiscard]] std::optional<std::filesystem::path> prepared_header(const std::filesystem::path& folder,
                                                                   const Compiler& compiler,
                                                                   const std::filesystem::path& source);

/// Prepares headers, one set at a time. Passive: sits beside a poll loop, which waits on fd() and calls advance().
class PreparedHeaders {
public:
    /// Keeps them in a folder of its own in `base`, until its end. Throws Error.
    explicit PreparedHeaders(const std::filesystem::path& base);

    /// Where compilations find them: BuildOptions::prepared.
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }

    /// Begins with those of a program, unless they are there, or a compiler is at work. Only for C++ in one file, and
    /// gcc.
    void prepare(const std::vector<std::filesystem::path>& sources, const Toolchain& toolchain);

    [[nodiscard]] int fd() const { return compiler_ ? compiler_->exit_fd() : -1; }
    void advance();  ///< call when fd() is readable

private:
    TempFolder folder_;
    std::filesystem::path header_;  ///< the one at work
    std::optional<Child> compiler_;
};

}  // namespace socklings
