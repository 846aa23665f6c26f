#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "play/lines.hpp"
#include "play/lines/elf_file.hpp"
#include "play/lines/frame_rules.hpp"

namespace socklings {

/// One function on a stack.
struct Frame {
    std::uint64_t pc = 0;
    bool exact =
        false;  ///< pc is the instruction itself (innermost, or interrupted by a signal), not where a call returns to
    bool signal = false;  ///< made by the kernel for a signal

    /// An address within the instruction, or the call.
    [[nodiscard]] std::uint64_t within() const { return exact ? pc : pc - 1; }
    bool operator==(const Frame&) const = default;
};

/// The files of one address space. Owns them, opens each when an address in it is first asked for.
class Modules {
public:
    explicit Modules(std::vector<Mapping> mappings);

    struct Place {
        ElfFile* file = nullptr;    ///< nullptr: in no file
        std::uint64_t address = 0;  ///< in the file
    };
    [[nodiscard]] Place find(std::uint64_t pc);

private:
    std::vector<Mapping> mappings_;  ///< by address
    std::unordered_map<std::string, std::unique_ptr<ElfFile>> files_;
};

/// Walks the stack of snapshots by the call frame information alone, never by guesses. Keeps the rule of each address
/// it met.
class Unwinder {
public:
    explicit Unwinder(Modules& modules) : modules_(modules) {}

    /// The frames, innermost first; where the information is missing, or the stack that was kept ends, no more of them.
    [[nodiscard]] std::vector<Frame> unwind(const Snapshot& snapshot);

private:
    [[nodiscard]] const std::optional<FrameRule>& rule_of(const Frame& frame);

    Modules& modules_;
    std::unordered_map<std::uint64_t, std::optional<FrameRule>> rules_;  ///< by Frame::within
};

}  // namespace socklings
