#include "commands/watch/watch_context.hpp"

#include <algorithm>

namespace socklings {

Context seen_with(const Context& context, Language language, std::size_t columns) {
    constexpr std::size_t narrowest = 60, widest = 110;
    Context other = context;
    if (language != context.messages.language()) {
        Options options = context.options;
        options.language = language;
        other = make_context(options);
    }
    other.prepared_headers = context.prepared_headers;
    other.tier = context.tier;
    other.words = context.words;
    other.look.colour = context.look.colour;
    other.look.columns = std::clamp(columns, narrowest, widest);
    other.look.terminal_columns = columns;
    return other;
}

}  // namespace socklings
