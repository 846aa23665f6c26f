#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "build/build.hpp"
#include "build/cache.hpp"
#include "sys/child.hpp"

namespace socklings {

struct Compiler;

/// One program on its way through the compiler. Passive: the loop in build.cpp polls its child, calls advance() when
/// there is news or the deadline has passed, and takes the result when there is one. A program that is in the cache has
/// its result from the start, and no child.
class Compilation {
public:
    /// Throws Error where the compiler or the cache cannot be used.
    Compilation(const std::vector<std::filesystem::path>& sources, const BuildOptions& options, const Cache& cache);

    /// Reads output, sees the end, stops the compiler at its deadline. Throws Error where the compiler broke.
    void advance();

    [[nodiscard]] bool finished() const { return finished_; }
    [[nodiscard]] BuildResult& result() { return result_; }
    [[nodiscard]] const Child& child() const { return *child_; }       ///< only while it is not finished
    [[nodiscard]] double deadline_us() const { return deadline_us_; }  ///< on the monotonic clock

private:
    void start(const Compiler& compiler);
    void take(const std::string& output);
    void finish(const ExitStatus& status);

    BuildResult result_;
    const BuildOptions* options_;
    const Cache* cache_;
    std::string key_;
    std::optional<Staging> staging_;
    std::optional<Child> child_;
    double started_us_ = 0, deadline_us_ = 0;
    bool finished_ = false;
};

}  // namespace socklings
