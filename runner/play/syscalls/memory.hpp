#pragma once

#include <cstring>
#include <optional>
#include <vector>

#include "play/syscalls.hpp"

namespace socklings {

/// `count` structs that stand side by side; fewer where memory is missing. No size is trusted: a tracee may ask for
/// 2^60.
template <class Struct>
[[nodiscard]] std::vector<Struct> read_structs(const ReadMemory& memory, std::uint64_t address, std::uint64_t count) {
    const auto bytes = address && count ? memory(address, count * sizeof(Struct)) : std::string{};
    std::vector<Struct> structs(bytes.size() / sizeof(Struct));
    if (!structs.empty()) std::memcpy(structs.data(), bytes.data(), structs.size() * sizeof(Struct));
    return structs;
}

template <class Struct>
[[nodiscard]] std::optional<Struct> read_struct(const ReadMemory& memory, std::uint64_t address) {
    const auto structs = read_structs<Struct>(memory, address, 1);
    if (structs.empty()) return std::nullopt;
    return structs.front();
}

/// A text that ends with NUL, without it; nothing where the memory ends first or the text is longer than PATH_MAX.
[[nodiscard]] inline std::optional<std::string> read_text(const ReadMemory& memory, std::uint64_t address) {
    constexpr std::size_t most = 4096, step = 256;
    std::string text;
    while (address && text.size() < most) {
        const auto part = memory(address + text.size(), step);
        const auto end = part.find('\0');
        text += part.substr(0, end);
        if (end != std::string::npos) return text;
        if (part.size() < step) break;
    }
    return std::nullopt;
}

}  // namespace socklings
