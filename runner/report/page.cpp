#include "report/page.hpp"

#include <algorithm>
#include <vector>

#include "report/escape.hpp"
#include "report/flow.hpp"
#include "report/markdown.hpp"
#include "report/page_table.hpp"
#include "report/width.hpp"

namespace socklings {
namespace {

using Lines = std::vector<std::string>;

constexpr std::size_t widest = 90;  ///< lines that are longer are hard to read
constexpr std::size_t narrowest = 20;
constexpr std::size_t margin = 2;       ///< before all but the headings
constexpr std::size_t code_margin = 2;  ///< before code, as far as there is room

Lines render(const Block& block, std::size_t columns, const Look& look);

void add(Lines& lines, const std::string& before_first, const std::string& before_others, const Lines& more) {
    for (std::size_t i = 0; i < more.size(); ++i) {
        lines.push_back(more[i].empty() && i > 0 ? "" : (i == 0 ? before_first : before_others) + more[i]);
    }
}

Lines render_text(const std::vector<Span>& spans, std::size_t columns, const Look& look) {
    Lines lines;
    for (const FlowLine& line : flow(spans, columns, look)) lines.push_back(line.painted(look));
    return lines;
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string line;
    for (std::size_t i = 0; i < times; ++i) line += text;
    return line;
}

Lines render_heading(const Block& heading, std::size_t columns, const Look& look) {
    std::vector<Span> spans = heading.spans;
    for (Span& span : spans) span.strong = true;
    Lines lines;
    std::size_t width = 0;
    for (const FlowLine& line : flow(spans, columns, look)) {
        lines.push_back(line.painted(look));
        width = std::max(width, line.columns);
    }
    if (heading.number == 1) lines.push_back(look.paint(Ink::dim, repeated("═", width)));
    return lines;
}

/// With tabs as spaces: the drawing moves to the right as a whole.
std::string code_line(std::string_view line) {
    constexpr std::size_t tab = 8;
    std::string text;
    for (std::size_t end = line.find('\t'); end != std::string_view::npos; end = line.find('\t')) {
        text += printable(line.substr(0, end));
        text += std::string(tab - display_width(text) % tab, ' ');
        line.remove_prefix(end + 1);
    }
    return text + printable(line);
}

Lines render_code(const Block& code, std::size_t columns) {
    std::string_view rest = code.spans.empty() ? std::string_view() : std::string_view(code.spans.front().text);
    Lines lines;
    std::size_t width = 0;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        lines.push_back(code_line(rest.substr(0, end)));
        width = std::max(width, display_width(lines.back()));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    const std::string before(std::min(code_margin, columns - std::min(columns, width)), ' ');
    Lines moved;
    for (const std::string& line : lines) moved.push_back(line.empty() ? "" : before + line);
    return moved;
}

Lines render_sequence(const std::vector<Block>& blocks, bool tight, std::size_t columns, const Look& look) {
    Lines lines;
    for (const Block& block : blocks) {
        if (!lines.empty() && !tight) lines.emplace_back();
        add(lines, "", "", render(block, columns, look));
    }
    return lines;
}

Lines render_list(const Block& list, std::size_t columns, const Look& look) {
    const bool numbered = list.kind == BlockKind::numbers;
    const std::size_t last = list.number + list.blocks.size() - 1;
    const std::size_t mark_width = numbered ? std::to_string(last).size() + 2 : 2;
    Lines lines;
    for (std::size_t i = 0; i < list.blocks.size(); ++i) {
        if (!lines.empty() && !list.tight) lines.emplace_back();
        const std::string mark = numbered ? pad_left(std::to_string(list.number + i) + ". ", mark_width) : "• ";
        const std::size_t room = columns - std::min(columns - 1, mark_width);
        Lines item = render_sequence(list.blocks[i].blocks, list.tight, room, look);
        if (item.empty()) item.emplace_back();
        add(lines, mark, std::string(mark_width, ' '), item);
    }
    return lines;
}

Lines render_quote(const Block& quote, std::size_t columns, const Look& look) {
    const std::string bar = look.paint(Ink::dim, "│") + " ";
    Lines lines;
    for (const std::string& line :
         render_sequence(quote.blocks, false, columns - std::min(columns - 1, margin), look)) {
        lines.push_back(bar + line);
    }
    return lines;
}

Lines render(const Block& block, std::size_t columns, const Look& look) {
    switch (block.kind) {
        case BlockKind::heading:
            return render_heading(block, columns, look);
        case BlockKind::code:
            return render_code(block, columns);
        case BlockKind::bullets:
        case BlockKind::numbers:
            return render_list(block, columns, look);
        case BlockKind::quote:
            return render_quote(block, columns, look);
        case BlockKind::rule:
            return {look.paint(Ink::dim, repeated("─", columns))};
        case BlockKind::table:
            return render_table(block, columns, look);
        default:
            return render_text(block.spans, columns, look);
    }
}

}  // namespace

std::string render_page(std::string_view markdown, const Look& look) {
    const std::size_t columns = std::clamp(look.columns, narrowest, widest);
    const Block document = parse_markdown(markdown);
    std::string text;
    bool apart = false;  // whether an empty line is due: not behind a heading that has no line under it
    for (const Block& block : document.blocks) {
        const bool heading = block.kind == BlockKind::heading;
        if (apart || (heading && !text.empty())) text += "\n";
        apart = !heading || block.number == 1;
        Lines lines;
        const std::string before(heading ? 0 : margin, ' ');
        add(lines, before, before, render(block, columns - before.size(), look));
        for (const std::string& line : lines) text += line + "\n";
    }
    return text;
}

}  // namespace socklings
