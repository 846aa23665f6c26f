#pragma once

#include <elfutils/libdw.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace socklings {

/// Which line of which of the learner's files an address was compiled from; built from .debug_line once.
class LineTable {
public:
    struct Line {
        std::size_t source = 0;  ///< index into the sources
        int number = 0;
    };

    LineTable() = default;
    /// `sources` as they were given to the compiler. Lines of other files are left out.
    LineTable(Dwarf* debug, const std::vector<std::filesystem::path>& sources);

    /// Nothing for code of other files, and for code of no line.
    [[nodiscard]] std::optional<Line> find(std::uint64_t address) const;

private:
    struct Row {
        std::uint64_t address = 0;
        bool begins = false;  ///< not the end of a sequence
        Line line;            ///< number 0: not one of the learner's
    };
    std::vector<Row> rows_;  ///< by address; a row holds up to the next
};

}  // namespace socklings
