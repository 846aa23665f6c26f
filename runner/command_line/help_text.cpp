#include "command_line/help_text.hpp"

#include <algorithm>
#include <vector>

#include "report/width.hpp"

namespace socklings {
namespace {

using Rows = std::vector<std::pair<std::string, std::string>>;

/// Columns for what is typed; what is wider has a line of its own.
std::size_t width_for(const Rows& rows) {
    constexpr std::size_t widest = 30;
    std::size_t width = 0;
    for (const auto& [typed, text] : rows) {
        if (display_width(typed) <= widest) width = std::max(width, display_width(typed));
    }
    return width;
}

/// What is typed on the left, in `left` columns, its explanation wrapped on the right.
std::string table(const Rows& rows, std::size_t left, const Look& look) {
    constexpr std::size_t margin = 2, gap = 2;
    const std::string indent(margin + left + gap, ' ');
    std::string shown;
    for (const auto& [typed, text] : rows) {
        const bool fits = display_width(typed) <= left;
        shown += std::string(margin, ' ') + typed;
        shown += fits ? std::string(left - display_width(typed) + gap, ' ') : "\n" + indent;
        const auto lines = wrap(text, look.columns - indent.size());
        for (std::size_t i = 0; i < lines.size(); ++i) shown += (i == 0 ? "" : indent) + lines[i] + "\n";
    }
    return shown;
}

std::string paragraph(const std::string& text, const Look& look) {
    std::string shown;
    for (const std::string& line : wrap(text, look.columns)) shown += line + "\n";
    return shown;
}

std::string heading(const std::string& text, const Look& look) { return "\n" + look.paint(Ink::strong, text) + "\n"; }

std::string options_table(const std::vector<OptionName>& options, const Messages& words, const Look& look) {
    Rows rows;
    for (const OptionName name : options) {
        const OptionSpec& option = spec_of(name);
        rows.emplace_back(usage_of(option), words.say("option." + std::string(option.word)));
    }
    return table(rows, width_for(rows), look);
}

std::string key_of(const CommandSpec& command) { return "command." + std::string(command.word); }

}  // namespace

std::string usage_of(const CommandSpec& command) {
    std::string usage(command.word);
    for (const ArgumentSpec& argument : command.arguments) {
        const std::string word = std::string(argument.word) + (argument.repeats ? "..." : "");
        usage += argument.needed ? " " + word : " [" + word + "]";
    }
    return usage;
}

std::string usage_of(const OptionSpec& option) {
    std::string usage = "--" + std::string(option.word);
    return option.value.empty() ? usage : usage + " " + std::string(option.value);
}

std::string help_overview(const std::string& program, const Messages& words, const Look& look) {
    std::string text = paragraph(words.say("overview"), look);
    Rows all;
    for (const CommandSpec& command : all_commands())
        all.emplace_back(program + " " + usage_of(command), words.say(key_of(command)));
    const std::size_t left = width_for(all);
    std::string_view group;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (const auto own = heading_of(all_commands()[i].group); own != group) {
            group = own;
            text += heading(words.say(std::string(group)), look);
        }
        text += table({all[i]}, left, look);
    }
    text += "\n" + paragraph(words.say("overview.id"), look);
    text += heading(words.say("heading.common"), look) + options_table(common_options(), words, look);
    return text + "\n" + paragraph(words.say("overview.environment"), look) +
           paragraph(words.say("overview.exit"), look);
}

std::string help_of(const CommandSpec& command, const std::string& program, const Messages& words, const Look& look) {
    std::string text = program + " " + usage_of(command) + "\n\n" + paragraph(words.say(key_of(command)), look);
    if (words.has(key_of(command) + ".more")) text += "\n" + paragraph(words.say(key_of(command) + ".more"), look);

    std::vector<OptionName> options = command.options;
    options.insert(options.end(), common_options().begin(), common_options().end());
    text += heading(words.say("heading.options"), look) + options_table(options, words, look);

    text += heading(words.say("heading.examples"), look);
    Rows rows;
    for (std::size_t i = 0; i < command.examples.size(); ++i) {
        rows.emplace_back(program + " " + std::string(command.examples[i]),
                          words.say(key_of(command) + ".example-" + std::to_string(i + 1)));
    }
    return text + table(rows, width_for(rows), look);
}

}  // namespace socklings
