#pragma once

#include <elfutils/libdw.h>

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace socklings {

/// The registers of one frame by DWARF number; what is not known is empty.
using Registers = std::array<std::optional<std::uint64_t>, 32>;

/// Reads eight bytes of the stack; nothing beyond what was kept.
using ReadStack = std::function<std::optional<std::uint64_t>(std::uint64_t address)>;

/// How to get from a function to its caller, at one address: the call frame information there (DWARF 5, 6.4), ready to
/// be applied many times.
class FrameRule {
public:
    /// `address` lies in the function, as in the file. Nothing where the file does not say.
    [[nodiscard]] static std::optional<FrameRule> read(Dwarf_CFI* information, std::uint64_t address);

    /// The rule of a function that has moved neither the stack pointer nor its return address.
    [[nodiscard]] static FrameRule of_leaf();

    struct Caller {
        std::uint64_t pc = 0;  ///< where the caller goes on
        Registers registers;
    };
    /// Nothing where the stack ends: the outermost function, or memory that was not kept.
    [[nodiscard]] std::optional<Caller> apply(const Registers& registers, const ReadStack& stack) const;

    /// The frame that the kernel makes for a signal: its "caller" was interrupted, not calling.
    [[nodiscard]] bool is_signal() const { return signal_; }

private:
    enum class Means { unknown, same, saved, value };
    struct Recovery {
        std::size_t number = 0;
        Means means = Means::unknown;
        std::vector<Dwarf_Op> operations;  ///< where it was saved, or its value
    };

    std::vector<Dwarf_Op> frame_address_;  ///< the CFA
    std::vector<Recovery> changed_;        ///< all registers that are not the same in the caller
    std::size_t return_register_ = 0;
    bool signal_ = false, outermost_ = false;
};

}  // namespace socklings
