#include "report/timeline_table.hpp"

#include <algorithm>
#include <cstdio>

#include "report/timeline_cells.hpp"
#include "report/width.hpp"

namespace socklings {
namespace {

constexpr std::size_t time_width = 8, line_width = 6, right_line_width = 4, gap = 2;

const char* arrow_of(Flow flow) {
    switch (flow) {
        case Flow::to_left:
            return "◀┤ ";
        case Flow::to_right:
            return " ├▶";
        case Flow::none:
            break;
    }
    return " │ ";
}

std::string milliseconds(double us) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", us / 1e3);
    return text;
}

std::string line_text(const std::optional<int>& line) { return line ? std::to_string(*line) : std::string(); }

class Table {
public:
    Table(const Timeline& timeline, const Observation& seen, const TimelineLayout& layout, const Messages& messages,
          const Look& look)
        : timeline_(timeline),
          seen_(seen),
          layout_(layout),
          messages_(messages),
          look_(look),
          cells_(timeline, seen, messages, layout.names),
          last_(std::min(layout.last, timeline.rows.size())),
          first_(std::min(layout.first, last_)) {
        share_columns();
    }

    [[nodiscard]] std::string text() const;

private:
    [[nodiscard]] bool two_sides() const { return !timeline_.right.empty(); }
    [[nodiscard]] std::size_t left_indent() const { return (layout_.times ? time_width : 0) + line_width + gap; }
    [[nodiscard]] std::size_t between() const { return 4 + (timeline_.two_programs ? right_line_width + gap : 0); }
    [[nodiscard]] TimelineCell cell(const std::optional<std::size_t>& event, std::size_t columns) const {
        return event ? cells_.cell(seen_.events[*event], columns) : TimelineCell{};
    }
    void share_columns();
    [[nodiscard]] std::string row(const TimelineRow& row) const;
    [[nodiscard]] std::string heading() const;
    [[nodiscard]] std::string expected_text() const;
    [[nodiscard]] std::string note(const char* message, const Arguments& arguments) const;
    [[nodiscard]] std::string line(const std::string& time, const std::string& mark, const TimelineCell& left,
                                   const char* arrow, const TimelineCell& right, const std::string& left_line,
                                   const std::string& right_line) const;

    const Timeline& timeline_;
    const Observation& seen_;
    const TimelineLayout& layout_;
    const Messages& messages_;
    const Look& look_;
    TimelineCells cells_;
    std::size_t last_, first_;
    std::size_t left_width_ = 0, right_width_ = 0;
};

/// The width that each side would like, all data shown, or none.
void Table::share_columns() {
    constexpr std::size_t all = 72, little = 1, least_left = 24, least_right = 20;
    const auto widest = [&](const std::string& heading, std::optional<std::size_t> TimelineRow::*side,
                            std::size_t columns) {
        std::size_t width = columns == all ? display_width(heading) : 0;
        for (std::size_t i = first_; i < last_; ++i)
            width = std::max(width, display_width(cell(timeline_.rows[i].*side, columns).text));
        return width;
    };
    const std::string left_heading = cells_.left_heading(), right_heading = cells_.right_heading();
    const std::size_t left = widest(left_heading, &TimelineRow::left, all);
    const std::size_t right = widest(right_heading, &TimelineRow::right, all);
    const std::size_t used = left_indent() + (two_sides() ? between() : 0);
    const std::size_t rest = look_.columns > used ? look_.columns - used : 0;
    if (!two_sides()) {
        left_width_ = std::max(rest, least_left);
        return;
    }
    left_width_ = left;
    right_width_ = right;
    if (left + right <= rest) return;

    const std::size_t left_need = widest(left_heading, &TimelineRow::left, little);
    const std::size_t right_need = widest(right_heading, &TimelineRow::right, little);
    if (left_need + right_need <= rest) {
        // What is left over goes where it is wanted.
        const std::size_t over = rest - left_need - right_need;
        const std::size_t left_wish = left - std::min(left, left_need),
                          right_wish = right - std::min(right, right_need);
        left_width_ = left_need + over * left_wish / std::max<std::size_t>(left_wish + right_wish, 1);
    } else {
        const std::size_t share = timeline_.two_programs ? 50 : 45;
        left_width_ = rest - std::min(rest, std::min(right, rest * share / 100));
    }
    left_width_ = std::max(left_width_, least_left);
    right_width_ = std::max(rest - std::min(rest, left_width_), least_right);
}

std::string Table::line(const std::string& time, const std::string& mark, const TimelineCell& left, const char* arrow,
                        const TimelineCell& right, const std::string& left_line, const std::string& right_line) const {
    std::string text = mark.empty() ? " " : look_.paint(Ink::bad, mark);
    if (layout_.times) text += look_.paint(Ink::dim, pad_left(time, time_width - 1) + " ");
    text += look_.paint(Ink::dim, pad_left(left_line, line_width - 1)) + std::string(gap, ' ');
    const std::string shown = cut_to(left.text, left_width_);
    text += left.fault ? look_.paint(Ink::advice, shown) : shown;
    if (two_sides()) {
        text += pad_right("", left_width_ - display_width(shown)) + look_.paint(Ink::dim, arrow) + " ";
        if (timeline_.two_programs)
            text += look_.paint(Ink::dim, pad_left(right_line, right_line_width)) + std::string(gap, ' ');
        const std::string other = cut_to(right.text, right_width_);
        text += right.fault ? look_.paint(Ink::advice, other) : other;
    }
    text.erase(text.find_last_not_of(' ') + 1);
    return text + "\n";
}

std::string Table::row(const TimelineRow& row) const {
    const bool is_focus = layout_.focus && row.has(*layout_.focus);
    const TimelineCell left = cell(row.left, left_width_), right = cell(row.right, right_width_);
    std::string text = line(milliseconds(row.at_us), is_focus ? "✗" : "", left, arrow_of(row.flow), right,
                            line_text(left.line), line_text(right.line));
    // Both ends of one thing have the same bytes: once is enough.
    std::string right_below = row.left && row.right && !left.below.empty() ? "" : right.below;
    if (layout_.expected && row.right == layout_.expected->event) right_below = expected_text();
    if (!left.below.empty() || !right_below.empty())
        text += line("", "", {{}, left.below, false, {}}, arrow_of(Flow::none), {{}, right_below, false, {}}, "", "");
    return text;
}

std::string Table::expected_text() const {
    const Bytes& bytes = layout_.expected->bytes;
    const std::string text = messages_.say("timeline.expected", {{"n", std::to_string(bytes.size())}});
    const std::size_t used = display_width(text) + 2;
    const std::string data = quoted_data(bytes, right_width_ - std::min(right_width_, used));
    return data.empty() ? text : text + "  " + data;
}

std::string Table::heading() const {
    const std::string title = messages_.say("timeline.line");
    return line("ms", "", {{}, cells_.left_heading(), false, {}}, arrow_of(Flow::none),
                {{}, cells_.right_heading(), false, {}}, title, timeline_.two_programs ? title : "");
}

std::string Table::note(const char* message, const Arguments& arguments) const {
    return std::string(left_indent() - 3, ' ') + look_.paint(Ink::dim, "…  " + messages_.say(message, arguments)) +
           "\n";
}

std::string Table::text() const {
    std::string text = heading();
    if (first_ > 0) text += note("timeline.earlier", {{"n", std::to_string(first_)}});
    for (std::size_t i = first_; i < last_; ++i) {
        const TimelineRow& one = timeline_.rows[i];
        text += row(one);
        if (const auto notes = layout_.notes.find(i); notes != layout_.notes.end()) {
            for (const std::string& below : notes->second) {
                for (const std::string& part : wrap(below, look_.columns - std::min(look_.columns, left_indent())))
                    text += std::string(left_indent(), ' ') + look_.paint(Ink::strong, part) + "\n";
            }
        }
        if (one.block_times > 0)
            text += note(one.block_rows == 1 ? "timeline.again" : "timeline.again-rows",
                         {{"n", std::to_string(one.block_times)}, {"rows", std::to_string(one.block_rows)}});
    }
    if (last_ < timeline_.rows.size())
        text += note("timeline.later", {{"n", std::to_string(timeline_.rows.size() - last_)}});
    return text;
}

}  // namespace

std::string timeline_table(const Timeline& timeline, const Observation& seen, const TimelineLayout& layout,
                           const Messages& messages, const Look& look) {
    return Table(timeline, seen, layout, messages, look).text();
}

std::string timeline_around(const Observation& seen, TimelineLayout layout, std::size_t rows, const Messages& messages,
                            const Look& look) {
    Timeline timeline = timeline_of(seen, false);
    fold(timeline, seen, layout.focus);
    const std::size_t count = timeline.rows.size();
    if (count == 0) return {};
    // A quarter of the rows tell what came of it.
    const std::size_t at = layout.focus ? row_of_event(timeline, *layout.focus) : count - 1;
    layout.last = std::min(count, std::max(at + 1 + rows / 4, rows));
    layout.first = layout.last - std::min(layout.last, rows);
    return timeline_table(timeline, seen, layout, messages, look);
}

}  // namespace socklings
