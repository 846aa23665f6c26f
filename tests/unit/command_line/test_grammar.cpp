#include "command_line/grammar.hpp"

#include <set>
#include <string>

#include "catch.hpp"

using namespace socklings;

TEST_CASE("every command and option stands once, under one word") {
    std::set<std::string_view> words;
    for (const CommandSpec& command : all_commands()) {
        CHECK(words.insert(command.word).second);
        CHECK(find_command(command.word) == &command);
    }
    std::set<std::string_view> options;
    for (const OptionSpec& option : all_options()) {
        CHECK(options.insert(option.word).second);
        CHECK(&spec_of(option.name) == &option);
    }
    CHECK(find_command("chekc") == nullptr);
}

TEST_CASE("every option is taken by some command, and by none twice") {
    std::set<OptionName> taken(common_options().begin(), common_options().end());
    for (const CommandSpec& command : all_commands()) {
        INFO(command.word);
        std::set<OptionName> own(common_options().begin(), common_options().end());
        for (const OptionName option : command.options) {
            CHECK(own.insert(option).second);
            taken.insert(option);
        }
    }
    CHECK(taken.size() == all_options().size());
}

TEST_CASE("commands of one group stand together") {
    std::set<CommandGroup> closed;
    CommandGroup open = all_commands().front().group;
    for (const CommandSpec& command : all_commands()) {
        INFO(command.word);
        if (command.group == open) continue;
        closed.insert(open);
        open = command.group;
        CHECK_FALSE(closed.contains(open));
    }
}
