#include "play/lines/elf_file.hpp"

#include <fcntl.h>

#include <algorithm>
#include <cstring>

#include "play/lines/symbol_names.hpp"

namespace socklings {
namespace {

// A name in a string table; empty beyond its end.
std::string_view name_at(std::string_view names, std::size_t offset) {
    if (offset >= names.size()) return {};
    const auto rest = names.substr(offset);
    return rest.substr(0, rest.find('\0'));
}

std::string_view section_bytes(Elf_Scn* section) {
    const auto* data = section ? elf_rawdata(section, nullptr) : nullptr;
    if (!data || !data->d_buf) return {};
    return {static_cast<const char*>(data->d_buf), data->d_size};
}

// Plain before decorated, then global before weak before local, then short before long: "recv" of recv, __recv and
// __libc_recv.
struct Candidate {
    bool decorated;
    int binding;
    std::size_t length;
    auto operator<=>(const Candidate&) const = default;
};

Candidate candidate(const Elf64_Sym& symbol, std::string_view name) {
    const auto bind = ELF64_ST_BIND(symbol.st_info);
    const int binding = bind == STB_GLOBAL ? 0 : bind == STB_WEAK ? 1 : 2;
    return {name.starts_with("_") && !name.starts_with("_Z"), binding, name.size()};
}

}  // namespace

std::unique_ptr<ElfFile> ElfFile::open(const std::string& path) {
    Fd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!fd) return nullptr;
    elf_version(EV_CURRENT);
    Elf* elf = elf_begin(fd.get(), ELF_C_READ_MMAP, nullptr);
    if (!elf) return nullptr;
    if (elf_kind(elf) != ELF_K_ELF || gelf_getclass(elf) != ELFCLASS64) {
        elf_end(elf);
        return nullptr;
    }
    return std::unique_ptr<ElfFile>(new ElfFile(std::move(fd), elf));
}

ElfFile::ElfFile(Fd fd, Elf* elf) : fd_(std::move(fd)), elf_(elf) {
    std::size_t size = 0, count = 0;
    if (const char* image = elf_rawfile(elf_, &size)) image_ = {image, size};
    if (elf_getphdrnum(elf_, &count) == 0)
        if (const auto* headers = elf64_getphdr(elf_)) segments_.assign(headers, headers + count);
    std::erase_if(segments_, [](const Elf64_Phdr& each) { return each.p_type != PT_LOAD; });
    for (Elf_Scn* section = nullptr; (section = elf_nextscn(elf_, section));) {
        const auto* header = elf64_getshdr(section);
        if (!header) continue;
        const auto bytes = section_bytes(section);
        if (header->sh_type == SHT_SYMTAB || header->sh_type == SHT_DYNSYM) {
            const Symbols table{reinterpret_cast<const Elf64_Sym*>(bytes.data()), bytes.size() / sizeof(Elf64_Sym),
                                section_bytes(elf_getscn(elf_, header->sh_link))};
            if (header->sh_type == SHT_DYNSYM) linked_symbols_ = table;
            if (header->sh_type == SHT_SYMTAB || !symbols_.first) symbols_ = table;
        } else if (header->sh_type == SHT_RELA && (header->sh_flags & SHF_ALLOC)) {
            relocations_.push_back(bytes);
        }
    }
}

ElfFile::~ElfFile() {
    if (frames_) dwarf_cfi_end(frames_);
    if (debug_) dwarf_end(debug_);
    elf_end(elf_);
}

std::optional<std::uint64_t> ElfFile::address_of(std::uint64_t offset) const {
    for (const auto& each : segments_)
        if (offset >= each.p_offset && offset < each.p_offset + each.p_filesz)
            return offset - each.p_offset + each.p_vaddr;
    return std::nullopt;
}

std::string_view ElfFile::bytes_at(std::uint64_t address) const {
    for (const auto& each : segments_) {
        if (address < each.p_vaddr || address >= each.p_vaddr + each.p_filesz) continue;
        const auto from = address - each.p_vaddr + each.p_offset;
        if (from < image_.size()) return image_.substr(from, each.p_offset + each.p_filesz - from);
    }
    return {};
}

Dwarf_CFI* ElfFile::frame_information() {
    if (!frames_tried_) frames_ = dwarf_getcfi_elf(elf_);
    frames_tried_ = true;
    return frames_;
}

Dwarf* ElfFile::debug_information() {
    if (!debug_tried_) debug_ = dwarf_begin_elf(elf_, DWARF_C_READ, nullptr);
    debug_tried_ = true;
    return debug_;
}

std::string ElfFile::function_at(std::uint64_t address) const {
    std::string_view best;
    std::uint64_t start = 0;
    Candidate best_candidate{};
    for (std::size_t i = 0; i < symbols_.count; i++) {
        const auto& each = symbols_.first[i];
        const auto type = ELF64_ST_TYPE(each.st_info);
        const bool sizeless = each.st_size == 0 && each.st_value == address;
        if ((type != STT_FUNC && type != STT_GNU_IFUNC) || each.st_shndx == SHN_UNDEF) continue;
        if (!sizeless && (address < each.st_value || address >= each.st_value + each.st_size)) continue;
        const auto name = name_at(symbols_.names, each.st_name);
        const auto rank = candidate(each, name);
        if (!best.empty() && (each.st_value < start || (each.st_value == start && best_candidate < rank))) continue;
        best = name;
        start = each.st_value;
        best_candidate = rank;
    }
    return std::string(best);
}

std::string ElfFile::function_from(std::uint64_t address) const {
    auto name = linked_function(address);
    if (!name.empty()) return name;
    for (std::size_t i = 0; i < symbols_.count; i++) {
        const auto& each = symbols_.first[i];
        if (each.st_value == address && ELF64_ST_TYPE(each.st_info) == STT_FUNC) return function_at(address);
    }
    return {};
}

// x86-64: call rel32 is e8 and four bytes. Where these five bytes are the end of something else, no function starts
// there.
std::string ElfFile::called_before([[maybe_unused]] std::uint64_t return_address) const {
#ifdef __x86_64__
    constexpr std::uint64_t length = 5;
    const auto bytes = bytes_at(return_address - length);
    if (bytes.size() < length || bytes[0] != '\xe8') return {};
    std::int32_t distance = 0;
    std::memcpy(&distance, bytes.data() + 1, sizeof distance);
    return function_from(return_address + static_cast<std::uint64_t>(static_cast<std::int64_t>(distance)));
#else
    return {};
#endif
}

// x86-64: an entry of the linkage table is [endbr64] [bnd] jmp *distance(%rip), through a slot that a relocation fills.
std::string ElfFile::linked_function([[maybe_unused]] std::uint64_t stub) const {
#ifdef __x86_64__
    using namespace std::string_view_literals;
    auto code = bytes_at(stub);
    const auto skip = [&](std::string_view prefix) {
        if (code.starts_with(prefix)) code.remove_prefix(prefix.size()), stub += prefix.size();
    };
    skip("\xf3\x0f\x1e\xfa"sv);
    skip("\xf2"sv);
    std::int32_t distance = 0;
    constexpr std::size_t length = 2 + sizeof distance;
    if (!code.starts_with("\xff\x25"sv) || code.size() < length) return {};
    std::memcpy(&distance, code.data() + 2, sizeof distance);
    const auto slot = stub + length + static_cast<std::uint64_t>(static_cast<std::int64_t>(distance));
    for (const auto table : relocations_) {
        for (std::size_t at = 0; at + sizeof(Elf64_Rela) <= table.size(); at += sizeof(Elf64_Rela)) {
            Elf64_Rela relocation;
            std::memcpy(&relocation, table.data() + at, sizeof relocation);
            const auto symbol = ELF64_R_SYM(relocation.r_info);
            if (relocation.r_offset == slot && symbol > 0 && symbol < linked_symbols_.count)
                return std::string(name_at(linked_symbols_.names, linked_symbols_.first[symbol].st_name));
        }
    }
#endif
    return {};
}

}  // namespace socklings
