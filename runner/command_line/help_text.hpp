#pragma once

#include <string>

#include "command_line/grammar.hpp"
#include "report/look.hpp"
#include "report/messages.hpp"

namespace socklings {

/// "check ID [FILE...]".
[[nodiscard]] std::string usage_of(const CommandSpec& command);

/// "--jobs N"; "--json".
[[nodiscard]] std::string usage_of(const OptionSpec& option);

/// All commands, a line each, and what holds for all of them. `words` are those of texts/help.json, `program` is how
/// socklings is typed.
[[nodiscard]] std::string help_overview(const std::string& program, const Messages& words, const Look& look);

/// One command: what it does, its options, examples.
[[nodiscard]] std::string help_of(const CommandSpec& command, const std::string& program, const Messages& words,
                                  const Look& look);

}  // namespace socklings
