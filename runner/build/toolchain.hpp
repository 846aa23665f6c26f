#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "build/build.hpp"

namespace socklings {

/// A compiler that is there.
struct Compiler {
    std::vector<std::string> command;  ///< as chosen: {"gcc"}, {"ccache", "clang"}
    SourceLanguage language = SourceLanguage::c;
    bool clang = false;
    std::string name;      ///< of the program that the last word of `command` leads to: "x86_64-linux-gnu-gcc-12"
    std::string identity;  ///< changes when another compiler answers to this name: path, size, time of change
};

/// Throws Error, which names the package to install, where it is missing.
[[nodiscard]] Compiler find_compiler(const Toolchain& toolchain, SourceLanguage language);

/// The language of a source by its ending: .c is C; .cpp .cc .cxx are C++. Throws Error for any other.
[[nodiscard]] SourceLanguage language_of(const std::filesystem::path& source);

/// How every program of the course is compiled: what decides a verdict is said here, and no default of a distribution
/// or of a newer compiler is left to decide it.
[[nodiscard]] std::vector<std::string> common_flags(const Compiler& compiler);

/// What keeps, as warnings, the mistakes of C that GCC 14 and clang 16 made errors. May ask gcc for its version.
[[nodiscard]] std::vector<std::string> lenient_flags(const Compiler& compiler);

/// This process's environment for a compiler that speaks English, finds only the system's headers and libraries, and
/// puts its temporary files into `temporary`.
[[nodiscard]] std::vector<std::string> compiler_environment(const std::filesystem::path& temporary);

}  // namespace socklings
