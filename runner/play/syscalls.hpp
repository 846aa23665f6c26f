#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "observe/observation.hpp"

namespace socklings {

/// Reads a tracee's memory: up to `size` bytes at `address`, fewer where a page is missing.
using ReadMemory = std::function<std::string(std::uint64_t address, std::size_t size)>;

/// A call at its entry: the number of this machine's kernel and the six registers.
struct RawCall {
    long number = -1;
    std::array<std::uint64_t, 6> arguments{};
};

/// The calls at which the tracer stops: files, descriptors, sockets, processes, waiting, timers, sleeping.
[[nodiscard]] const std::vector<long>& watched_calls();

/// The kernel's name of a call, "syscall_333" if unknown.
[[nodiscard]] std::string raw_name(long number);

/// Fills raw, name (provisional: the commonest spelling), arguments, asked, address, data of a write. `descriptor` is the
/// caller's business.
void decode_entry(const RawCall& raw, const ReadMemory& memory, Call& call);

/// Fills what is known only after: result, error, bytes of a read, the address that accept or recvfrom filled in, the names of
/// result descriptors. `result` is the kernel's: -4095…-1 is an errno. `data_limit`: how many bytes of data to keep.
void decode_exit(const RawCall& raw, std::int64_t result, const ReadMemory& memory, std::size_t data_limit, Call& call);

/// The name to show for `raw`, when the innermost library function is `symbol` ("recv" for recvfrom called through recv); the
/// provisional name when the symbol says nothing of this call.
[[nodiscard]] std::string written_name(const std::string& raw, const std::string& symbol);

/// Sets name and via as the learner wrote them. `called`: the library function that the learner's line calls; `innermost`: the one that
/// makes the system call. A called one that stands for this very call gives its name (sleep for clock_nanosleep, wait for wait4;
/// arguments that it does not have are then not shown); else the innermost one may, and the called one is `via` (printf).
/// Where neither says anything the provisional name stays.
void name_as_written(Call& call, const std::string& innermost, const std::string& called);

/// The argument that is a descriptor, if one is: 0 for read, none for open.
[[nodiscard]] std::optional<int> descriptor_argument(long number);
/// True if a successful result is a new descriptor.
[[nodiscard]] bool makes_descriptor(long number);

/// The register (0…5) that holds the length of a plain read or write, for a fault that shortens it; for readv, writev, recvmsg,
/// sendmsg nothing (their vectors are shortened).
[[nodiscard]] std::optional<int> length_argument(long number);

}  // namespace socklings
