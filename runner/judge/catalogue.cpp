#include "judge/catalogue.hpp"

#include <stdexcept>

#include "course/fields.hpp"

namespace socklings {

namespace {

using Arguments = std::map<std::string, std::string>;

const Shape& file_shape() {
    static const Shape shape{"catalogue", {"format_version", "findings", "phrases"}, {}};
    return shape;
}

const Shape& finding_shape() {
    static const Shape shape{"finding", {"title", "fact", "why", "try"}, {}};
    return shape;
}

/// One {placeholder}: its name, and for {n|byte|bytes} the words for one and for any other number.
struct Placeholder {
    std::string_view name, one, many;
    bool has_words = false;
};

Placeholder read_placeholder(std::string_view inside) {
    const std::size_t first = inside.find('|');
    Placeholder found{inside.substr(0, first), {}, {}, first != std::string_view::npos};
    if (!found.has_words) return found;
    const std::string_view words = inside.substr(first + 1);
    const std::size_t second = words.find('|');
    found.one = words.substr(0, second);
    found.many = second == std::string_view::npos ? found.one : words.substr(second + 1);
    return found;
}

/// The end of the placeholder that begins at `open`: its '}'. None where the brace is one of C: `{` and `}`.
std::size_t end_of_placeholder(std::string_view text, std::size_t open) {
    const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_-", open + 1);
    if (end == std::string_view::npos || end == open + 1) return std::string_view::npos;
    if (text[end] == '}') return end;
    return text[end] == '|' ? text.find('}', end) : std::string_view::npos;
}

/// Calls `plain` with text as it is and `placeholder` with what stands between { and }, in their order.
template <class Plain, class Inside>
void split(std::string_view text, const Plain& plain, const Inside& inside) {
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        if (open == std::string_view::npos) return plain(text);
        const std::size_t close = end_of_placeholder(text, open);
        plain(text.substr(0, close == std::string_view::npos ? open + 1 : open));
        if (close != std::string_view::npos) inside(text.substr(open + 1, close - open - 1));
        text.remove_prefix((close == std::string_view::npos ? open : close) + 1);
    }
}

std::string filled(std::string_view text, const Arguments& arguments) {
    std::string result;
    split(
        text, [&](std::string_view plain) { result += plain; },
        [&](std::string_view inside) {
            const Placeholder placeholder = read_placeholder(inside);
            const auto argument = arguments.find(std::string(placeholder.name));
            if (argument == arguments.end()) {
                result += '{';
                result += inside;
                result += '}';
            } else if (placeholder.has_words) {
                result += argument->second == "1" ? placeholder.one : placeholder.many;
            } else {
                result += argument->second;
            }
        });
    return result;
}

}  // namespace

Catalogue parse_catalogue(const std::string& text) {
    Document document("texts/findings.json", text);
    Catalogue catalogue;
    if (document.readable()) {
        const Cursor root = document.root();
        if (root.has_shape(file_shape())) {
            check_format_version(root["format_version"]);
            for (const auto& [code, at] : root["findings"].members()) {
                if (!at.has_shape(finding_shape())) continue;
                catalogue.findings[code] = {read_text(at["title"]), read_text(at["fact"]), read_text(at["why"]),
                                            read_text(at["try"])};
            }
            for (const auto& [code, at] : root["phrases"].members()) catalogue.phrases[code] = read_text(at);
        }
    }
    auto result = std::move(document).result(std::move(catalogue));
    if (result.value) return std::move(*result.value);
    const Diagnostic& first = result.diagnostics.front();
    throw std::invalid_argument(first.file + ' ' + first.pointer + ": " + first.message);
}

RenderedFinding render(const Catalogue& catalogue, const Finding& finding, Language language) {
    const auto texts = catalogue.findings.find(finding.code);
    if (texts == catalogue.findings.end()) return {finding.code, "", "", ""};
    const auto say = [&](const Text& text) { return filled(text.in(language), finding.arguments); };
    RenderedFinding words{say(texts->second.title), say(texts->second.fact), say(texts->second.why),
                          say(texts->second.remedy)};
    if (!finding.explanation.code.empty()) words.why = render(catalogue, finding.explanation, language);
    return words;
}

std::string render(const Catalogue& catalogue, const Phrase& phrase, Language language) {
    const auto text = catalogue.phrases.find(phrase.code);
    return text == catalogue.phrases.end() ? phrase.code : filled(text->second.in(language), phrase.arguments);
}

std::vector<std::string> placeholders(std::string_view text) {
    std::vector<std::string> names;
    split(
        text, [](std::string_view) {},
        [&](std::string_view inside) { names.emplace_back(read_placeholder(inside).name); });
    return names;
}

}  // namespace socklings
