#include "play/memory.hpp"

#include <sys/ptrace.h>
#include <sys/uio.h>

#include <algorithm>
#include <cstring>

namespace socklings {

std::string read_memory(pid_t tid, std::uint64_t address, std::size_t size) {
    // A read that meets a missing page fails as a whole or stops at it: so one piece a page.
    constexpr std::size_t page = 4096;
    std::string bytes(size, '\0');
    std::size_t got = 0;
    while (got < size) {
        auto at = address + got;
        auto piece = std::min<std::size_t>(size - got, 16 * page - at % page);
        iovec local{bytes.data() + got, piece}, remote{reinterpret_cast<void*>(at), piece};
        auto n = process_vm_readv(tid, &local, 1, &remote, 1, 0);
        if (n <= 0 && piece > page - at % page) {
            piece = std::min<std::size_t>(size - got, page - at % page);
            local.iov_len = remote.iov_len = piece;
            n = process_vm_readv(tid, &local, 1, &remote, 1, 0);
        }
        if (n <= 0) break;
        got += static_cast<std::size_t>(n);
    }
    bytes.resize(got);
    return bytes;
}

ReadMemory memory_of(pid_t tid) {
    return [tid](std::uint64_t address, std::size_t size) { return read_memory(tid, address, size); };
}

bool write_word(pid_t tid, std::uint64_t address, std::uint64_t value) {
    return ptrace(PTRACE_POKEDATA, tid, address, value) != -1;
}

std::uint64_t read_word(pid_t tid, std::uint64_t address) {
    auto bytes = read_memory(tid, address, 8);
    std::uint64_t word = 0;
    if (bytes.size() == 8) std::memcpy(&word, bytes.data(), 8);
    return word;
}

}  // namespace socklings
