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
};

using MessageLookup = bool (*)(MessageScene&);

/// By the names that rules use in "needs". A lookup gives false where what it looks for is not there.
[[nodiscard]] const std::map<std::string, MessageLookup>& message_lookups();

}  // namespace socklings
