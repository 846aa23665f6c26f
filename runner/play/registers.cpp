#include "play/registers.hpp"

#include <elf.h>
#include <sys/ptrace.h>
#include <sys/uio.h>
#include <sys/user.h>

namespace socklings {
namespace {

// Reads a task's registers, changes one, and writes them back.
template <class Change>
bool change_registers(pid_t tid, Change change) {
    user_regs_struct registers{};
    iovec area{&registers, sizeof registers};
    if (ptrace(PTRACE_GETREGSET, tid, NT_PRSTATUS, &area) == -1) return false;
    change(registers);
    return ptrace(PTRACE_SETREGSET, tid, NT_PRSTATUS, &area) != -1;
}

}  // namespace

#if defined(__x86_64__)

bool set_call_argument(pid_t tid, int index, std::uint64_t value) {
    return change_registers(tid, [&](user_regs_struct& registers) {
        unsigned long long* const arguments[6] = {&registers.rdi, &registers.rsi, &registers.rdx,
                                                  &registers.r10, &registers.r8,  &registers.r9};
        *arguments[index] = value;
    });
}

bool skip_call(pid_t tid) {
    return change_registers(tid, [](user_regs_struct& registers) { registers.orig_rax = ~0ull; });
}

bool set_call_result(pid_t tid, std::int64_t result) {
    return change_registers(
        tid, [&](user_regs_struct& registers) { registers.rax = static_cast<unsigned long long>(result); });
}

#elif defined(__aarch64__)

bool set_call_argument(pid_t tid, int index, std::uint64_t value) {
    return change_registers(tid, [&](user_regs_struct& registers) { registers.regs[index] = value; });
}

bool skip_call(pid_t tid) {
    int number = -1;
    iovec area{&number, sizeof number};
    return ptrace(PTRACE_SETREGSET, tid, NT_ARM_SYSTEM_CALL, &area) != -1;
}

bool set_call_result(pid_t tid, std::int64_t result) {
    return change_registers(
        tid, [&](user_regs_struct& registers) { registers.regs[0] = static_cast<unsigned long long>(result); });
}

#else
#error "the tracer knows x86-64 and arm64"
#endif

}  // namespace socklings
