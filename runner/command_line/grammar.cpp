#include "command_line/grammar.hpp"

#include <algorithm>

namespace socklings {
namespace {

const ArgumentSpec lesson{ArgumentName::lesson, "ID", true};
const ArgumentSpec lesson_or_current{ArgumentName::lesson, "ID"};
const ArgumentSpec files{ArgumentName::files, "FILE", false, true};

}  // namespace

const std::vector<CommandSpec>& all_commands() {
    using enum OptionName;
    using enum CommandGroup;
    static const std::vector<CommandSpec> commands{
        {CommandName::list, "list", learn, {}, {day, json}, {"list", "list --day 99", "list --json"}},
        {CommandName::read, "read", learn, {lesson_or_current}, {json}, {"read", "read echo-server --lang ko"}},
        {CommandName::start,
         "start",
         learn,
         {lesson_or_current},
         {json},
         {"start first-program", "start echo-server --lang c++"}},
        {CommandName::check,
         "check",
         learn,
         {lesson_or_current, files},
         {all, fast, raw, plain, observation, cc, cxx, jobs, json},
         {"check", "check echo-server", "check echo-server server.cpp", "check --all", "check echo-server --plain"}},
        {CommandName::watch,
         "watch",
         learn,
         {lesson_or_current},
         {fast, cc, cxx, jobs},
         {"watch", "watch echo-server"}},
        {CommandName::hint, "hint", learn, {lesson_or_current}, {cc, cxx, jobs, json}, {"hint"}},
        {CommandName::solution,
         "solution",
         learn,
         {lesson_or_current},
         {diff, anyway, json},
         {"solution echo-server", "solution echo-server --diff"}},
        {CommandName::reset, "reset", learn, {lesson}, {yes, json}, {"reset echo-server"}},
        {CommandName::run,
         "run",
         look,
         {lesson},
         {all, observation, cc, cxx, jobs, json},
         {"run echo-server", "run --all --json"}},
        {CommandName::trace,
         "trace",
         look,
         {lesson_or_current, files},
         {scenario, fds, all_calls, cc, cxx, jobs, json},
         {"trace", "trace echo-server server.cpp --fds", "trace copy-file --scenario all"}},
        {CommandName::explain,
         "explain",
         look,
         {{ArgumentName::code, "CODE"}},
         {json},
         {"explain", "explain send.wrong-length"}},
        {CommandName::judge,
         "judge",
         look,
         {lesson, {ArgumentName::file, "FILE", true}},
         {raw, json},
         {"judge echo-server seen.json"}},
        {CommandName::doctor, "doctor", machine, {}, {cc, cxx, json}, {"doctor"}},
        {CommandName::help, "help", machine, {{ArgumentName::command, "COMMAND"}}, {}, {"help check"}},
        {CommandName::completion,
         "completion",
         machine,
         {{ArgumentName::shell, "SHELL", true, false, {"bash", "zsh"}}},
         {},
         {"completion bash >> ~/.bashrc", "completion zsh > ~/.zfunc/_socklings"}},
        {CommandName::manual, "manual", machine, {}, {}, {"manual | man -l -"}},
        {CommandName::verify,
         "verify",
         author,
         {{ArgumentName::lessons, "ID", false, true}},
         {table, cc, cxx, jobs, json},
         {"verify", "verify echo-server --table"}},
    };
    return commands;
}

const std::vector<OptionSpec>& all_options() {
    static const std::vector<OptionSpec> options{
        {OptionName::all, "all", ""},         {OptionName::fast, "fast", ""},
        {OptionName::raw, "raw", ""},         {OptionName::observation, "observation", "FILE"},
        {OptionName::table, "table", ""},     {OptionName::cc, "cc", "COMPILER"},
        {OptionName::cxx, "cxx", "COMPILER"}, {OptionName::jobs, "jobs", "N"},
        {OptionName::json, "json", ""},       {OptionName::lang, "lang", "LANGUAGE", {"en", "ko", "c", "c++"}},
        {OptionName::work, "work", "DIR"},    {OptionName::day, "day", "N"},
        {OptionName::diff, "diff", ""},       {OptionName::anyway, "anyway", ""},
        {OptionName::yes, "yes", ""},         {OptionName::scenario, "scenario", "NAME"},
        {OptionName::fds, "fds", ""},         {OptionName::all_calls, "all-calls", ""},
        {OptionName::plain, "plain", ""},
    };
    return options;
}

const std::vector<OptionName>& common_options() {
    static const std::vector<OptionName> common{OptionName::lang, OptionName::work};
    return common;
}

const OptionSpec& spec_of(OptionName option) {
    const auto& options = all_options();
    return *std::find_if(options.begin(), options.end(),
                         [option](const OptionSpec& one) { return one.name == option; });
}

const CommandSpec* find_command(std::string_view word) {
    const auto& commands = all_commands();
    const auto found =
        std::find_if(commands.begin(), commands.end(), [word](const CommandSpec& one) { return one.word == word; });
    return found == commands.end() ? nullptr : &*found;
}

std::string_view heading_of(CommandGroup group) {
    switch (group) {
        case CommandGroup::learn:
            return "group.learn";
        case CommandGroup::look:
            return "group.look";
        case CommandGroup::machine:
            return "group.machine";
        case CommandGroup::author:
            break;
    }
    return "group.author";
}

}  // namespace socklings
