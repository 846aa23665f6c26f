#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "observe/observation.hpp"
#include "report/call_line.hpp"
#include "report/messages.hpp"
#include "report/timeline.hpp"

namespace socklings {

/// What one side of a row says.
struct TimelineCell {
    std::optional<int> line;  ///< of the source, where it is certain
    std::string text;
    bool fault = false;  ///< the scenario's own doing
    std::string below;   ///< the data, where it had no room in `text`
};

/// Puts single events into words, for one timeline.
class TimelineCells {
public:
    TimelineCells(const Timeline& timeline, const Observation& seen, const Messages& messages, CallNames names);

    /// The event as its side tells it, its data cut where the text would be wider than `columns`.
    [[nodiscard]] TimelineCell cell(const Event& event, std::size_t columns) const;

    [[nodiscard]] std::string left_heading() const;
    [[nodiscard]] std::string right_heading() const;

private:
    [[nodiscard]] TimelineCell cell_of(const Call& call, std::size_t columns) const;
    [[nodiscard]] TimelineCell cell_of(const PeerEvent& event, std::size_t columns) const;
    [[nodiscard]] TimelineCell cell_of(const ProcessEvent& event, std::size_t columns) const;
    [[nodiscard]] std::string prefix(int program, int process) const;

    const Timeline& timeline_;
    const Observation& seen_;
    const Messages& messages_;
    CallNames names_;
    bool several_processes_ = false;
    std::size_t other_programs_ = 0;
};

}  // namespace socklings
