#pragma once

#include <string>

#include "report/messages.hpp"

// Scripts that let a shell complete command lines, made from the table of commands. The ids of lessons they ask the
// program itself for ("completion lessons"): they are those of the course at hand.
namespace socklings {

[[nodiscard]] std::string bash_completion();

/// With explanations, from `words` of texts/help.json.
[[nodiscard]] std::string zsh_completion(const Messages& words);

}  // namespace socklings
