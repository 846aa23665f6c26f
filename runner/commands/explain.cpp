#include "commands/commands.hpp"
#include "commands/faults.hpp"
#include "commands/known_mistakes.hpp"
#include "course/nearest.hpp"
#include "report/explanation.hpp"

namespace socklings {
namespace {

UsageError unknown_code(const std::string& word, const Catalogue& catalogue) {
    std::vector<std::string> codes;
    for (const auto& [code, texts] : catalogue.findings) codes.push_back(code);
    if (const auto near = nearest(word, codes))
        return {"usage.unknown-code-near", {{"word", word}, {"near", *near}}, "usage.see-codes"};
    return {"usage.unknown-code", {{"word", word}}, "usage.see-codes"};
}

}  // namespace

int explain_command(const Context& context) {
    const Options& options = context.options;
    const Catalogue catalogue = context.catalogue();
    if (options.code.empty()) {
        const auto groups = all_explanations(catalogue, context.messages);
        print(options.json ? json_explanations(groups) : terminal_explanations(groups, context.messages, context.look));
        return 0;
    }
    if (!catalogue.findings.contains(options.code)) throw unknown_code(options.code, catalogue);
    const Explanation one =
        explanation_of(options.code, catalogue, context.messages, known_mistakes(context.place.course));
    print(options.json ? json_explanation(one) : terminal_explanation(one, context.messages, context.look));
    return 0;
}

}  // namespace socklings
