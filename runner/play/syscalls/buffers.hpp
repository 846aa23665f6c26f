#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "play/syscalls.hpp"
#include "play/syscalls/table.hpp"

namespace socklings {

/// A piece of a tracee's memory.
struct Extent {
    std::uint64_t address = 0, size = 0;
};

/// The data of one call: one buffer, or the pieces of a vector or of messages.
struct Buffers {
    std::vector<Extent> pieces;
    bool brought = false;           ///< by the kernel (a read); else taken by it (a write)
    std::vector<Extent> addresses;  ///< of a message: where the peer's address stands, its length as its size
};

/// Where the data of a call stands; nothing for a call without data. For recvmmsg and sendmmsg `done` is the number of
/// messages that went through: only these are taken, each with the length that the kernel noted.
[[nodiscard]] std::optional<Buffers> buffers_of(const CallShape& shape, const RawCall& raw, const ReadMemory& memory,
                                                std::optional<std::int64_t> done = {});

[[nodiscard]] std::uint64_t size_of(const Buffers& buffers);

/// The first `limit` bytes over all pieces; fewer where memory is missing.
[[nodiscard]] Bytes gather(const Buffers& buffers, std::uint64_t limit, const ReadMemory& memory);

}  // namespace socklings
