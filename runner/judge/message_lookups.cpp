#include "judge/message_lookups.hpp"

namespace socklings {

std::string MessageScene::argument(const std::string& name) const {
    const auto found = arguments.find(name);
    return found == arguments.end() ? "" : found->second;
}

const std::map<std::string, MessageLookup>& message_lookups() {
    static const std::map<std::string, MessageLookup> lookups{
        {"header", look_up_header},
        {"struct-header", look_up_struct_header},
        {"near", look_up_near},
        {"near-header", look_up_near_header},
        {"call", look_up_call},
        {"argument", look_up_argument_here},
        {"argument-of-call", look_up_argument_of_call},
        {"directive", look_up_directive},
        {"line-above", look_up_line_above},
        {"header-above", look_up_header_above},
        {"end-of-line", look_up_end_of_line},
        {"open-brace", look_up_open_brace},
        {"closed-early", look_up_closed_early},
        {"prototype", look_up_prototype},
        {"defined-below", look_up_defined_below},
        {"look-alike", look_up_look_alike},
        {"function-here", look_up_function_here},
        {"outside", look_up_outside},
        {"same-letters", look_up_same_letters},
        {"called-in-argument", look_up_called_in_argument},
        {"define-semicolon", look_up_define_semicolon},
        {"argv-used", look_up_argv_used},
        {"empty-body", look_up_empty_body},
        {"for-commas", look_up_for_commas},
        {"unbalanced", look_up_unbalanced},
        {"character", look_up_character},
        {"header-there", look_up_header_there},
    };
    return lookups;
}

}  // namespace socklings
