#include "report/explanation.hpp"

#include <algorithm>
#include <string_view>

#include "judge/codes.hpp"

namespace socklings {
namespace {

struct Group {
    std::string_view id;
    std::vector<std::string_view> areas;  ///< what its codes begin with, up to the dot
};

const std::vector<Group>& known_groups() {
    static const std::vector<Group> groups{
        {"build", {"build"}},
        {"connection",
         {"socket", "address", "port", "bind", "listen", "accept", "connect", "reuseaddr", "inet", "memset", "size"}},
        {"bytes", {"recv", "send", "reply", "end"}},
        {"files", {"open", "flags", "chmod", "mode", "read", "write", "copy", "file", "shell"}},
        {"descriptors", {"fd", "assign", "close"}},
        {"text", {"argument", "input", "output", "perror", "error", "order"}},
        {"calls", {"call"}},
        {"ending", {"program", "process", "server", "exit", "hang", "limit", "memory"}},
        {"other", {}},
    };
    return groups;
}

std::string_view group_of(std::string_view code) {
    const std::string_view area = code.substr(0, code.find('.'));
    const auto& groups = known_groups();
    const auto found = std::find_if(groups.begin(), groups.end(), [&](const Group& one) {
        return std::find(one.areas.begin(), one.areas.end(), area) != one.areas.end();
    });
    return found == groups.end() ? groups.back().id : found->id;
}

/// What stands for a value: "<fd>".
std::string stand_in(const std::string& name, const Messages& messages) {
    const std::string key = "placeholder." + name;
    return "<" + (messages.has(key) ? messages.say(key) : name) + ">";
}

}  // namespace

Explanation explanation_of(const std::string& code, const Catalogue& catalogue, const Messages& messages,
                           const std::map<std::string, std::vector<std::string>>& lessons) {
    Finding finding;
    finding.code = code;
    finding.weight = is_advice(code) ? Weight::advice : Weight::mistake;
    if (const auto texts = catalogue.findings.find(code); texts != catalogue.findings.end()) {
        const auto& [title, fact, why, remedy] = texts->second;
        for (const Text* text : {&title, &fact, &why, &remedy}) {
            for (const std::string& name : placeholders(text->in(messages.language())))
                finding.arguments[name] = stand_in(name, messages);
        }
    }
    const auto known = lessons.find(code);
    return {code, finding.weight, render(catalogue, finding, messages.language()),
            known == lessons.end() ? std::vector<std::string>() : known->second};
}

std::vector<ExplanationGroup> all_explanations(const Catalogue& catalogue, const Messages& messages) {
    std::vector<ExplanationGroup> groups;
    for (const Group& group : known_groups()) groups.push_back({std::string(group.id), {}});
    for (const CodeKind& kind : all_codes()) {
        const std::string code(kind.code);
        if (!catalogue.findings.contains(code)) continue;
        const auto group = std::find_if(groups.begin(), groups.end(),
                                        [&](const ExplanationGroup& one) { return one.id == group_of(code); });
        group->explanations.push_back(explanation_of(code, catalogue, messages));
    }
    std::erase_if(groups, [](const ExplanationGroup& one) { return one.explanations.empty(); });
    return groups;
}

}  // namespace socklings
