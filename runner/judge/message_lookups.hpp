#pragma once

#include <map>
#include <string>

#include "judge/compiler_words.hpp"

namespace socklings {

/// What a lookup may look at. It adds its findings to `arguments`.
struct MessageScene {
    const CompilerWords& words;
    Dialect dialect;
    const BuildMessage& message;
    const SourceCode& source;
    std::map<std::string, std::string>& arguments;

    /// An argument that the message's pattern or an earlier lookup has found; empty where none has.
    [[nodiscard]] std::string argument(const std::string& name) const;
};

using MessageLookup = bool (*)(MessageScene&);

/// By the names that rules use in "needs". A lookup gives false where what it looks for is not there.
[[nodiscard]] const std::map<std::string, MessageLookup>& message_lookups();

// Names that the compiler does not know: their headers, and what they were probably to be (lookup_names.cpp)
bool look_up_header(MessageScene& scene);
bool look_up_header_there(MessageScene& scene);
bool look_up_struct_header(MessageScene& scene);
bool look_up_near(MessageScene& scene);
bool look_up_same_letters(MessageScene& scene);
bool look_up_near_header(MessageScene& scene);
bool look_up_defined_below(MessageScene& scene);

// Calls, and what they are given (lookup_arguments.cpp)
bool look_up_call(MessageScene& scene);
bool look_up_argument_here(MessageScene& scene);
bool look_up_argument_of_call(MessageScene& scene);
bool look_up_called_in_argument(MessageScene& scene);
bool look_up_character(MessageScene& scene);
bool look_up_directive(MessageScene& scene);
bool look_up_argv_used(MessageScene& scene);

// The line of a message, and the one above it (lookup_lines.cpp)
bool look_up_line_above(MessageScene& scene);
bool look_up_header_above(MessageScene& scene);
bool look_up_end_of_line(MessageScene& scene);
bool look_up_unbalanced(MessageScene& scene);
bool look_up_for_commas(MessageScene& scene);
bool look_up_empty_body(MessageScene& scene);
bool look_up_define_semicolon(MessageScene& scene);
bool look_up_look_alike(MessageScene& scene);

// What stands inside of which braces (lookup_braces.cpp)
bool look_up_outside(MessageScene& scene);
bool look_up_function_here(MessageScene& scene);
bool look_up_open_brace(MessageScene& scene);
bool look_up_closed_early(MessageScene& scene);
bool look_up_prototype(MessageScene& scene);

}  // namespace socklings
