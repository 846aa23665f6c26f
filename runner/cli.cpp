#include "cli.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "course/nearest.hpp"

namespace socklings {
namespace {

const std::map<std::string, SourceLanguage> starters{
    {"c", SourceLanguage::c}, {"c++", SourceLanguage::cpp}, {"cpp", SourceLanguage::cpp}};
const std::map<std::string, Language> languages{{"en", Language::english}, {"ko", Language::korean}};

/// The words as CLI11 stores them, before they are values.
struct Words {
    std::string lesson;
    std::vector<std::string> lessons, files;
    std::string observation, work, cc, cxx, starter, language, jobs;
};

void add_common(CLI::App& command, Options& options, Words& words) {
    command.add_flag("--json", options.json);
    command.add_option("--language", words.language);
    command.add_option("--work", words.work);
}

void add_lesson(CLI::App& command, Options& options, Words& words) {
    add_common(command, options, words);
    command.add_option("ID", words.lesson);
}

void add_working(CLI::App& command, Words& words) {
    command.add_option("--cc", words.cc);
    command.add_option("--cxx", words.cxx);
    command.add_option("--jobs,-j", words.jobs);
}

void add_playing(CLI::App& command, Options& options, Words& words) {
    add_lesson(command, options, words);
    add_working(command, words);
    command.add_flag("--all", options.all);
    command.add_option("--observation", words.observation);
}

template <class Value>
std::optional<Value> one_of(const std::string& option, const std::string& word,
                            const std::map<std::string, Value>& known) {
    if (word.empty()) return {};
    auto found = known.find(word);
    if (found != known.end()) return found->second;
    std::string choices;
    for (const auto& [name, value] : known) choices += (choices.empty() ? "" : ", ") + name;
    throw UsageError{"usage.choice", {{"option", option}, {"word", word}, {"choices", choices}}, ""};
}

std::optional<unsigned> number_of_jobs(const std::string& word) {
    if (word.empty()) return {};
    constexpr std::size_t most_digits = 3;
    bool digits = word.size() <= most_digits &&
                  std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || std::stoul(word) == 0) throw UsageError{"usage.jobs", {{"word", word}}, ""};
    return static_cast<unsigned>(std::stoul(word));
}

std::optional<std::filesystem::path> path_or_nothing(const std::string& word) {
    return word.empty() ? std::nullopt : std::optional<std::filesystem::path>(word);
}

void fill_in(Options& options, const Words& words) {
    options.lesson = words.lesson;
    options.lessons = words.lessons;
    options.files.assign(words.files.begin(), words.files.end());
    options.observation = path_or_nothing(words.observation);
    options.work = path_or_nothing(words.work);
    options.toolchain = {words.cc, words.cxx};
    options.starter = one_of("--lang", words.starter, starters);
    options.language = one_of("--language", words.language, languages);
    options.jobs = number_of_jobs(words.jobs);
}

/// What is still missing, or too much, once every word has its place.
void check_complete(const Options& options, const std::vector<std::string>& left_over) {
    static const std::map<CommandName, std::string> needs_lesson{
        {CommandName::run, "run"}, {CommandName::check, "check"}, {CommandName::judge, "judge"}};
    if (!left_over.empty()) throw UsageError{"usage.too-much", {{"word", left_over.front()}}, "usage.see-help"};
    if (auto command = needs_lesson.find(options.command);
        command != needs_lesson.end() && options.lesson.empty() && !options.all) {
        throw UsageError{"usage.no-lesson", {{"command", command->second}}, "usage.see-list"};
    }
    if (options.all && (!options.lesson.empty() || options.observation)) throw UsageError{"usage.all", {}, ""};
    if (options.command == CommandName::judge && options.files.size() != 1) {
        throw UsageError{"usage.judge", {{"lesson", options.lesson}}, ""};
    }
}

UsageError unknown_command(const std::string& word) {
    if (word.starts_with('-')) return {"usage.unknown-option", {{"word", word}}, "usage.see-help"};
    auto near = nearest(word, {"list", "run", "check", "judge", "verify", "doctor", "help"});
    if (near) return {"usage.unknown-command-near", {{"word", word}, {"near", *near}}, "usage.see-help"};
    return {"usage.unknown-command", {{"word", word}}, "usage.see-help"};
}

void parse(int argc, char** argv, Options& options) {
    Words words;
    CLI::App app;
    app.set_version_flag("--version", "");
    app.set_help_flag("-h,--help");
    auto* help = app.add_subcommand("help");
    auto* list = app.add_subcommand("list");
    auto* run = app.add_subcommand("run");
    auto* check = app.add_subcommand("check");
    auto* judge = app.add_subcommand("judge");
    auto* verify = app.add_subcommand("verify");
    auto* doctor = app.add_subcommand("doctor");
    add_common(app, options, words);
    add_common(*help, options, words);
    add_common(*list, options, words);
    add_playing(*run, options, words);
    add_playing(*check, options, words);
    check->add_option("--lang", words.starter);
    check->add_option("FILE", words.files);
    add_lesson(*judge, options, words);
    judge->add_option("FILE", words.files);
    add_common(*doctor, options, words);
    add_working(*doctor, words);
    add_common(*verify, options, words);
    add_working(*verify, words);
    verify->add_flag("--table", options.table);
    verify->add_option("ID", words.lessons);
    app.allow_extras();
    for (CLI::App* command : {help, list, run, check, judge, verify, doctor}) command->allow_extras();

    const std::map<CLI::App*, CommandName> names{{help, CommandName::help},
                                                 {list, CommandName::list},
                                                 {run, CommandName::run},
                                                 {check, CommandName::check},
                                                 {judge, CommandName::judge},
                                                 {verify, CommandName::verify},
                                                 {doctor, CommandName::doctor}};
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForVersion&) {
        options.command = CommandName::version;
        return;
    } catch (const CLI::CallForHelp&) {
        options.command = CommandName::help;
        return;
    }
    auto left_over = app.remaining(true);
    if (app.get_subcommands().empty()) {
        if (left_over.empty()) throw UsageError{"usage.no-command", {}, "usage.see-help"};
        throw unknown_command(left_over.front());
    }
    CLI::App* command = app.get_subcommands().front();
    options.command = names.at(command);
    fill_in(options, words);
    check_complete(options, left_over);
}

}  // namespace

CommandLine parse_command_line(int argc, char** argv) {
    CommandLine line;
    // Known even where the rest cannot be understood: a program that asked for JSON gets its error as JSON.
    line.options.json = std::any_of(argv + std::min(argc, 1), argv + argc,
                                    [](const char* word) { return std::string_view(word) == "--json"; });
    const bool json = line.options.json;
    try {
        parse(argc, argv, line.options);
    } catch (const UsageError& error) {
        line.error = error;
    } catch (const CLI::ParseError& error) {
        line.error = UsageError{"usage.syntax", {{"reason", error.what()}}, "usage.see-help"};
    }
    line.options.json = json;
    return line;
}

}  // namespace socklings
