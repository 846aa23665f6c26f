#include "command_line/completion.hpp"
#include "command_line/grammar.hpp"

namespace socklings {
namespace {

std::string joined(const auto& words, const std::string& between) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : between) + std::string(word);
    return text;
}

std::vector<std::string> typed(const std::vector<OptionName>& options) {
    std::vector<std::string> words;
    for (const OptionName option : options) words.push_back("--" + std::string(spec_of(option).word));
    return words;
}

std::vector<std::string> command_words() {
    std::vector<std::string> words;
    for (const CommandSpec& command : all_commands()) words.emplace_back(command.word);
    return words;
}

/// The shell command that fills COMPREPLY with what an option or argument may be; empty where that is anybody's guess.
std::string reply_with(std::string_view value, const std::vector<std::string_view>& choices) {
    if (!choices.empty()) return "_socklings_words '" + joined(choices, " ") + "'";
    if (value == "ID") return "_socklings_lessons";
    if (value == "FILE") return "_socklings_paths -f";
    if (value == "DIR") return "_socklings_paths -d";
    if (value == "COMPILER") return "_socklings_paths -c";
    if (value == "COMMAND") return "_socklings_words '" + joined(command_words(), " ") + "'";
    return "";
}

std::string case_line(const std::string& pattern, const std::string& action, const std::string& indent) {
    return indent + pattern + ") " + (action.empty() ? "" : action + " ") + ";;\n";
}

/// What stands behind an option that takes a value.
std::string value_cases() {
    std::string cases;
    for (const OptionSpec& option : all_options()) {
        if (option.value.empty()) continue;
        const std::string reply = reply_with(option.value, option.choices);
        cases += case_line("--" + std::string(option.word), reply.empty() ? "return" : reply + "; return", "    ");
    }
    return cases;
}

std::string options_with_value() {
    std::vector<std::string> words;
    for (const OptionSpec& option : all_options()) {
        if (!option.value.empty()) words.push_back("--" + std::string(option.word));
    }
    return joined(words, " | ");
}

std::string option_cases() {
    std::string cases;
    for (const CommandSpec& command : all_commands()) {
        if (command.options.empty()) continue;
        cases +=
            case_line(std::string(command.word), "options+=' " + joined(typed(command.options), " ") + "'", "      ");
    }
    return cases;
}

/// "check/0" is the first argument of check.
std::string argument_cases() {
    std::string cases = case_line("/0", reply_with("COMMAND", {}), "    ");
    for (const CommandSpec& command : all_commands()) {
        for (std::size_t i = 0; i < command.arguments.size(); ++i) {
            const ArgumentSpec& argument = command.arguments[i];
            const std::string reply = reply_with(argument.word, argument.choices);
            const std::string place = argument.repeats ? "*" : std::to_string(i);
            if (!reply.empty()) cases += case_line(std::string(command.word) + "/" + place, reply, "    ");
        }
    }
    return cases;
}

constexpr std::string_view beginning =
    R"sh(# Completion of socklings for bash. Try it: eval "$(socklings completion bash)"

_socklings_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current"); }

_socklings_paths() {
  compopt -o filenames
  mapfile -t COMPREPLY < <(compgen "$1" -- "$current")
}

# A lesson may be named by any part of its id.
_socklings_lessons() {
  local ids
  ids=$("${COMP_WORDS[0]}" completion lessons 2>/dev/null | cut -f 1) || return
  _socklings_words "$ids"
  [[ ${COMPREPLY[*]} ]] || mapfile -t COMPREPLY < <(grep -F -- "$current" <<<"$ids")
}

_socklings() {
  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command='' argument=0 i options
  # --option=value comes as three words.
  [[ $current != = ]] || current=
  [[ $before != = ]] || before=${COMP_WORDS[COMP_CWORD - 2]}
  COMPREPLY=()
  case $before in
)sh";

constexpr std::string_view loop_over_words = R"sh(  esac
  for ((i = 1; i < COMP_CWORD; ++i)); do
    case ${COMP_WORDS[i]} in
)sh";

constexpr std::string_view middle = R"sh(
        [[ ${COMP_WORDS[i + 1]} != = ]] || ((++i))
        ((++i))
        ;;
      -*) ;;
      *) if [[ $command ]]; then ((++argument)); else command=${COMP_WORDS[i]}; fi ;;
    esac
  done
  if [[ $current == -* ]]; then
)sh";

constexpr std::string_view end_of_options = R"sh(      '') options+=' --version' ;;
    esac
    _socklings_words "$options"
    return
  fi
  case $command/$argument in
)sh";

constexpr std::string_view end = R"sh(  esac
}
complete -F _socklings socklings
)sh";

}  // namespace

std::string bash_completion() {
    std::string script(beginning);
    script += value_cases();
    script += loop_over_words;
    script += "      " + options_with_value() + ")";
    script += middle;
    script +=
        "    options='" + joined(typed(common_options()), " ") + " --help'\n    case $command in\n" + option_cases();
    script += end_of_options;
    script += argument_cases();
    script += end;
    return script;
}

}  // namespace socklings
