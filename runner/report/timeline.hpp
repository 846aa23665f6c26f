#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "observe/observation.hpp"

// What happened in a scenario, in order and on two sides, before it is laid out as text or JSON: the first program on
// the left; peers, the keyboard and the other programs on the right.
namespace socklings {

/// Which way bytes went, or the news that no more will come.
enum class Flow { none, to_left, to_right };

/// One moment. Where two events are both ends of one thing (6 bytes sent, the same 6 received) and nothing that is
/// shown came between them, they are one row.
struct TimelineRow {
    std::optional<std::size_t> left, right;  ///< indices into Observation::events; at least one
    Flow flow = Flow::none;
    double at_us = 0;
    std::size_t block_rows = 0;   ///< so many rows, of which this is the last, …
    std::size_t block_times = 0;  ///< … came so many times more

    [[nodiscard]] bool has(std::size_t event) const { return left == event || right == event; }
};

struct Timeline {
    std::string left;             ///< the first program's name; empty: no program ran
    std::set<std::string> right;  ///< names of peers and programs; empty: nobody is there
    bool two_programs = false;
    std::vector<TimelineRow> rows;
};

/// All that a reader wants to see; with `all_calls` also the calls of the loader, of libraries and of the exit.
[[nodiscard]] Timeline timeline_of(const Observation& seen, bool all_calls);

/// Leaves the first and the last of blocks of rows that repeat; their data may differ. The row of the event `focus`
/// stays.
void fold(Timeline& timeline, const Observation& seen, std::optional<std::size_t> focus);

/// The index of the row that has the event, or the last one before it.
[[nodiscard]] std::size_t row_of_event(const Timeline& timeline, std::size_t event);

/// "recv", "A sends", "exits": the event without its values. Two rows with the same are told from each other only by
/// data.
[[nodiscard]] std::string shape_of(const Event& event);

}  // namespace socklings
