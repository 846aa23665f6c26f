#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "course/text.hpp"
#include "judge/verdict.hpp"

namespace socklings {

/// The texts of one code. {name} stands for an argument of that name.
struct FindingTexts {
    Text title;   ///< what was observed, with its values; makes sense alone
    Text fact;    ///< the calls and values as they were; always shown
    Text why;     ///< the mechanism
    Text remedy;  ///< one thing to try
};

/// All words of the judge's, by code. Read from texts/findings.json.
struct Catalogue {
    std::map<std::string, FindingTexts> findings;
    std::map<std::string, Text> phrases;
};

/// A finding in one language, its placeholders filled.
struct RenderedFinding {
    std::string title, fact, why, remedy;
};

/// Reads the catalogue from JSON text. Throws std::invalid_argument with a JSON pointer.
[[nodiscard]] Catalogue parse_catalogue(const std::string& text);

/// A code without texts gives the code itself as title; a placeholder without an argument stays as it is.
[[nodiscard]] RenderedFinding render(const Catalogue& catalogue, const Finding& finding, Language language);
[[nodiscard]] std::string render(const Catalogue& catalogue, const Phrase& phrase, Language language);

/// The names of the {placeholders} in `text`, in their order.
[[nodiscard]] std::vector<std::string> placeholders(std::string_view text);

}  // namespace socklings
