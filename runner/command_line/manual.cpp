#include "command_line/manual.hpp"

#include <algorithm>
#include <map>

#include "command_line/grammar.hpp"
#include "command_line/help_text.hpp"

namespace socklings {
namespace {

/// As it was written: no sign of roff's, and signs that can be typed where it would draw nicer ones (groff_char(7)).
std::string literal(const std::string& text) {
    static const std::map<char, std::string> signs{{'\\', "\\e"},  {'-', "\\-"},   {'\'', "\\(aq"},
                                                   {'`', "\\(ga"}, {'^', "\\(ha"}, {'~', "\\(ti"}};
    std::string safe;
    for (const char c : text) {
        const auto sign = signs.find(c);
        safe += sign == signs.end() ? std::string(1, c) : sign->second;
    }
    return safe.starts_with('.') ? "\\&" + safe : safe;
}

/// A line break of the text begins a paragraph.
std::string prose(const std::string& text) {
    std::string lines;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines += (begin == 0 ? "" : ".PP\n") + literal(text.substr(begin, end - begin)) + "\n";
        begin = end + 1;
    }
    return lines;
}

std::string bold(const std::string& text) { return "\\fB" + literal(text) + "\\fR"; }

/// `--jobs` as typed, N to be replaced.
std::string option_usage(const OptionSpec& option) {
    const std::string word = bold("--" + std::string(option.word));
    return option.value.empty() ? word : word + " \\fI" + literal(std::string(option.value)) + "\\fR";
}

std::string command_usage(const CommandSpec& command) {
    const std::string usage = usage_of(command);
    const std::string rest = usage.substr(command.word.size());
    return bold(std::string(command.word)) + (rest.empty() ? "" : "\\fI" + literal(rest) + "\\fR");
}

std::string key_of(const CommandSpec& command) { return "command." + std::string(command.word); }

/// A paragraph with a tag that stands out on its left.
std::string tagged(const std::string& tag, const std::string& text) { return ".TP\n" + tag + "\n" + prose(text); }

/// No word divided and no line spread: what is to be typed stays as it is.
constexpr const char* left_adjusted = ".nh\n.ad l\n";

class Page {
public:
    explicit Page(const Messages& words) : words_(words) {}

    [[nodiscard]] std::string section(const std::string& name) const {
        return ".SH \"" + literal(words_.say("manual.heading." + name)) + "\"\n";
    }

    [[nodiscard]] std::string commands() const {
        std::string text = section("commands");
        std::string_view group;
        for (const CommandSpec& command : all_commands()) {
            if (const auto own = heading_of(command.group); own != group) {
                group = own;
                text += ".SS \"" + literal(words_.say(std::string(group))) + "\"\n";
            }
            const std::string more = key_of(command) + ".more";
            text += tagged(command_usage(command), words_.say(key_of(command)));
            if (words_.has(more)) text += ".IP\n" + prose(words_.say(more));
            if (!command.options.empty()) text += ".IP\n" + own_options(command) + "\n";
        }
        return text;
    }

    [[nodiscard]] std::string options() const {
        std::string text = section("options");
        for (const OptionSpec& option : all_options()) {
            text += tagged(option_usage(option), words_.say("option." + std::string(option.word)));
        }
        return text;
    }

    [[nodiscard]] std::string examples() const {
        std::string text = section("examples");
        for (const CommandSpec& command : all_commands()) {
            for (std::size_t i = 0; i < command.examples.size(); ++i) {
                text += tagged(bold("socklings " + std::string(command.examples[i])),
                               words_.say(key_of(command) + ".example-" + std::to_string(i + 1)));
            }
        }
        return text;
    }

    [[nodiscard]] std::string told(const std::string& name, const std::string& key) const {
        return section(name) + prose(words_.say(key));
    }

private:
    [[nodiscard]] std::string own_options(const CommandSpec& command) const {
        std::string text;
        for (const OptionName name : command.options)
            text += (text.empty() ? "" : ", ") + bold("--" + std::string(spec_of(name).word));
        return literal(words_.say("heading.options")) + ": " + text;
    }

    const Messages& words_;
};

}  // namespace

std::string manual_page(const std::string& version, const Messages& words) {
    const Page page(words);
    return ".TH SOCKLINGS 1 \"\" \"socklings " + literal(version) + "\" \"" + literal(words.say("manual.title")) +
           "\"\n" + left_adjusted + page.section("name") + "socklings \\- " + literal(words.say("manual.name")) + "\n" +
           page.section("synopsis") + bold("socklings") + " \\fICOMMAND\\fR [\\fIOPTIONS\\fR]\n" +
           page.section("description") + prose(words.say("overview")) + ".PP\n" + prose(words.say("overview.id")) +
           page.commands() + page.options() + page.examples() + page.told("files", "manual.files") +
           page.told("environment", "overview.environment") + page.told("exit", "overview.exit");
}

}  // namespace socklings
