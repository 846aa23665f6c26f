#pragma once

#include <map>
#include <string>
#include <vector>

#include "judge/catalogue.hpp"
#include "report/look.hpp"
#include "report/messages.hpp"

// What a code stands for, where there is no program at hand.
namespace socklings {

/// The texts of one code for any program: a value that only a program can give stands there as <its name>.
struct Explanation {
    std::string code;
    Weight weight = Weight::mistake;
    RenderedFinding words;
    std::vector<std::string> lessons;  ///< ids of those where it is known to come up; may be empty
};

/// The codes that belong to one subject, in the judge's order.
struct ExplanationGroup {
    std::string id;  ///< "files"; its words are in messages.json, under "explain.group"
    std::vector<Explanation> explanations;
};

/// `lessons`: by code.
[[nodiscard]] Explanation explanation_of(const std::string& code, const Catalogue& catalogue, const Messages& messages,
                                         const std::map<std::string, std::vector<std::string>>& lessons = {});

/// Every code of the judge's that the catalogue has words for.
[[nodiscard]] std::vector<ExplanationGroup> all_explanations(const Catalogue& catalogue, const Messages& messages);

[[nodiscard]] std::string terminal_explanation(const Explanation& one, const Messages& messages, const Look& look);
[[nodiscard]] std::string terminal_explanations(const std::vector<ExplanationGroup>& groups, const Messages& messages,
                                                const Look& look);

/// One object, with its line break.
[[nodiscard]] std::string json_explanation(const Explanation& one);
[[nodiscard]] std::string json_explanations(const std::vector<ExplanationGroup>& groups);

}  // namespace socklings
