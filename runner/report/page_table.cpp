#include "report/page_table.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "report/flow.hpp"

namespace socklings {
namespace {

constexpr std::size_t gutter = 2;

using Cell = std::vector<FlowLine>;

std::size_t width_of(const Cell& cell) {
    std::size_t width = 0;
    for (const FlowLine& line : cell) width = std::max(width, line.columns);
    return width;
}

/// How wide each column would be if nothing was broken.
std::vector<std::size_t> natural_widths(const Block& table, const Look& look) {
    std::vector<std::size_t> widths;
    for (const Block& row : table.blocks) {
        widths.resize(std::max(widths.size(), row.blocks.size()));
        for (std::size_t i = 0; i < row.blocks.size(); ++i) {
            const auto whole = flow(row.blocks[i].spans, std::numeric_limits<std::size_t>::max(), look);
            widths[i] = std::max(widths[i], width_of(whole));
        }
    }
    return widths;
}

/// Columns that need less than their share get what they need; the others share the rest.
std::vector<std::size_t> shared(const std::vector<std::size_t>& natural, std::size_t columns) {
    std::vector<std::size_t> widths(natural.size(), 0);
    std::size_t open = natural.size();
    for (bool changed = true; changed && open > 0;) {
        changed = false;
        const std::size_t share = columns / open;
        for (std::size_t i = 0; i < natural.size(); ++i) {
            if (widths[i] != 0 || natural[i] > share) continue;
            widths[i] = std::max<std::size_t>(natural[i], 1);
            columns -= std::min(columns, widths[i]);
            --open;
            changed = true;
        }
    }
    for (std::size_t& width : widths) {
        if (width == 0) width = std::max<std::size_t>(columns / open, 1);
    }
    return widths;
}

std::string padded(const FlowLine& line, std::size_t columns, Alignment alignment, const Look& look) {
    const std::size_t left_over = columns - std::min(columns, line.columns);
    const std::size_t before = alignment == Alignment::left     ? 0
                               : alignment == Alignment::centre ? left_over / 2
                                                                : left_over;
    return std::string(before, ' ') + line.painted(look) + std::string(left_over - before, ' ');
}

std::vector<std::string> render_row(const Block& row, const std::vector<std::size_t>& widths, const Look& look) {
    std::vector<Cell> cells;
    std::size_t height = 1;
    for (std::size_t i = 0; i < row.blocks.size(); ++i) {
        std::vector<Span> spans = row.blocks[i].spans;
        for (Span& span : spans) span.strong = span.strong || row.heading_row;
        cells.push_back(flow(spans, widths[i], look));
        height = std::max(height, cells.back().size());
    }
    std::vector<std::string> lines(height);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        cells[i].resize(height);
        for (std::size_t at = 0; at < height; ++at) {
            lines[at] += padded(cells[i][at], widths[i], row.blocks[i].alignment, look) + std::string(gutter, ' ');
        }
    }
    for (std::string& line : lines) line.erase(line.find_last_not_of(' ') + 1);
    return lines;
}

std::string rule_under(const std::vector<std::size_t>& widths, const Look& look) {
    std::string rule;
    for (std::size_t width : widths) {
        if (!rule.empty()) rule += std::string(gutter, ' ');
        for (std::size_t i = 0; i < width; ++i) rule += "─";
    }
    return look.paint(Ink::dim, rule);
}

}  // namespace

std::vector<std::string> render_table(const Block& table, std::size_t columns, const Look& look) {
    std::vector<std::size_t> widths = natural_widths(table, look);
    if (widths.empty()) return {};
    const std::size_t gutters = gutter * (widths.size() - 1);
    widths = shared(widths, columns - std::min(columns, gutters));

    std::vector<std::string> lines;
    for (const Block& row : table.blocks) {
        const bool says_nothing =
            std::all_of(row.blocks.begin(), row.blocks.end(), [](const Block& cell) { return cell.spans.empty(); });
        if (row.heading_row && says_nothing) continue;
        for (std::string& line : render_row(row, widths, look)) lines.push_back(std::move(line));
        if (row.heading_row) lines.push_back(rule_under(widths, look));
    }
    return lines;
}

}  // namespace socklings
