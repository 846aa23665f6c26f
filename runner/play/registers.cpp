#include "play/registers.hpp"

#include <elf.h>
#include <sys/ptrace.h>
#include <sys/uio.h>
#include <sys/user.h>

namespace socklings {

bool set_call_argument(pid_t tid, int index, std::uint64_t value) {
#if defined(__x86_64__)
    user_regs_struct registers{};
    unsigned long long* const arguments[6] = {&registers.rdi, &registers.rsi, &registers.rdx,
                                              &registers.r10, &registers.r8,  &registers.r9};
#elif defined(__aarch64__)
    user_regs_struct registers{};
    unsigned long long* const arguments[6] = {&registers.regs[0], &registers.regs[1], &registers.regs[2],
                                              &registers.regs[3], &registers.regs[4], &registers.regs[5]};
#else
#error "the tracer knows x86-64 and arm64"
#endif
    iovec area{&registers, sizeof registers};
    if (ptrace(PTRACE_GETREGSET, tid, NT_PRSTATUS, &area) == -1) return false;
    *arguments[index] = value;
    return ptrace(PTRACE_SETREGSET, tid, NT_PRSTATUS, &area) != -1;
}

}  // namespace socklings
