#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "course/text.hpp"
#include "judge/build_message.hpp"
#include "judge/source_code.hpp"

namespace socklings {

enum class Dialect { c, cpp };

/// How one kind of message is recognised, in the words of gcc and of clang. All that is given must fit.
struct MessageRule {
    std::string id;                     ///< "semicolon-above"; the code of its text is "compiler.semicolon-above"
    std::string kind;                   ///< "error" or "warning"; empty: either (GCC 14 made errors of warnings)
    std::optional<Dialect> dialect;     ///< none: C and C++
    std::vector<std::string> patterns;  ///< one must match: see match_message()
    std::map<std::string, std::vector<std::string>> when;  ///< a hole of the pattern holds one of these
    std::string at;                                        ///< a pattern for the source from the message's column on
    std::string line;                                      ///< a pattern for the code of the message's line
    std::vector<std::string> needs;                        ///< what must be found out: names of lookups
};

/// What explains the compiler's words. Read from texts/compiler.json.
struct CompilerWords {
    std::vector<MessageRule> rules;  ///< the first that fits is the one
    std::map<std::string, Text> texts;
    std::map<std::string, std::string> headers_c, headers_cpp;  ///< name → "unistd.h"
    std::map<std::string, std::string> calls;                   ///< function → "recv(socket, buffer, length, flags)"
    std::map<std::string, std::string> directives;              ///< type → "ld", without the %
    std::vector<std::string> known;                             ///< more names that may be mistyped

    [[nodiscard]] const std::map<std::string, std::string>& headers(Dialect dialect) const {
        return dialect == Dialect::c ? headers_c : headers_cpp;
    }
};

/// Reads them from JSON text. Throws std::invalid_argument with a JSON pointer.
[[nodiscard]] CompilerWords parse_compiler_words(const std::string& text);

/// What `message` means here, as a code and its arguments; an empty phrase where no rule fits. `source` is the file
/// that the message names.
[[nodiscard]] Phrase explain(const CompilerWords& words, Dialect dialect, const BuildMessage& message,
                             const SourceCode& source);

/// Explains what a reader is to begin with: the first error, or where there is none, the first warning of each kind
/// that has an explanation; each missing header is a kind. `files` holds the sources by the names that messages give them.
void explain_messages(const CompilerWords& words, Dialect dialect, std::vector<BuildMessage>& messages,
                      const std::map<std::string, std::string>& files);

}  // namespace socklings
