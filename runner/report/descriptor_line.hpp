#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "observe/descriptor_tables.hpp"
#include "report/messages.hpp"
#include "report/timeline.hpp"

namespace socklings {

/// "socket listening on 9090", "socket connected to client A", "file a.txt".
[[nodiscard]] std::string descriptor_text(const OpenFile& file, const Observation& seen, const Messages& messages);

/// The whole table in one line: "0 terminal · 1 terminal · 2 pipe · 3 socket".
[[nodiscard]] std::string descriptor_line(const DescriptorTable& table, const Observation& seen,
                                          const Messages& messages);

/// A row of a timeline after which a process has other descriptors than before.
struct TableChange {
    std::size_t row = 0;
    int program = 0, process = 0;
    DescriptorTable table;  ///< all that is open; at its exit what it has left open above 2
    bool at_exit = false;
};

[[nodiscard]] std::vector<TableChange> table_changes(const Timeline& timeline, const Observation& seen);

/// "open: 0 terminal · …", or "still open at the end: 4 file a.txt (opened in line 12)".
[[nodiscard]] std::string table_change_text(const TableChange& change, const Timeline& timeline,
                                            const Observation& seen, const Messages& messages);

}  // namespace socklings
