#include "command_line/help_text.hpp"
#include "command_line/manual.hpp"
#include "commands/commands.hpp"
#include "commands/faults.hpp"

namespace socklings {

int help_command(const Context& context) {
    const Messages words = context.help_words();
    const std::string& topic = context.options.topic;
    if (topic.empty()) {
        print(help_overview(context.program, words, context.look));
    } else {
        const CommandSpec* command = find_command(topic);
        if (command == nullptr) throw unknown_command(topic);
        print(help_of(*command, context.program, words, context.look));
    }
    return 0;
}

int manual_command(const Context& context) {
    print(manual_page(SOCKLINGS_VERSION, context.help_words()));
    return 0;
}

int version_command(const Context&) {
    print("socklings " SOCKLINGS_VERSION "\n");
    return 0;
}

}  // namespace socklings
