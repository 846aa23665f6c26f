#include "cli.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace socklings {
namespace {

/// The words as CLI11 stores them, before they are values.
struct Words {
    std::map<OptionName, bool> flags;
    std::map<OptionName, std::vector<std::string>> values;  ///< as often as the option was given
    std::map<ArgumentName, std::string> argument;
    std::map<ArgumentName, std::vector<std::string>> arguments;
    bool help = false, version = false;

    [[nodiscard]] bool has(OptionName name) const {
        const auto found = flags.find(name);
        return found != flags.end() && found->second;
    }
    /// What the option was given the last time; empty where it was not.
    [[nodiscard]] std::string value(OptionName name) const {
        const auto found = values.find(name);
        return found == values.end() || found->second.empty() ? "" : found->second.back();
    }
};

void add_options(CLI::App& app, const std::vector<OptionName>& options, Words& words) {
    for (const OptionName name : options) {
        const OptionSpec& option = spec_of(name);
        const std::string typed = "--" + std::string(option.word) + (name == OptionName::jobs ? ",-j" : "");
        if (option.value.empty()) {
            app.add_flag(typed, words.flags[name])->disable_flag_override();
        } else {
            app.add_option(typed, words.values[name])->allow_extra_args(false);
        }
    }
}

/// What can stand before a command and behind it.
void add_common(CLI::App& app, Words& words) {
    app.set_help_flag();
    app.add_flag("-h,--help", words.help)->disable_flag_override();
    app.allow_extras();
    add_options(app, common_options(), words);
}

void add_command(CLI::App& app, const CommandSpec& command, Words& words) {
    CLI::App& own = *app.add_subcommand(std::string(command.word));
    add_common(own, words);
    add_options(own, command.options, words);
    for (const ArgumentSpec& argument : command.arguments) {
        const std::string word(argument.word);
        if (argument.repeats) {
            own.add_option(word, words.arguments[argument.name]);
        } else {
            own.add_option(word, words.argument[argument.name]);
        }
    }
}

std::optional<unsigned> number_of_jobs(const std::string& word) {
    if (word.empty()) return {};
    constexpr std::size_t most_digits = 3;
    bool digits = word.size() <= most_digits &&
                  std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || std::stoul(word) == 0) throw UsageError{"usage.jobs", {{"word", word}}, ""};
    return static_cast<unsigned>(std::stoul(word));
}

std::optional<int> number_of_day(const std::string& word) {
    if (word.empty()) return {};
    int day = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), day);
    if (read.ec != std::errc() || read.ptr != word.data() + word.size())
        throw UsageError{"usage.day", {{"word", word}}, ""};
    return day;
}

std::optional<std::filesystem::path> path_or_nothing(const std::string& word) {
    return word.empty() ? std::nullopt : std::optional<std::filesystem::path>(word);
}

/// --lang is given for words (en, ko), for starters (c, c++), or twice, for both.
void choose_languages(Options& options, const std::vector<std::string>& given) {
    static const std::map<std::string, Language> languages{{"en", Language::english}, {"ko", Language::korean}};
    static const std::map<std::string, SourceLanguage> starters{
        {"c", SourceLanguage::c}, {"c++", SourceLanguage::cpp}, {"cpp", SourceLanguage::cpp}};
    for (const std::string& word : given) {
        if (const auto language = languages.find(word); language != languages.end()) {
            options.language = language->second;
        } else if (const auto starter = starters.find(word); starter != starters.end()) {
            options.starter = starter->second;
        } else {
            std::string choices;
            for (std::string_view one : spec_of(OptionName::lang).choices)
                choices += (choices.empty() ? "" : ", ") + std::string(one);
            throw UsageError{"usage.choice", {{"option", "--lang"}, {"word", word}, {"choices", choices}}, ""};
        }
    }
}

void fill_in(Options& options, Words& words) {
    options.topic = words.argument[ArgumentName::command];
    options.shell = words.argument[ArgumentName::shell];
    options.lesson = words.argument[ArgumentName::lesson];
    options.lessons = words.arguments[ArgumentName::lessons];
    const auto& files = words.arguments[ArgumentName::files];
    options.files.assign(files.begin(), files.end());
    if (const auto& file = words.argument[ArgumentName::file]; !file.empty()) options.files.emplace_back(file);
    options.code = words.argument[ArgumentName::code];
    options.all = words.has(OptionName::all);
    options.scenario = words.value(OptionName::scenario);
    options.fds = words.has(OptionName::fds);
    options.all_calls = words.has(OptionName::all_calls);
    options.plain = words.has(OptionName::plain);
    options.table = words.has(OptionName::table);
    options.diff = words.has(OptionName::diff);
    options.anyway = words.has(OptionName::anyway);
    options.yes = words.has(OptionName::yes);
    options.day = number_of_day(words.value(OptionName::day));
    options.fast = words.has(OptionName::fast);
    options.raw = words.has(OptionName::raw);
    options.observation = path_or_nothing(words.value(OptionName::observation));
    options.work = path_or_nothing(words.value(OptionName::work));
    options.toolchain = {words.value(OptionName::cc), words.value(OptionName::cxx)};
    options.jobs = number_of_jobs(words.value(OptionName::jobs));
}

/// A command in words alone takes no --json, on whichever side of its word.
void check_json(const Options& options, const CommandSpec& command) {
    const auto& own = command.options;
    if (options.json && std::find(own.begin(), own.end(), OptionName::json) == own.end())
        throw UsageError{"usage.no-json", {{"command", std::string(command.word)}}, ""};
}

/// What is still missing, or too much, once every word has its place.
void check_complete(const Options& options, const CommandSpec& command, const std::vector<std::string>& left_over) {
    const std::string word(command.word);
    check_json(options, command);
    if (!left_over.empty())
        throw UsageError{left_over.front().starts_with('-') ? "usage.unknown-option" : "usage.too-much",
                         {{"word", left_over.front()}, {"command", word}},
                         "usage.see-help-of"};
    const bool needs_lesson = std::any_of(command.arguments.begin(), command.arguments.end(), [](const auto& argument) {
        return argument.name == ArgumentName::lesson && argument.needed;
    });
    if (needs_lesson && options.lesson.empty() && !options.all)
        throw UsageError{"usage.no-lesson", {{"command", word}}, "usage.see-list"};
    if (options.all && !options.lesson.empty()) throw UsageError{"usage.all", {}, ""};
    if (options.all && options.observation) throw UsageError{"usage.all-observations", {}, ""};
    if (command.name == CommandName::judge && options.files.empty())
        throw UsageError{"usage.judge", {{"lesson", options.lesson}}, ""};
}

void parse(int argc, char** argv, Options& options) {
    Words words;
    CLI::App app;
    add_common(app, words);
    app.add_flag("--version", words.version)->disable_flag_override();
    add_options(app, {OptionName::json}, words);
    app.require_subcommand(0, 1);  // the word of a second command is an argument: help check
    for (const CommandSpec& command : all_commands()) add_command(app, command, words);
    app.parse(argc, argv);

    const auto chosen = app.get_subcommands();
    const auto left_over = app.remaining(true);
    fill_in(options, words);
    if (words.version) {
        options.command = CommandName::version;
    } else if (chosen.empty() && !left_over.empty()) {
        throw unknown_command(left_over.front());
    } else if (words.help) {
        options.command = CommandName::help;
        options.topic = chosen.empty() ? "" : chosen.front()->get_name();
    } else if (chosen.empty()) {
        options.command = CommandName::begin;
    } else {
        const CommandSpec& command = *find_command(chosen.front()->get_name());
        options.command = command.name;
        check_complete(options, command, left_over);
    }
}

/// What --lang is given. Looked for before all else: what is wrong with the rest is said in that language.
std::vector<std::string> languages_in(const std::vector<std::string>& words) {
    static const std::string option = "--lang", joined = option + "=";
    std::vector<std::string> given;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].starts_with(joined)) given.push_back(words[i].substr(joined.size()));
        if (words[i] == option && i + 1 < words.size() && !words[i + 1].starts_with("--"))
            given.push_back(words[i + 1]);
    }
    return given;
}

}  // namespace

CommandLine parse_command_line(int argc, char** argv) {
    const std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
    CommandLine line;
    // Known even where the rest cannot be understood: a program that asked for JSON gets its error as JSON.
    line.options.json = std::find(words.begin(), words.end(), "--json") != words.end();
    try {
        choose_languages(line.options, languages_in(words));
        if (const auto misused = misused_option(words)) throw *misused;
        parse(argc, argv, line.options);
    } catch (const UsageError& error) {
        line.error = error;
    } catch (const CLI::ParseError& error) {
        line.error = UsageError{"usage.syntax", {{"reason", error.what()}}, "usage.see-help"};
    }
    return line;
}

}  // namespace socklings
