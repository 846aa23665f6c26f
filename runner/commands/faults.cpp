#include "commands/faults.hpp"

#include "command_line/grammar.hpp"
#include "course/nearest.hpp"

namespace socklings {

UsageError unknown_command(const std::string& word) {
    if (word.starts_with('-')) return {"usage.unknown-option", {{"word", word}}, "usage.see-help"};
    std::vector<std::string> known;
    for (const CommandSpec& command : all_commands()) known.emplace_back(command.word);
    auto near = nearest(word, known);
    if (near) return {"usage.unknown-command-near", {{"word", word}, {"near", *near}}, "usage.see-help"};
    return {"usage.unknown-command", {{"word", word}}, "usage.see-help"};
}

}  // namespace socklings
