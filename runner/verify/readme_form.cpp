#include "verify/readme_form.hpp"

#include <algorithm>
#include <sstream>

#include "report/markdown.hpp"
#include "report/width.hpp"

namespace socklings {
namespace {

constexpr std::size_t max_columns = 78;

std::string plain(const std::vector<Span>& spans) {
    std::string text;
    for (const Span& span : spans) text += span.text;
    return text;
}

void find_wide_code(const Block& page, std::vector<std::string>& faults) {
    for (const Block& block : page.blocks) {
        if (block.kind != BlockKind::code) continue;
        std::istringstream lines(plain(block.spans));
        for (std::string line; std::getline(lines, line);) {
            // Code stands behind four spaces in the source, and a terminal shows it so.
            const std::size_t columns = 4 + display_width(line);
            if (columns > max_columns)
                faults.push_back("a line of code has " + std::to_string(columns) + " columns, at most " +
                                 std::to_string(max_columns) + " fit into a terminal: " + line);
        }
    }
}

/// The lessons quote nobody: it is a shell's `>` that a line break has put at the beginning of a line.
void find_quotes(const Block& page, std::vector<std::string>& faults) {
    for (const Block& block : page.blocks) {
        if (block.kind != BlockKind::quote) continue;
        const Block* inside = &block;
        while (inside->spans.empty() && !inside->blocks.empty()) inside = &inside->blocks.front();
        faults.push_back("a line that begins with > is shown as a quotation: " + plain(inside->spans));
    }
}

void compare_title(const Block& page, const std::string& title, std::vector<std::string>& faults) {
    const bool begins = !page.blocks.empty() && page.blocks.front().kind == BlockKind::heading;
    const std::string shown = begins ? plain(page.blocks.front().spans) : "";
    if (shown != title)
        faults.push_back("begins with the heading \"" + shown + "\", the title in course.json is \"" + title + "\"");
}

/// The words in bold at the beginning of a list's item, without a full stop.
std::string bold_beginning(const Block& item) {
    const Block* block = &item;
    while (block->spans.empty() && !block->blocks.empty()) block = &block->blocks.front();
    std::string text;
    for (const Span& span : block->spans) {
        if (!span.strong) break;
        text += span.text;
    }
    if (text.ends_with('.')) text.pop_back();
    return text;
}

void compare_steps(const Block& page, const std::vector<Step>& steps, Language language,
                   std::vector<std::string>& faults) {
    const auto list = std::find_if(page.blocks.begin(), page.blocks.end(),
                                   [](const Block& block) { return block.kind == BlockKind::numbers; });
    if (list == page.blocks.end()) {
        faults.push_back("has no numbered list: it needs one with the titles of the steps in bold");
        return;
    }
    if (list->blocks.size() != steps.size()) {
        faults.push_back("lists " + std::to_string(list->blocks.size()) + " steps, lesson.json has " +
                         std::to_string(steps.size()));
        return;
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const std::string shown = bold_beginning(list->blocks[i]);
        if (shown != steps[i].title.in(language))
            faults.push_back("step " + std::to_string(i + 1) + " is **" + shown + "** here and \"" +
                             steps[i].title.in(language) + "\" in lesson.json: use the same words");
    }
}

/// "heading 2", "code", "table of 4 rows": the parts that both languages have in the same order. Paragraphs may differ.
std::vector<std::string> outline(const Block& page) {
    std::vector<std::string> parts;
    for (const Block& block : page.blocks) {
        const std::string size = std::to_string(block.blocks.size());
        if (block.kind == BlockKind::heading) parts.push_back("heading of level " + std::to_string(block.number));
        if (block.kind == BlockKind::code) parts.push_back("block of code");
        if (block.kind == BlockKind::table) parts.push_back("table of " + size + " rows");
        if (block.kind == BlockKind::bullets || block.kind == BlockKind::numbers)
            parts.push_back("list of " + size + " items");
    }
    return parts;
}

std::string part_at(const std::vector<std::string>& parts, std::size_t index) {
    return index < parts.size() ? "a " + parts[index] : "nothing more";
}

void compare_outlines(const Block& english, const Block& korean, std::vector<std::string>& faults) {
    const std::vector<std::string> wanted = outline(english), seen = outline(korean);
    const auto [left, right] = std::mismatch(wanted.begin(), wanted.end(), seen.begin(), seen.end());
    if (left == wanted.end() && right == seen.end()) return;
    const auto index = static_cast<std::size_t>(left - wanted.begin());
    faults.push_back("part " + std::to_string(index + 1) + " (headings, code, tables and lists are counted) is " +
                     part_at(seen, index) + ", in the English text it is " + part_at(wanted, index));
}

}  // namespace

ReadmeForm form_faults(const std::string& english, const std::string& korean, const Text& title,
                       const std::vector<Step>& steps) {
    const Block english_page = parse_markdown(english), korean_page = parse_markdown(korean);
    ReadmeForm faults;
    compare_title(english_page, title.en, faults.english);
    compare_title(korean_page, title.ko, faults.korean);
    find_wide_code(english_page, faults.english);
    find_wide_code(korean_page, faults.korean);
    find_quotes(english_page, faults.english);
    find_quotes(korean_page, faults.korean);
    compare_steps(english_page, steps, Language::english, faults.english);
    compare_steps(korean_page, steps, Language::korean, faults.korean);
    compare_outlines(english_page, korean_page, faults.korean);
    return faults;
}

}  // namespace socklings
