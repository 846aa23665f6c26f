#include "judge/scene.hpp"

#include <algorithm>

namespace socklings {

Scene::Scene(const Lesson& its_lesson, const Scenario& its_scenario, const Observation& what_was_seen,
             std::size_t its_index)
    : lesson(its_lesson), scenario(its_scenario), seen(what_was_seen), index(its_index) {
    for (std::size_t i = 0; i < seen.events.size(); ++i) {
        const auto* const call = std::get_if<Call>(&seen.events[i]);
        if (call == nullptr || call->program < 0 || static_cast<std::size_t>(call->program) >= seen.programs.size())
            continue;
        calls.push_back({i, call, family_of(*call)});
        if (call->own) own.push_back(calls.back());
    }
}

std::span<const SeenCall> Scene::after(const SeenCalls& calls, std::size_t event) {
    const auto first = std::upper_bound(calls.begin(), calls.end(), event,
                                        [](std::size_t index, const SeenCall& one) { return index < one.index; });
    return {first, calls.end()};
}

std::vector<int> Scene::runs_of(const std::string& name) const {
    std::vector<int> runs;
    for (std::size_t i = 0; i < seen.programs.size(); ++i) {
        if (name.empty() || seen.programs[i].name == name) runs.push_back(static_cast<int>(i));
    }
    return runs;
}

std::string Scene::program_name(int program) const {
    const auto index_of_run = static_cast<std::size_t>(program);
    return index_of_run < seen.programs.size() ? seen.programs[index_of_run].name : "";
}

Bytes Scene::output(const std::string& name, const std::string& kind) const {
    Bytes bytes;
    for (const int program : runs_of(name)) bytes += output_of(seen, program, kind);
    return bytes;
}

const Verb* Scene::failed_verb() const {
    if (!seen.failure || seen.failure->verb >= scenario.script.size()) return nullptr;
    return &scenario.script[seen.failure->verb];
}

const SeenCall* Scene::call_at(std::optional<std::size_t> event) const {
    if (!event) return nullptr;
    const auto found =
        std::find_if(calls.begin(), calls.end(), [&](const SeenCall& one) { return one.index == *event; });
    return found == calls.end() ? nullptr : &*found;
}

const Argument* argument_of(const Call& call, const std::string& name) {
    for (const Argument& argument : call.arguments) {
        if (argument.name == name) return &argument;
    }
    return nullptr;
}

bool has_name(const Call& call, const std::string& argument, const std::string& constant) {
    const Argument* const found = argument_of(call, argument);
    return found != nullptr && std::find(found->names.begin(), found->names.end(), constant) != found->names.end();
}

std::string path_of(const Call& call) {
    const Argument* const argument = argument_of(call, "path");
    if (argument == nullptr) return "";
    std::string path = argument->shown;
    if (path.size() >= 2 && path.front() == '"' && path.back() == '"') path = path.substr(1, path.size() - 2);
    return path.starts_with("./") ? path.substr(2) : path;
}

std::string object_of(const Call& call) { return call.descriptor ? call.descriptor->object : ""; }

}  // namespace socklings
