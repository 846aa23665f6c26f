#include "play/lines/line_table.hpp"

#include <dwarf.h>

#include <algorithm>
#include <map>
#include <string>

namespace socklings {
namespace {

namespace fs = std::filesystem;

// The paths in the debug information are relative to the folder that the compiler ran in.
class Sources {
public:
    Sources(const std::vector<fs::path>& sources, const fs::path& compiled_in) : compiled_in_(compiled_in) {
        for (const auto& each : sources) paths_.push_back(absolute(each));
    }

    [[nodiscard]] std::optional<std::size_t> index_of(const char* path) {
        if (!path) return std::nullopt;
        const auto [place, is_new] = known_.try_emplace(path);
        if (is_new) {
            const auto found = std::find(paths_.begin(), paths_.end(), absolute(path));
            if (found != paths_.end()) place->second = static_cast<std::size_t>(found - paths_.begin());
        }
        return place->second;
    }

private:
    [[nodiscard]] fs::path absolute(const fs::path& path) const { return (compiled_in_ / path).lexically_normal(); }

    fs::path compiled_in_;
    std::vector<fs::path> paths_;
    std::map<const char*, std::optional<std::size_t>> known_;  // libdw keeps one text for each file
};

std::string text_attribute(Dwarf_Die& die, unsigned int name) {
    Dwarf_Attribute attribute;
    const char* text = dwarf_formstring(dwarf_attr(&die, name, &attribute));
    return text ? text : "";
}

}  // namespace

LineTable::LineTable(Dwarf* debug, const std::vector<fs::path>& sources) {
    Dwarf_CU* unit = nullptr;
    Dwarf_Die die;
    while (debug && dwarf_get_units(debug, unit, &unit, nullptr, nullptr, &die, nullptr) == 0) {
        Sources known(sources, text_attribute(die, DW_AT_comp_dir));
        // The C library of a static program may come with units of its own, thousands of lines each.
        if (!known.index_of(dwarf_diename(&die))) continue;
        Dwarf_Lines* lines = nullptr;
        std::size_t count = 0;
        if (dwarf_getsrclines(&die, &lines, &count) != 0) continue;
        for (std::size_t i = 0; i < count; i++) {
            Dwarf_Line* line = dwarf_onesrcline(lines, i);
            Row row;
            bool ends = false;
            int number = 0;
            if (dwarf_lineaddr(line, &row.address) != 0 || dwarf_lineendsequence(line, &ends) != 0) continue;
            row.begins = !ends;
            const auto source = known.index_of(dwarf_linesrc(line, nullptr, nullptr));
            if (row.begins && source && dwarf_lineno(line, &number) == 0) row.line = {*source, number};
            rows_.push_back(row);
        }
    }
    // An end stands before the sequence that begins at the same address. Of rows with one address the last holds.
    std::stable_sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) {
        return a.address != b.address ? a.address < b.address : a.begins < b.begins;
    });
}

std::optional<LineTable::Line> LineTable::find(std::uint64_t address) const {
    const auto after = std::upper_bound(rows_.begin(), rows_.end(), address,
                                        [](std::uint64_t wanted, const Row& row) { return wanted < row.address; });
    if (after == rows_.begin() || std::prev(after)->line.number == 0) return std::nullopt;
    return std::prev(after)->line;
}

}  // namespace socklings
