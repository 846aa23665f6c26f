#include "judge/call_text.hpp"

namespace socklings {

std::string call_text(const Call& call) {
    std::string text = call.name + '(';
    bool first = true;
    for (const Argument& argument : call.arguments) {
        if (argument.shown.empty() || (argument.name == "flags" && argument.value == 0 && argument.names.empty()))
            continue;
        if (!first) text += ", ";
        first = false;
        text += argument.shown;
    }
    text += ')';
    if (!call.result) return text;
    text += " = " + std::to_string(*call.result);
    if (*call.result == -1 && !call.error.empty()) text += ' ' + call.error;
    return text;
}

}  // namespace socklings
