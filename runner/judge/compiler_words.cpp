#include "judge/compiler_words.hpp"

#include <algorithm>
#include <set>

#include "judge/message_lookups.hpp"
#include "judge/message_pattern.hpp"

namespace socklings {

namespace {

using Arguments = std::map<std::string, std::string>;

/// A message of a template may be pages long; what it is stands at its beginning.
constexpr std::size_t longest_text = 4000;

std::optional<Arguments> match_any(const std::vector<std::string>& patterns, std::string_view text) {
    for (const std::string& pattern : patterns) {
        if (auto found = match_message(pattern, text)) return found;
    }
    return {};
}

bool values_fit(const MessageRule& rule, const Arguments& arguments) {
    return std::all_of(rule.when.begin(), rule.when.end(), [&](const auto& wanted) {
        const auto found = arguments.find(wanted.first);
        return found != arguments.end() &&
               std::find(wanted.second.begin(), wanted.second.end(), found->second) != wanted.second.end();
    });
}

bool source_fits(const MessageRule& rule, const BuildMessage& message, const SourceCode& source) {
    if (!rule.line.empty() && !match_message(rule.line, source.code(message.line))) return false;
    if (rule.at.empty()) return true;
    const auto offset = source.offset_of(message.line, message.column);
    return offset && match_message(rule.at, std::string_view(source.text()).substr(*offset));
}

std::optional<Arguments> apply(const CompilerWords& words, const MessageRule& rule, Dialect dialect,
                               const BuildMessage& message, const SourceCode& source) {
    if (rule.dialect && *rule.dialect != dialect) return {};
    if (!rule.kind.empty() && (rule.kind == "warning") != message.is_warning()) return {};
    auto arguments = match_any(rule.patterns, std::string_view(message.text).substr(0, longest_text));
    if (!arguments || !source_fits(rule, message, source)) return {};
    arguments->emplace("line", std::to_string(message.line));
    MessageScene scene{words, dialect, message, source, *arguments};
    for (const std::string& need : rule.needs) {
        if (!message_lookups().at(need)(scene)) return {};
    }
    if (!values_fit(rule, *arguments)) return {};
    return arguments;
}

/// What is to be told once: a missing header, whatever lacks it, else the code.
std::string kind_of(const Phrase& phrase) {
    const auto header = phrase.arguments.find("header");
    return header == phrase.arguments.end() ? phrase.code : header->second;
}

}  // namespace

Phrase explain(const CompilerWords& words, Dialect dialect, const BuildMessage& message, const SourceCode& source) {
    for (const MessageRule& rule : words.rules) {
        if (auto arguments = apply(words, rule, dialect, message, source))
            return {"compiler." + rule.id, std::move(*arguments)};
    }
    return {};
}

void explain_messages(const CompilerWords& words, Dialect dialect, std::vector<BuildMessage>& messages,
                      const std::map<std::string, std::string>& files) {
    std::map<std::string, SourceCode> sources;
    const auto explained = [&](const BuildMessage& message) {
        auto source = sources.find(message.file);
        if (source == sources.end()) {
            const auto text = files.find(message.file);
            source = sources.emplace(message.file, SourceCode(text == files.end() ? "" : text->second)).first;
        }
        return explain(words, dialect, message, source->second);
    };
    const auto error =
        std::find_if(messages.begin(), messages.end(), [](const BuildMessage& one) { return !one.is_warning(); });
    if (error != messages.end()) {
        error->explanation = explained(*error);
        return;
    }
    std::set<std::string> kinds;
    for (BuildMessage& message : messages) {
        Phrase phrase = explained(message);
        if (!phrase.code.empty() && kinds.insert(kind_of(phrase)).second) message.explanation = std::move(phrase);
    }
}

}  // namespace socklings
