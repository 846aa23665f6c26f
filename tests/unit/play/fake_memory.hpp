#pragma once

#include <algorithm>
#include <cstring>
#include <string>

#include "play/syscalls.hpp"

namespace socklings {

/// A tracee's memory of one block. What is put there stays; addresses outside of the block are missing pages.
class FakeMemory {
public:
    static constexpr std::uint64_t base = 0x10000;

    std::uint64_t put(const void* bytes, std::size_t size) {
        const auto address = base + block_.size();
        block_.append(static_cast<const char*>(bytes), size);
        return address;
    }
    std::uint64_t put(const std::string& text) { return put(text.c_str(), text.size() + 1); }
    template <class Struct>
    std::uint64_t put_struct(const Struct& value) {
        return put(&value, sizeof value);
    }
    /// What the kernel writes between a call's entry and its exit.
    void change(std::uint64_t address, const void* bytes, std::size_t size) {
        std::memcpy(block_.data() + (address - base), bytes, size);
    }

    [[nodiscard]] ReadMemory reader() const {
        return [this](std::uint64_t address, std::size_t size) {
            if (address < base || address >= base + block_.size()) return std::string{};
            return block_.substr(address - base, size);
        };
    }

private:
    std::string block_;
};

/// A call as it reads: name(shown, shown, …).
inline std::string shown(const Call& call) {
    std::string text;
    for (const auto& argument : call.arguments)
        if (!argument.shown.empty()) text += (text.empty() ? "" : ", ") + argument.shown;
    return call.name + "(" + text + ")";
}

inline Call enter(const RawCall& raw, const FakeMemory& memory) {
    Call call;
    decode_entry(raw, memory.reader(), call);
    return call;
}

}  // namespace socklings
