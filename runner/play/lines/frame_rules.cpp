#include "play/lines/frame_rules.hpp"

#include <dwarf.h>

#include <cstdlib>
#include <memory>

namespace socklings {
namespace {

#ifdef __x86_64__
constexpr std::size_t stack_register = 7, register_count = 17, return_address = 16;  // psABI, figure 3.36
constexpr std::uint64_t pushed_by_a_call = 8;
#else
constexpr std::size_t stack_register = 31, register_count = 32, return_address = 30;  // AADWARF64, 4.1
constexpr std::uint64_t pushed_by_a_call = 0;
#endif

// The part of DWARF's expressions (DWARF 5, 2.5) that frames use. Nothing for any other operation: no guess.
std::optional<std::uint64_t> evaluate(const std::vector<Dwarf_Op>& operations, const Registers& registers,
                                      std::optional<std::uint64_t> frame_address, const ReadStack& stack) {
    std::vector<std::uint64_t> values;
    const auto push = [&](std::optional<std::uint64_t> value) {
        if (value) values.push_back(*value);
        return value.has_value();
    };
    const auto in_register = [&](std::uint64_t number) {
        return number < registers.size() ? registers[number] : std::nullopt;
    };
    for (const auto& each : operations) {
        bool known = true;
        if (each.atom == DW_OP_call_frame_cfa) {
            known = push(frame_address);
        } else if (each.atom == DW_OP_bregx) {
            known = push(in_register(each.number));
            if (known) values.back() += each.number2;
        } else if (each.atom >= DW_OP_breg0 && each.atom <= DW_OP_breg31) {
            known = push(in_register(each.atom - DW_OP_breg0));
            if (known) values.back() += each.number;
        } else if (each.atom == DW_OP_regx) {
            known = push(in_register(each.number));
        } else if (each.atom == DW_OP_plus_uconst && !values.empty()) {
            values.back() += each.number;
        } else if (each.atom == DW_OP_deref && !values.empty()) {
            const auto word = stack(values.back());
            known = word.has_value();
            if (known) values.back() = *word;
        } else if (each.atom != DW_OP_stack_value) {
            return std::nullopt;
        }
        if (!known) return std::nullopt;
    }
    if (values.empty()) return std::nullopt;
    return values.back();
}

// vfork keeps its return address in a register: the child would overwrite the stack.
bool holds_value(const Dwarf_Op& last) { return last.atom == DW_OP_stack_value || last.atom == DW_OP_regx; }

}  // namespace

std::optional<FrameRule> FrameRule::read(Dwarf_CFI* information, std::uint64_t address) {
    Dwarf_Frame* found = nullptr;
    if (!information || dwarf_cfi_addrframe(information, address, &found) != 0) return std::nullopt;
    const std::unique_ptr<Dwarf_Frame, decltype(&std::free)> frame(found, &std::free);
    FrameRule rule;
    const int return_register = dwarf_frame_info(found, nullptr, nullptr, &rule.signal_);
    if (return_register < 0) return std::nullopt;
    rule.return_register_ = static_cast<std::size_t>(return_register);

    Dwarf_Op* operations = nullptr;
    std::size_t count = 0;
    if (dwarf_frame_cfa(found, &operations, &count) != 0 || count == 0) return std::nullopt;
    rule.frame_address_.assign(operations, operations + count);
    for (std::size_t number = 0; number < register_count; number++) {
        Dwarf_Op room[3];
        if (dwarf_frame_register(found, static_cast<int>(number), room, &operations, &count) != 0) return std::nullopt;
        if (count == 0 && !operations) continue;
        Recovery recovery{.number = number, .means = Means::unknown, .operations = {}};
        if (count == 0) {
            if (number == rule.return_register_) rule.outermost_ = true;
        } else {
            recovery.operations.assign(operations, operations + count);
            recovery.means = holds_value(operations[count - 1]) ? Means::value : Means::saved;
        }
        rule.changed_.push_back(std::move(recovery));
    }
    return rule;
}

FrameRule FrameRule::of_leaf() {
    FrameRule rule;
    rule.return_register_ = return_address;
    rule.frame_address_ = {{.atom = DW_OP_bregx, .number = stack_register, .number2 = pushed_by_a_call, .offset = 0}};
    if (pushed_by_a_call)
        rule.changed_ = {{.number = return_address,
                          .means = Means::saved,
                          .operations = {{.atom = DW_OP_bregx, .number = stack_register, .number2 = 0, .offset = 0}}}};
    return rule;
}

std::optional<FrameRule::Caller> FrameRule::apply(const Registers& registers, const ReadStack& stack) const {
    if (outermost_) return std::nullopt;
    const auto frame_address = evaluate(frame_address_, registers, std::nullopt, stack);
    if (!frame_address) return std::nullopt;
    Caller caller{.pc = 0, .registers = registers};
    // The caller's stack pointer is the CFA, by its definition, unless a rule says otherwise (as a signal's frame
    // does).
    caller.registers[stack_register] = frame_address;
    for (const auto& each : changed_) {
        auto value =
            each.means == Means::unknown ? std::nullopt : evaluate(each.operations, registers, frame_address, stack);
        if (value && each.means == Means::saved) value = stack(*value);
        caller.registers[each.number] = value;
    }
    const auto pc = caller.registers[return_register_];
    if (!pc || *pc == 0) return std::nullopt;
    caller.pc = *pc;
    return caller;
}

}  // namespace socklings
