#include "course/pattern_reader.hpp"

#include <algorithm>
#include <regex>

#include "course/value_reader.hpp"

namespace socklings {
namespace {

using Part = decltype(Pattern::parts)::value_type;

constexpr long long most_bytes = 16 * 1024 * 1024;

Part read_file_value(const Cursor& at, const InputFiles& inputs) {
    const auto name = at.text_not_empty();
    if (!name) return Literal{};
    auto content = inputs(*name);
    if (!content) at.fault("there is no file \"" + *name + "\" beside the lesson");
    return Literal{content.value_or("")};
}

/// The fault by its standard code: the library's own words differ from version to version.
std::string reason(const std::regex_error& error) {
    namespace fault = std::regex_constants;
    const auto code = error.code();
    if (code == fault::error_brack) return "a [ and its ] do not match";
    // gcc takes a leading * for a closing parenthesis that nobody opened.
    if (code == fault::error_paren || code == fault::error_badrepeat) {
        return "a ( and its ) do not match, or nothing stands before a *, + or ?";
    }
    if (code == fault::error_brace || code == fault::error_badbrace) return "a { and its } do not match";
    if (code == fault::error_escape) return "there is no such escape behind a \\";
    if (code == fault::error_range) return "a range such as a-z has its ends the wrong way round";
    if (code == fault::error_backref) return "a back reference has no group";
    return error.what();
}

Part read_regex(const Cursor& at, const InputFiles&) {
    const std::string text = at.text_not_empty().value_or("");
    try {
        const std::regex compiled(text);
    } catch (const std::regex_error& error) {
        at.fault("the regular expression does not compile: " + reason(error));
    }
    return Regex{text};
}

Part read_any(const Cursor& at, const InputFiles&) {
    return AnyBytes{static_cast<std::size_t>(at.whole_number(1, most_bytes).value_or(0))};
}

Part read_one_of(const Cursor& at, const InputFiles& inputs) {
    OneOf choice;
    for (const Cursor& item : at.some_items()) choice.choices.push_back(read_pattern(item, inputs));
    return choice;
}

Part read_tokens(const Cursor& at, const InputFiles&) {
    Tokens tokens;
    for (const Cursor& item : at.some_items()) {
        const std::string word = item.text_not_empty().value_or("");
        if (word.find_first_of(" \t\n") != std::string::npos)
            item.fault("a token holds no white space: write two tokens");
        tokens.words.push_back(word);
    }
    return tokens;
}

Part read_subsequence(const Cursor& at, const InputFiles&) { return Subsequence{at.text_not_empty().value_or("")}; }

Part read_without(const Cursor& at, const InputFiles&) {
    // A fault leaves a text behind that nothing holds, because every text holds the empty one.
    return Without{at.text_not_empty().value_or(std::string(1, '\0'))};
}

struct Kind {
    Shape shape;
    bool sendable;
    Part (*read)(const Cursor& at, const InputFiles& inputs);
};

const std::vector<Kind>& kinds() {
    static const std::vector<Kind> all{
        {{"hex", {"hex"}, {}}, true, [](const Cursor& at, const InputFiles&) -> Part { return Literal{read_hex(at)}; }},
        {{"pack", {"pack"}, {}},
         true,
         [](const Cursor& at, const InputFiles&) -> Part { return Literal{read_packed(at)}; }},
        {{"fill", {"fill"}, {}},
         true,
         [](const Cursor& at, const InputFiles&) -> Part { return Literal{read_fill(at)}; }},
        {{"input_file", {"file"}, {}}, true, read_file_value},
        {{"re", {"re"}, {}}, false, read_regex},
        {{"any", {"any"}, {}}, false, read_any},
        {{"one_of", {"one_of"}, {}}, false, read_one_of},
        {{"tokens", {"tokens"}, {}}, false, read_tokens},
        {{"subsequence", {"subsequence"}, {}}, false, read_subsequence},
        {{"without", {"without"}, {}}, false, read_without},
    };
    return all;
}

std::vector<const Shape*> shapes(bool only_sendable) {
    std::vector<const Shape*> all;
    for (const Kind& kind : kinds()) {
        if (kind.sendable || !only_sendable) all.push_back(&kind.shape);
    }
    return all;
}

void add(Pattern& pattern, Part part) {
    const auto* next = std::get_if<Literal>(&part);
    auto* last = pattern.parts.empty() ? nullptr : std::get_if<Literal>(&pattern.parts.back());
    if (next && last) {
        last->bytes += next->bytes;
    } else {
        pattern.parts.push_back(std::move(part));
    }
}

void read_into(Pattern& pattern, const Cursor& at, bool sendable, const InputFiles& inputs) {
    if (at.is_text()) return add(pattern, Literal{*at.text()});
    if (at.is_array()) {
        for (const Cursor& item : at.items()) read_into(pattern, item, sendable, inputs);
        return;
    }
    if (!at.is_object())
        return at.fault("expected a text, an object such as {\"hex\": \"1f 90\"}, or an array of these");
    const Shape* shape = at.choose(shapes(false), "kind of value");
    if (!shape || !at.has_shape(*shape)) return;
    const auto kind =
        std::find_if(kinds().begin(), kinds().end(), [&](const Kind& one) { return &one.shape == shape; });
    const Cursor inner = at[shape->action()];
    if (sendable && !kind->sendable) return inner.fault("\"" + shape->action() + "\" can be expected, not sent");
    add(pattern, kind->read(inner, inputs));
}

}  // namespace

Pattern read_pattern(const Cursor& at, const InputFiles& inputs) {
    Pattern pattern;
    if (at.present()) read_into(pattern, at, false, inputs);
    return pattern;
}

Pattern read_value(const Cursor& at, const InputFiles& inputs) {
    Pattern pattern;
    if (at.present()) read_into(pattern, at, true, inputs);
    return pattern;
}

std::string bytes_of(const Pattern& value) {
    std::string bytes;
    for (const auto& part : value.parts) bytes += std::get<Literal>(part).bytes;
    return bytes;
}

std::vector<const Shape*> value_shapes() { return shapes(true); }
std::vector<const Shape*> pattern_shapes() { return shapes(false); }

}  // namespace socklings
