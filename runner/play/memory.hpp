#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>

#include "play/syscalls.hpp"

namespace socklings {

/// Up to `size` bytes of a tracee's memory; fewer where it ends.
[[nodiscard]] std::string read_memory(pid_t tid, std::uint64_t address, std::size_t size);
[[nodiscard]] ReadMemory memory_of(pid_t tid);

/// Writes eight bytes. False if they are not writable.
bool write_word(pid_t tid, std::uint64_t address, std::uint64_t value);
/// Reads eight bytes; 0 if they are not there.
[[nodiscard]] std::uint64_t read_word(pid_t tid, std::uint64_t address);

}  // namespace socklings
