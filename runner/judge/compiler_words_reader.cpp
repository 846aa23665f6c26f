#include <stdexcept>

#include "course/fields.hpp"
#include "judge/compiler_words.hpp"
#include "judge/message_lookups.hpp"

namespace socklings {

namespace {

const Shape& file_shape() {
    static const Shape shape{
        "compiler_words", {"format_version", "headers", "calls", "directives", "known", "messages"}, {}};
    return shape;
}

const Shape& headers_shape() {
    static const Shape shape{"headers", {"c", "c++"}, {}};
    return shape;
}

const Shape& rule_shape() {
    static const Shape shape{
        "message", {"id", "patterns", "en", "ko"}, {"kind", "language", "when", "at", "line", "needs"}};
    return shape;
}

std::vector<std::string> read_words(const Cursor& at) {
    std::vector<std::string> words;
    for (const Cursor& item : at.some_items()) words.push_back(item.text_not_empty().value_or(""));
    return words;
}

/// {"unistd.h": ["close", "read"]} by name.
std::map<std::string, std::string> read_headers(const Cursor& at) {
    std::map<std::string, std::string> headers;
    for (const auto& [header, names] : at.members()) {
        for (const Cursor& name : names.some_items()) headers[name.text_not_empty().value_or("")] = header;
    }
    return headers;
}

std::map<std::string, std::string> read_pairs(const Cursor& at) {
    std::map<std::string, std::string> pairs;
    for (const auto& [key, value] : at.members()) pairs[key] = value.text_not_empty().value_or("");
    return pairs;
}

MessageRule read_rule(const Cursor& at) {
    MessageRule rule;
    rule.id = at["id"].text_not_empty().value_or("");
    if (at["kind"].present()) rule.kind = at["kind"].word({"error", "warning"}, "kind").value_or("");
    if (at["language"].present())
        rule.dialect = at["language"].word({"c", "c++"}, "language") == "c" ? Dialect::c : Dialect::cpp;
    rule.patterns = read_words(at["patterns"]);
    for (const auto& [hole, values] : at["when"].members()) rule.when[hole] = read_words(values);
    rule.at = at["at"].text().value_or("");
    rule.line = at["line"].text().value_or("");
    if (!at["needs"].present()) return rule;
    std::vector<std::string> known;
    for (const auto& [name, lookup] : message_lookups()) known.push_back(name);
    for (const Cursor& need : at["needs"].some_items()) rule.needs.push_back(need.word(known, "lookup").value_or(""));
    return rule;
}

}  // namespace

CompilerWords parse_compiler_words(const std::string& text) {
    Document document("texts/compiler.json", text);
    CompilerWords words;
    if (document.readable()) {
        const Cursor root = document.root();
        if (root.has_shape(file_shape())) {
            check_format_version(root["format_version"]);
            if (root["headers"].has_shape(headers_shape())) {
                words.headers_c = read_headers(root["headers"]["c"]);
                words.headers_cpp = read_headers(root["headers"]["c++"]);
            }
            words.calls = read_pairs(root["calls"]);
            words.directives = read_pairs(root["directives"]);
            words.known = read_words(root["known"]);
            for (const Cursor& at : root["messages"].some_items()) {
                if (!at.has_shape(rule_shape())) continue;
                MessageRule rule = read_rule(at);
                Text said{at["en"].text_not_empty().value_or(""), at["ko"].text_not_empty().value_or("")};
                if (!words.texts.emplace("compiler." + rule.id, std::move(said)).second)
                    at["id"].fault("another message has this id");
                words.rules.push_back(std::move(rule));
            }
        }
    }
    auto result = std::move(document).result(std::move(words));
    if (result.value) return std::move(*result.value);
    const Diagnostic& first = result.diagnostics.front();
    throw std::invalid_argument(first.file + ' ' + first.pointer + ": " + first.message);
}

}  // namespace socklings
