#include "commands/commands.hpp"
#include "sys/error.hpp"
#include "sys/files.hpp"

namespace socklings {

int help_command(const Context& context) {
    bool korean = context.messages.language() == Language::korean;
    auto file = context.place.home / "texts" / (korean ? "help.ko.txt" : "help.txt");
    auto text = read_file(file);
    if (!text) throw system_error("cannot read " + file.string());
    print(*text);
    return 0;
}

int version_command(const Context&) {
    print("socklings " SOCKLINGS_VERSION "\n");
    return 0;
}

}  // namespace socklings
