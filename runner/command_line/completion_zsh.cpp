#include "command_line/completion.hpp"
#include "command_line/grammar.hpp"

namespace socklings {
namespace {

/// Between single quotes of the shell.
std::string in_quotes(const std::string& text) {
    std::string quoted = "'";
    for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

/// What _arguments and _describe take as theirs is marked.
std::string marked(const std::string& text) {
    std::string safe;
    for (const char c : text) {
        if (c == ':' || c == '[' || c == ']' || c == '\\') safe += '\\';
        safe += c == '\n' ? ' ' : c;
    }
    return safe;
}

std::string command_list() {
    std::string list;
    for (const CommandSpec& command : all_commands()) list += " " + std::string(command.word);
    return "(" + list.substr(1) + ")";
}

/// What _arguments is to do for a value; " " completes nothing.
std::string action_for(std::string_view value, const std::vector<std::string_view>& choices) {
    if (!choices.empty()) {
        std::string list;
        for (const std::string_view choice : choices) list += (list.empty() ? "" : " ") + std::string(choice);
        return "(" + list + ")";
    }
    if (value == "ID") return "_socklings_lessons";
    if (value == "FILE") return "_files";
    if (value == "DIR") return "_files -/";
    if (value == "COMPILER") return "_command_names -e";
    if (value == "COMMAND") return command_list();
    return " ";
}

std::string option_spec(OptionName name, const Messages& words) {
    const OptionSpec& option = spec_of(name);
    const std::string word(option.word);
    std::string spec = "--" + word + (option.value.empty() ? "" : "=");
    spec += "[" + marked(words.say("option." + word)) + "]";
    if (!option.value.empty()) spec += ":" + std::string(option.value) + ":" + action_for(option.value, option.choices);
    return in_quotes(spec);
}

/// What _arguments is to know of a command, a line each.
std::string argument_specs(const CommandSpec& command, const Messages& words) {
    const std::string next_line = " \\\n            ";
    std::string lines;
    for (const OptionName name : command.options) lines += next_line + option_spec(name, words);
    for (std::size_t i = 0; i < command.arguments.size(); ++i) {
        const ArgumentSpec& argument = command.arguments[i];
        const std::string place = argument.repeats ? "*" : std::to_string(i + 1);
        const std::string word(argument.word);
        lines += next_line + in_quotes(place + ":" + word + ":" + action_for(word, argument.choices));
    }
    return lines;
}

constexpr std::string_view beginning = R"sh(#compdef socklings
# Completion of socklings for zsh. Try it: eval "$(socklings completion zsh)"

# A lesson may be named by any part of its id.
_socklings_lessons() {
  local line
  local -a lessons
  for line in ${(f)"$($socklings completion lessons 2>/dev/null)"}; do
    lessons+=("${line/$'\t'/:}")
  done
  _describe -t lessons lesson lessons -M 'l:|=* r:|=*'
}

_socklings() {
  local socklings=$words[1] curcontext=$curcontext state line
  local -a commands common
)sh";

constexpr std::string_view middle =
    R"sh(  _arguments -C $common '(- *)--version' '1:COMMAND:->command' '*::ARGUMENT:->argument' && return
  case $state in
    command) _describe -t commands command commands ;;
    argument)
      case $line[1] in
)sh";

constexpr std::string_view end = R"sh(      esac
      ;;
  esac
}

if [[ $funcstack[1] == _socklings ]]; then
  _socklings "$@"
else
  compdef _socklings socklings
fi
)sh";

}  // namespace

std::string zsh_completion(const Messages& words) {
    std::string commands, common, cases;
    for (const OptionName name : common_options()) common += "    " + option_spec(name, words) + "\n";
    for (const CommandSpec& command : all_commands()) {
        const std::string word(command.word);
        commands += "    " + in_quotes(word + ":" + marked(words.say("command." + word))) + "\n";
        cases +=
            "        " + word + ")\n          _arguments $common" + argument_specs(command, words) + "\n          ;;\n";
    }
    std::string script(beginning);
    script += "  commands=(\n" + commands + "  )\n  common=(\n" + common + "    '(- *)--help'\n  )\n";
    script += middle;
    script += cases;
    script += end;
    return script;
}

}  // namespace socklings
