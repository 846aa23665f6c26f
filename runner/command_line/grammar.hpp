#pragma once

#include <string_view>
#include <vector>

/// What can be typed, as one table. The parser (cli.cpp), the help and everything else that tells of commands is made
/// from it; the words that explain it are in texts/help.json, under the same names.
namespace socklings {

enum class CommandName {
    begin,
    help,
    version,
    list,
    read,
    start,
    check,
    hint,
    solution,
    reset,
    run,
    trace,
    explain,
    judge,
    verify,
    doctor,
    completion,
    manual,
    watch,
};

enum class OptionName {
    all,
    all_calls,
    anyway,
    cc,
    cxx,
    day,
    diff,
    fast,
    fds,
    jobs,
    json,
    lang,
    observation,
    plain,
    raw,
    scenario,
    table,
    work,
    yes
};

struct OptionSpec {
    OptionName name;
    std::string_view word;                       ///< "jobs": typed as --jobs, explained under option.jobs
    std::string_view value;                      ///< what stands behind it, "N"; empty: nothing does
    std::vector<std::string_view> choices = {};  ///< what that may be, where there is a list
};

enum class ArgumentName { code, command, lesson, lessons, file, files, shell };

struct ArgumentSpec {
    ArgumentName name;
    std::string_view word;  ///< "ID"
    bool needed = false, repeats = false;
    std::vector<std::string_view> choices = {};  ///< what it may be, where there is a list
};

/// Under which heading a command stands.
enum class CommandGroup { learn, look, machine, author };

struct CommandSpec {
    CommandName name;
    std::string_view word;  ///< "check": explained under command.check
    CommandGroup group;
    std::vector<ArgumentSpec> arguments;
    std::vector<OptionName> options;         ///< besides those that every command takes
    std::vector<std::string_view> examples;  ///< each explained under command.check.example-1, -2, …
};

/// In the order in which help shows them.
[[nodiscard]] const std::vector<CommandSpec>& all_commands();
[[nodiscard]] const std::vector<OptionSpec>& all_options();

/// The options that every command takes, before and behind its word.
[[nodiscard]] const std::vector<OptionName>& common_options();

[[nodiscard]] const OptionSpec& spec_of(OptionName option);

/// The command of that word; nullptr where there is none.
[[nodiscard]] const CommandSpec* find_command(std::string_view word);

/// The key of a group's heading in texts/help.json.
[[nodiscard]] std::string_view heading_of(CommandGroup group);

}  // namespace socklings
