#include "report/compiler_output.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include "report/escape.hpp"
#include "report/width.hpp"

namespace socklings {
namespace {

/// More lines than this are pages: they are cut.
constexpr std::size_t most_lines = 40;
/// Of one message: a template's notes may be hundreds.
constexpr std::size_t most_lines_of_block = 20;

bool is_head(std::string_view line) {
    // A source line that is quoted has blanks before it.
    if (line.empty() || line.front() == ' ') return false;
    constexpr std::array<std::string_view, 5> marks{
        ": error: ", ": fatal error: ", ": warning: ", ": undefined reference to ", ": multiple definition of "};
    return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return line.find(mark) != line.npos; });
}

/// "In function 'main':", "In file included from a.c:1:", "a.cpp:3:5:   required from here".
bool is_context(std::string_view line) {
    if (line.empty() || line.front() == ' ') return false;
    return line.ends_with(':') || line.starts_with("In file included from ") || line.find(":   required ") != line.npos;
}

/// "collect2: error: ld returned 1 exit status": it says only that there was an error.
bool is_of_linker(std::string_view line) {
    return line.starts_with("collect2: ") || line.find("linker command failed") != line.npos;
}

std::size_t count_lines(const std::vector<OutputBlock>& blocks) {
    std::size_t lines = 0;
    for (const OutputBlock& block : blocks) lines += block.lines.size();
    return lines;
}

/// Writes blocks one after the other, each with its explanation.
class Page {
public:
    Page(const LessonReport& report, const BuildReport& build, const Messages& messages, const Look& look)
        : report_(report), build_(build), messages_(messages), look_(look) {}

    void add(const OutputBlock& block, std::size_t most) {
        const std::size_t shown = std::min(block.lines.size(), most);
        for (std::size_t i = 0; i < shown; ++i) text_ += block.lines[i] + "\n";
        if (const std::size_t left = block.lines.size() - shown; left > 0) say("build.notes-left", left);
    }

    /// "→ Line 7, the one before, has no `;` at its end."
    void explain(const BuildMessage& message) {
        if (message.explanation.code.empty()) return;
        constexpr std::size_t indent = 4;
        bool first = true;
        const std::string words = render(report_.catalogue, message.explanation, messages_.language());
        for (const std::string& line : wrap(words, look_.columns > 40 ? look_.columns - indent : 36)) {
            text_ += (first ? "  " + look_.paint(Ink::good, "→") + " " : std::string(indent, ' ')) +
                     look_.paint(Ink::strong, printable(line)) + "\n";
            first = false;
        }
    }

    void say(const char* key, std::size_t n) {
        const std::string command =
            (build_.source.ends_with(".c") ? "gcc" : "g++") + (" -Wall -Wextra " + build_.source);
        const std::string words = messages_.say(key, {{"n", std::to_string(n)}, {"command", printable(command)}});
        text_ += look_.paint(Ink::dim, "  " + words) + "\n";
    }

    [[nodiscard]] std::string text() && { return std::move(text_); }

private:
    const LessonReport& report_;
    const BuildReport& build_;
    const Messages& messages_;
    const Look& look_;
    std::string text_;
};

/// The message that `block` tells.
const BuildMessage* message_of(const OutputBlock& block, const BuildReport& build) {
    for (const BuildMessage& message : build.messages) {
        const std::string place = ":" + std::to_string(message.line);
        const bool here = message.line == 0 || block.head.find(place) != std::string::npos;
        if (here && block.warning == message.is_warning() && block.head.find(message.text) != std::string::npos)
            return &message;
    }
    return nullptr;
}

std::string with_error(const std::vector<OutputBlock>& blocks, std::size_t error, const LessonReport& report,
                       const BuildReport& build, const Messages& messages, const Look& look) {
    const bool pages = count_lines(blocks) > most_lines;
    Page page(report, build, messages, look);
    // Warnings that come before it would push it, and what it means, off a small screen.
    page.add(blocks[error], most_lines_of_block);
    if (const BuildMessage* const message = message_of(blocks[error], build)) page.explain(*message);
    std::size_t more = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (i != error && !blocks[i].head.empty() && !is_of_linker(blocks[i].head)) ++more;
    }
    if (more > 0) page.say(pages ? "build.more-cut" : "build.more", more);
    for (std::size_t i = 0; !pages && i < blocks.size(); ++i) {
        if (i != error) page.add(blocks[i], most_lines_of_block);
    }
    return std::move(page).text();
}

std::string with_warnings(const std::vector<OutputBlock>& blocks, const LessonReport& report, const BuildReport& build,
                          const Messages& messages, const Look& look) {
    const bool pages = count_lines(blocks) > most_lines;
    Page page(report, build, messages, look);
    std::size_t lines = 0, left = 0;
    for (const OutputBlock& block : blocks) {
        const BuildMessage* const message = message_of(block, build);
        const bool explained = message != nullptr && !message->explanation.code.empty();
        lines += block.lines.size();
        if (pages && (!explained || lines > most_lines)) {
            // What is not shown leaves its lines to others.
            lines -= block.lines.size();
            left += block.head.empty() ? 0 : 1;
            continue;
        }
        page.add(block, most_lines_of_block);
        if (explained) page.explain(*message);
    }
    if (left > 0) page.say("build.warnings-left", left);
    return std::move(page).text();
}

}  // namespace

std::vector<OutputBlock> output_blocks(const std::string& output) {
    std::vector<OutputBlock> blocks(1);
    std::vector<std::string> context;  // of the message or the note that follows
    for (std::size_t at = 0; at < output.size();) {
        const std::size_t end = std::min(output.find('\n', at), output.size());
        std::string line = output.substr(at, end - at);
        at = end + 1;
        const std::string plain = compiler_text(line, false);
        if (!is_head(plain) && is_context(plain)) {
            context.push_back(std::move(line));
            continue;
        }
        if (is_head(plain)) {
            if (!blocks.back().head.empty()) blocks.emplace_back();
            blocks.back().head = plain;
            blocks.back().warning = plain.find(": warning: ") != std::string::npos;
        }
        // "                 from a.c:1:" goes on with "In file included from b.h:2,".
        const bool goes_on = !context.empty() && plain.starts_with("                 from ");
        auto& lines = goes_on ? context : blocks.back().lines;
        if (!goes_on) {
            std::move(context.begin(), context.end(), std::back_inserter(lines));
            context.clear();
        }
        lines.push_back(std::move(line));
    }
    std::move(context.begin(), context.end(), std::back_inserter(blocks.back().lines));
    return blocks;
}

std::string explained_output(const LessonReport& report, const BuildReport& build, const Messages& messages,
                             const Look& look) {
    const auto blocks = output_blocks(compiler_text(build.output, look.colour));
    const auto error = std::find_if(blocks.begin(), blocks.end(), [](const OutputBlock& block) {
        return !block.head.empty() && !block.warning && !is_of_linker(block.head);
    });
    return error == blocks.end()
               ? with_warnings(blocks, report, build, messages, look)
               : with_error(blocks, static_cast<std::size_t>(error - blocks.begin()), report, build, messages, look);
}

}  // namespace socklings
