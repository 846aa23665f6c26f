#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace socklings {

enum class SourceLanguage { c, cpp };

/// Which compilers to use: names or paths. Empty: CC / CXX from the environment, else gcc / g++.
struct Toolchain {
    std::string cc, cxx;
};

/// One message of the compiler's.
struct CompilerMessage {
    std::string file;    ///< the learner's path
    int line = 0, column = 0;
    std::string kind;    ///< "error", "warning", "fatal error"
    std::string text;    ///< without the option
    std::string option;  ///< "-Wformat=", empty if none

    bool operator==(const CompilerMessage&) const = default;
};

struct BuildResult {
    bool ok = false;
    bool cached = false;
    double seconds = 0;
    std::vector<CompilerMessage> diagnostics;
    std::string output;   ///< what the compiler printed, as it printed it (with colours if asked for)
    std::filesystem::path executable;
    std::vector<std::filesystem::path> sources;
    SourceLanguage language = SourceLanguage::c;
};

struct BuildOptions {
    Toolchain toolchain;
    std::filesystem::path cache;  ///< folder of compiled programs, made if missing
    bool colour = false;
};

/// Compiles and links one program (gnu17 / gnu++20, -O0 -g, warnings, frame pointers), or takes it from the cache. The compiler
/// runs under limits of time, memory and output. What is wrong with the source is in the result; throws Error where the
/// compiler is missing or breaks.
[[nodiscard]] BuildResult build(const std::vector<std::filesystem::path>& sources, const BuildOptions& options);

}  // namespace socklings
