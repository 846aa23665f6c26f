#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "sys/error.hpp"

namespace socklings {

enum class SourceLanguage { c, cpp };

/// Which compilers to use: names or paths. Empty: CC / CXX from the environment, else gcc / g++.
struct Toolchain {
    std::string cc, cxx;
};

/// One message of the compiler's.
struct CompilerMessage {
    std::string file;  ///< the learner's path
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
    std::string output;  ///< what the compiler printed, as it printed it (with colours if asked for)
    std::filesystem::path executable;
    std::vector<std::filesystem::path> sources;
    SourceLanguage language = SourceLanguage::c;
};

/// What one run of the compiler may use. A program of a lesson needs a hundredth of it.
struct BuildLimits {
    unsigned wall_s = 30, cpu_s = 20;
    unsigned long long memory_bytes = 4ULL << 30, file_bytes = 256ULL << 20;
    std::size_t output_bytes = 256 << 10;
};

struct BuildOptions {
    Toolchain toolchain;
    std::filesystem::path cache;  ///< folder of compiled programs, made if missing
    bool colour = false;
    std::filesystem::path prepared = {};  ///< headers compiled ahead (prepared_headers.hpp); empty: none
    bool second_lens = false;             ///< with the sanitizers (see second_lens.hpp)
    BuildLimits limits;
};

/// Compiles and links one program (gnu17 / gnu++20, -O0 -g, warnings, frame pointers), or takes it from the cache. The
/// compiler runs under limits of time, memory and output. What is wrong with the source is in the result; throws Error
/// where the compiler is missing or breaks.
[[nodiscard]] BuildResult build(const std::vector<std::filesystem::path>& sources, const BuildOptions& options);

using BuildOutcome = std::variant<BuildResult, Error>;

/// Programs on their way through the compiler while their owner does something else: the first `jobs` compilers run
/// from the start; finish() waits for them and does the rest. Destroyed before, it ends them.
class Builds {
public:
    Builds(std::vector<std::vector<std::filesystem::path>> programs, const BuildOptions& options, unsigned jobs);
    ~Builds();

    /// The outcomes, in the order of the programs. Called once.
    [[nodiscard]] std::vector<BuildOutcome> finish();

private:
    struct Loop;
    std::unique_ptr<Loop> loop_;
};

/// The same for many programs, up to `jobs` compilers at once. The outcomes stand in the order of `programs`.
[[nodiscard]] std::vector<BuildOutcome> build_all(const std::vector<std::vector<std::filesystem::path>>& programs,
                                                  const BuildOptions& options, unsigned jobs);

}  // namespace socklings
