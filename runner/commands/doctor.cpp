#include "commands/commands.hpp"
#include "commands/examination.hpp"

namespace socklings {

int doctor_command(const Context& context) {
    const std::vector<Examined> all = examine_machine(context);
    print(context.options.json ? json_doctor(all, context.messages)
                               : terminal_doctor(all, context.messages, context.look));
    return passes(all) ? 0 : 1;
}

}  // namespace socklings
