#include <elf.h>
#include <sys/ptrace.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <unistd.h>

#include <algorithm>
#include <cinttypes>
#include <cstdio>
#include <fstream>

#include "play/lines.hpp"

namespace socklings {
namespace {

#ifdef __x86_64__
// In the order of DWARF's numbers (psABI, figure 3.36).
void set_registers(const user_regs_struct& from, Snapshot& snapshot) {
    snapshot.registers = {from.rax, from.rdx, from.rcx, from.rbx, from.rsi, from.rdi, from.rbp, from.rsp,
                          from.r8,  from.r9,  from.r10, from.r11, from.r12, from.r13, from.r14, from.r15};
    snapshot.ip = from.rip;
    snapshot.sp = from.rsp;
}
#else
void set_registers(const user_regs_struct& from, Snapshot& snapshot) {
    snapshot.registers.assign(from.regs, from.regs + 31);
    snapshot.registers.push_back(from.sp);
    snapshot.ip = from.pc;
    snapshot.sp = from.sp;
}
#endif

// The kernel copies page by page and stops at the first that is missing, if each is a piece of its own
// (process_vm_readv(2)).
std::string read_stack(int tid, std::uint64_t sp) {
    std::string stack(Snapshot::stack_bytes, '\0');
    static const auto page = static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
    std::vector<iovec> pieces;
    for (std::uint64_t at = sp, end = sp + stack.size(); at < end;) {
        const auto next = std::min(end, (at / page + 1) * page);
        pieces.push_back({reinterpret_cast<void*>(at), next - at});
        at = next;
    }
    const iovec local{stack.data(), stack.size()};
    const auto got = process_vm_readv(tid, &local, 1, pieces.data(), pieces.size(), 0);
    stack.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return stack;
}

}  // namespace

std::vector<Mapping> read_mappings(int pid) {
    std::ifstream maps("/proc/" + std::to_string(pid) + "/maps");
    std::vector<Mapping> mappings;
    for (std::string line; std::getline(maps, line);) {
        Mapping mapping;
        int path_at = 0;
        const int fields = std::sscanf(line.c_str(), "%" SCNx64 "-%" SCNx64 " %*s %" SCNx64 " %*s %*s %n",
                                       &mapping.start, &mapping.end, &mapping.offset, &path_at);
        if (fields != 3 || static_cast<std::size_t>(path_at) >= line.size() ||
            line[static_cast<std::size_t>(path_at)] != '/')
            continue;
        mapping.path = line.substr(static_cast<std::size_t>(path_at));
        mappings.push_back(std::move(mapping));
    }
    return mappings;
}

std::optional<Snapshot> take_snapshot(int tid) {
    user_regs_struct registers{};
    iovec io{&registers, sizeof registers};
    if (ptrace(PTRACE_GETREGSET, tid, NT_PRSTATUS, &io) != 0) return std::nullopt;
    Snapshot snapshot;
    set_registers(registers, snapshot);
    snapshot.stack = read_stack(tid, snapshot.sp);
    return snapshot;
}

}  // namespace socklings
