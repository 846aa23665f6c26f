#include "commands/faults.hpp"

#include <algorithm>
#include <string_view>

#include "command_line/grammar.hpp"
#include "command_line/help_text.hpp"
#include "course/nearest.hpp"

namespace socklings {
namespace {

/// The option that is typed like that; nullptr where there is none, or one of those that only the parser knows
/// (--help).
const OptionSpec* option_typed(std::string_view typed) {
    if (typed == "-j") return &spec_of(OptionName::jobs);
    const auto& options = all_options();
    const auto found = std::find_if(options.begin(), options.end(),
                                    [&](const OptionSpec& one) { return typed == "--" + std::string(one.word); });
    return found == options.end() ? nullptr : &*found;
}

}  // namespace

UsageError unknown_command(const std::string& word) {
    if (word.starts_with('-')) return {"usage.unknown-option", {{"word", word}}, "usage.see-help"};
    std::vector<std::string> known;
    for (const CommandSpec& command : all_commands()) known.emplace_back(command.word);
    auto near = nearest(word, known);
    if (near) return {"usage.unknown-command-near", {{"word", word}, {"near", *near}}, "usage.see-help"};
    return {"usage.unknown-command", {{"word", word}}, "usage.see-help"};
}

std::optional<UsageError> misused_option(const std::vector<std::string>& words) {
    for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
        const std::string typed = words[i].substr(0, words[i].find('='));
        const bool has_value = typed != words[i];
        const OptionSpec* option = option_typed(typed);
        const bool takes_value = option && !option->value.empty();
        if (has_value && typed.starts_with("--") && (option || typed == "--help" || typed == "--version") &&
            !takes_value)
            return UsageError{"usage.takes-no-value", {{"option", typed}}, "usage.see-help"};
        if (has_value || !takes_value) continue;
        const bool lacks = i + 1 == words.size() || words[i + 1].starts_with("--");
        if (lacks)
            return UsageError{"usage.needs-value", {{"option", typed}, {"usage", usage_of(*option)}}, "usage.see-help"};
        ++i;
    }
    return {};
}

}  // namespace socklings
