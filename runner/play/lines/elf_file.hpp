#pragma once

#include <elfutils/libdw.h>
#include <gelf.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sys/fd.hpp"

namespace socklings {

/// An executable or library as it lies on disk, mapped read-only. Addresses are those in the file, before it is loaded
/// anywhere. Always of this machine's own kind: it runs here.
class ElfFile {
public:
    /// Nothing where the file cannot be read or is no 64-bit ELF file.
    [[nodiscard]] static std::unique_ptr<ElfFile> open(const std::string& path);
    ElfFile(const ElfFile&) = delete;
    ElfFile& operator=(const ElfFile&) = delete;
    ~ElfFile();

    /// The address of the byte at `offset` in the file.
    [[nodiscard]] std::optional<std::uint64_t> address_of(std::uint64_t offset) const;
    /// The bytes from `address` to the end of its segment in the file.
    [[nodiscard]] std::string_view bytes_at(std::uint64_t address) const;

    /// .eh_frame; nullptr if there is none.
    [[nodiscard]] Dwarf_CFI* frame_information();
    /// The debug information in the file itself; nullptr if there is none. No other file is ever looked at.
    [[nodiscard]] Dwarf* debug_information();

    /// The function that `address` lies in: of its names the plainest, empty if there is none.
    [[nodiscard]] std::string function_at(std::uint64_t address) const;
    /// The function that starts at `address`, or whose entry in the procedure linkage table does.
    [[nodiscard]] std::string function_from(std::uint64_t address) const;
    /// The function that the call instruction before `return_address` names; empty for a call through a pointer.
    [[nodiscard]] std::string called_before(std::uint64_t return_address) const;

private:
    ElfFile(Fd fd, Elf* elf);

    [[nodiscard]] std::string linked_function(std::uint64_t stub) const;

    Fd fd_;
    Elf* elf_;
    Dwarf_CFI* frames_ = nullptr;
    Dwarf* debug_ = nullptr;
    bool frames_tried_ = false, debug_tried_ = false;
    std::string_view image_;
    std::vector<Elf64_Phdr> segments_;
    struct Symbols {
        const Elf64_Sym* first = nullptr;
        std::size_t count = 0;
        std::string_view names;
    };
    Symbols symbols_;         ///< .symtab, or .dynsym in a stripped file
    Symbols linked_symbols_;  ///< .dynsym, for relocations
    std::vector<std::string_view> relocations_;
};

}  // namespace socklings
