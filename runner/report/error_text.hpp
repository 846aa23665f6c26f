#pragma once

#include <string>

#include "report/messages.hpp"

namespace socklings {

/// What a person is told of an Error.
struct ErrorText {
    std::string message;
    std::string advice;  ///< what to try; may be empty
};

/// Reads what(): "error.no-compiler?program=gcc" has its words in messages.json, under that key and with ".try" behind
/// it; anything else is said as it is, but for the reason at its end.
[[nodiscard]] ErrorText error_text(const std::string& what, const Messages& messages);

/// The same where the words are what cannot be read: "cannot read (path: a.c, reason: No such file or directory)".
[[nodiscard]] std::string error_without_words(const std::string& what);

/// A reason of the system, as strerror() gives it, or a text that ends in ": " and one, with that reason in the words
/// of errno.ENOENT, errno.EACCES, … in messages.json. Their English is strerror's, by which they are found.
[[nodiscard]] std::string with_known_reason(const std::string& text, const Messages& messages);

}  // namespace socklings
