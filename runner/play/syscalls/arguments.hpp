#pragma once

#include <optional>

#include "play/syscalls.hpp"
#include "play/syscalls/table.hpp"

namespace socklings {

/// The argument of a call in register `index`, as it is at the call's entry. Nothing where the call has no such
/// argument (open's mode without O_CREAT) or where an optional one says nothing.
[[nodiscard]] std::optional<Argument> read_argument(const CallShape& shape, std::size_t index, const RawCall& raw,
                                                    const ReadMemory& memory);

/// True where an optional argument says nothing: AT_FDCWD, NULL, no flags; a clone that makes a process of its own.
[[nodiscard]] bool is_absent(Kind kind, std::uint64_t word);

/// Shows what the kernel filled in: a pipe's two descriptors, a wait's status, the value of a socket option.
void complete_argument(Kind kind, std::uint64_t address, const ReadMemory& memory, Argument& argument);

/// What an argument points to: a time, a set, a value of an option. `shown` is "NULL" for 0, and the address in hex
/// where memory is missing. The value of a time is in nanoseconds.
[[nodiscard]] Argument read_structure(const CallShape& shape, std::size_t index, const RawCall& raw,
                                      const ReadMemory& memory);

/// A text in quotes, with what cannot be printed as \n, \t, \x1b.
[[nodiscard]] std::string quoted(const std::string& text);

}  // namespace socklings
