#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "observe/observation.hpp"

namespace socklings {

/// One executable mapping of a process, from /proc/PID/maps.
struct Mapping {
    std::uint64_t start = 0, end = 0, offset = 0;
    std::string path;

    bool operator==(const Mapping&) const = default;
};

/// All file-backed mappings of a process; empty if it is gone.
[[nodiscard]] std::vector<Mapping> read_mappings(int pid);

/// What is kept of a task at a stop: enough to unwind it later, without the process.
struct Snapshot {
    static constexpr std::size_t stack_bytes = 16 * 1024;

    std::vector<std::uint64_t> registers;  ///< by DWARF number; [ip] is separate
    std::uint64_t ip = 0, sp = 0;
    std::string stack;                     ///< the bytes from sp upwards (at most stack_bytes)
};

/// Registers and stack of a stopped tracee; nothing if it is gone.
[[nodiscard]] std::optional<Snapshot> take_snapshot(int tid);

/// Where a call came from.
struct Origin {
    std::optional<Site> site;       ///< innermost frame that has a line in one of the learner's files
    std::string symbol;             ///< innermost library function, without decoration: "recv" for __recv and recv@GLIBC; empty if unknown
    std::string via;                ///< the library function that the learner's line itself calls: "printf", "std::getline", "operator<<"
    bool main_began = false;        ///< main, or a function that a thread was started with, is on the stack
};

/// Finds source lines by unwinding snapshots with the call frame information (libdw). One per set of mappings; caches by
/// call path. Looks only at the files that are mapped, never at debuginfod or /usr/lib/debug.
class Lines {
public:
    /// `sources`: the learner's files, as they were given to the compiler. Only lines in these are shown.
    Lines(std::vector<Mapping> mappings, const std::vector<std::filesystem::path>& sources);
    Lines(Lines&&) noexcept;
    ~Lines();

    [[nodiscard]] Origin find(const Snapshot& snapshot);

private:
    struct Unwinder;
    std::unique_ptr<Unwinder> unwinder_;
};

}  // namespace socklings
