#include "course/scenario_reader.hpp"

#include <set>

#include "course/fields.hpp"
#include "course/pattern_reader.hpp"
#include "course/script_reader.hpp"
#include "course/vocabulary.hpp"

namespace socklings {
namespace {

constexpr long long most_bytes = 1'000'000'000;
constexpr long long most_failures = 1000;

const Shape& scenario_shape() {
    static const Shape shape{"scenario", {}, {"script", "args", "given", "faults", "stdout"}};
    return shape;
}

const Shape& given_shape() {
    static const Shape shape{"given", {"path"}, {"content", "mode", "folder"}};
    return shape;
}

const Shape& shortening_shape() {
    static const Shape shape{"fault_at_most", {"at_most", "call"}, {"program"}};
    return shape;
}

const Shape& error_shape() {
    static const Shape shape{"fault_error", {"error", "call"}, {"times", "program"}};
    return shape;
}

void read_scenario_arguments(Scenario& scenario, const Cursor& at, const Scope& scope) {
    if (!at.present()) return;
    if (at.is_array()) {
        if (scope.programs.size() > 1) at.fault("which program's? Write {\"" + scope.programs.front() + "\": […]}");
        if (!scope.programs.empty()) scenario.arguments[scope.programs.front()] = read_arguments(at);
        return;
    }
    if (!at.is_object()) return at.fault("expected an array of arguments, or an object of these by program");
    for (const auto& [program, arguments] : at.members()) {
        check_program(arguments, program, scope);
        scenario.arguments[program] = read_arguments(arguments);
    }
}

GivenFile read_given(const Cursor& at, const Scope& scope) {
    GivenFile given;
    if (!at.has_shape(given_shape())) return given;
    given.path = read_path(at["path"]);
    if (at["folder"].present()) given.folder = at["folder"].flag();
    if (given.folder && at["content"].present()) at["content"].fault("a folder has no content");
    given.content = bytes_of(read_value(at["content"], scope.inputs));
    given.mode = given.folder ? 0755 : 0644;
    if (at["mode"].present()) given.mode = read_mode(at["mode"]);
    return given;
}

Fault read_fault(const Cursor& at, const Scope& scope) {
    Fault fault;
    const Shape* shape = at.choose({&shortening_shape(), &error_shape()}, "fault");
    if (!shape || !at.has_shape(*shape)) return fault;
    if (shape == &shortening_shape()) {
        fault.call = at["call"].word(fault_names().words, "call to shorten").value_or("");
        fault.at_most = static_cast<std::size_t>(at["at_most"].whole_number(1, most_bytes).value_or(1));
    } else {
        fault.call = at["call"].word(failing_call_names().words, "call that can fail").value_or("");
        fault.error = at["error"].word(error_names().words, "error").value_or("");
        fault.times = static_cast<int>(at["times"].whole_number(1, most_failures).value_or(1));
    }
    if (at["program"].present()) fault.program = read_program(at["program"], scope);
    return fault;
}

void read_all_given(Scenario& scenario, const Cursor& at, const Scope& scope) {
    if (!at.present()) return;
    std::set<std::string> paths;
    for (const Cursor& item : at.items()) {
        scenario.given.push_back(read_given(item, scope));
        const std::string& path = scenario.given.back().path;
        if (!path.empty() && !paths.insert(path).second) item["path"].fault("\"" + path + "\" is given twice");
    }
}

}  // namespace

Scenario read_scenario(const std::string& name, const Cursor& at, const Scope& scope) {
    Scenario scenario;
    scenario.name = name;
    if (at.is_array()) {
        scenario.script = read_script(at, scope);
        return scenario;
    }
    if (!at.has_shape(scenario_shape())) return scenario;
    read_scenario_arguments(scenario, at["args"], scope);
    read_all_given(scenario, at["given"], scope);
    if (at["faults"].present()) {
        for (const Cursor& item : at["faults"].items()) scenario.faults.push_back(read_fault(item, scope));
    }
    scenario.stdout_is_pipe = at["stdout"].word({"terminal", "pipe"}, "kind of stdout") == "pipe";
    scenario.script = read_script(at["script"], scope);
    return scenario;
}

std::vector<const Shape*> scenario_shapes() { return {&scenario_shape(), &given_shape(), &shortening_shape(), &error_shape()}; }

}  // namespace socklings
