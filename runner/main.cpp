#include "cli.hpp"
#include "commands/commands.hpp"
#include "commands/conclusion.hpp"
#include "sys/interrupt.hpp"

using namespace socklings;

namespace {

int dispatch(const Context& context) {
    switch (context.options.command) {
        case CommandName::begin:
            return begin_command(context);
        case CommandName::watch:
            return watch_command(context);
        case CommandName::help:
            return help_command(context);
        case CommandName::version:
            return version_command(context);
        case CommandName::completion:
            return completion_command(context);
        case CommandName::manual:
            return manual_command(context);
        case CommandName::list:
            return list_command(context);
        case CommandName::read:
            return read_command(context);
        case CommandName::run:
            return run_command(context);
        case CommandName::check:
            return check_command(context);
        case CommandName::start:
            return start_command(context);
        case CommandName::hint:
            return hint_command(context);
        case CommandName::solution:
            return solution_command(context);
        case CommandName::reset:
            return reset_command(context);
        case CommandName::trace:
            return trace_command(context);
        case CommandName::explain:
            return explain_command(context);
        case CommandName::judge:
            return judge_command(context);
        case CommandName::verify:
            return verify_command(context);
        case CommandName::doctor:
            return doctor_command(context);
    }
    return 2;
}

}  // namespace

int main(int argc, char** argv) {
    const CommandLine line = parse_command_line(argc, argv);
    return conclude(line.options, [&line](const Context& context) {
        catch_interrupts();
        if (line.error) throw *line.error;
        return dispatch(context);
    });
}
