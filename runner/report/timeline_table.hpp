#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "report/call_line.hpp"
#include "report/expected_bytes.hpp"
#include "report/look.hpp"
#include "report/messages.hpp"
#include "report/timeline.hpp"

namespace socklings {

/// How a timeline is to be laid out.
struct TimelineLayout {
    bool times = false;  ///< a column of milliseconds
    CallNames names = CallNames::as_written;
    std::optional<std::size_t> focus;                            ///< the event at which things went wrong; marked
    std::optional<ExpectedBytes> expected;                       ///< said below what came in their place
    std::map<std::size_t, std::vector<std::string>> notes;       ///< by row: lines to put below it
    std::size_t first = 0, last = static_cast<std::size_t>(-1);  ///< rows to show, the last not among them
};

/// A line a row: time, source line and call on the left, an arrow where bytes went, the other side on the right. Above
/// them who stands where; how many rows come before and behind is said. As wide as it needs, at most look.columns.
[[nodiscard]] std::string timeline_table(const Timeline& timeline, const Observation& seen,
                                         const TimelineLayout& layout, const Messages& messages, const Look& look);

/// The part around the layout's focus, or the end of it all: at most `rows` rows, folded. What `check` shows of a
/// failure.
[[nodiscard]] std::string timeline_around(const Observation& seen, TimelineLayout layout, std::size_t rows,
                                          const Messages& messages, const Look& look);

}  // namespace socklings
