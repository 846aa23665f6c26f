#include "course/claim_reader.hpp"

#include "course/fields.hpp"
#include "course/pattern_reader.hpp"
#include "course/vocabulary.hpp"

namespace socklings {
namespace {

constexpr long long largest = 0xffff'ffff;

struct ClaimState {
    const Scope& scope;
    const Scenario* scenario;
};

struct ClaimKind {
    Shape shape;
    Claim (*read)(const Cursor& at, const ClaimState& state);
};

Claim read_script_claim(const Cursor& at, const ClaimState& state) {
    (void)at["script"].word({"passes"}, "outcome of a script");
    const Cursor until = at["until"];
    if (!state.scenario) return ScriptClaim{until.text().value_or("")};
    std::vector<std::string> marks;
    for (const Verb& verb : state.scenario->script) {
        if (!verb.mark.empty()) marks.push_back(verb.mark);
    }
    return ScriptClaim{until.word(marks, "mark").value_or("")};
}

Claim read_output(const Cursor& at, const ClaimState& state) {
    return OutputClaim{read_pattern(at["output"], state.scope.inputs), program_of(at, state.scope), false};
}

Claim read_errors(const Cursor& at, const ClaimState& state) {
    return OutputClaim{read_pattern(at["errors"], state.scope.inputs), program_of(at, state.scope), true};
}

Claim read_exit(const Cursor& at, const ClaimState& state) {
    return ExitClaim{static_cast<int>(at["exit"].whole_number(0, 255).value_or(0)), program_of(at, state.scope)};
}

/// A text, or a whole number as its digits.
std::string text_or_number(const Cursor& at) {
    if (at.is_whole_number()) return std::to_string(at.whole_number(-largest, largest).value_or(0));
    if (!at.is_text()) at.fault("expected a text or a whole number");
    return at.is_text() ? at.text_not_empty().value_or("") : "";
}

std::string read_returns(const Cursor& at) {
    if (!at.present()) return "";
    return at.is_text() ? at.word({"fd", "error", "any"}, "result").value_or("") : text_or_number(at);
}

std::string read_call_name(const Cursor& at) { return at.word(call_names().words, "call").value_or(""); }

Claim read_call(const Cursor& at, const ClaimState& state) {
    CallClaim claim;
    claim.call = read_call_name(at["call"]);
    claim.program = program_of(at, state.scope);
    claim.exactly = at["exactly"].flag();
    claim.never = at["never"].flag();
    if (at["with"].present()) {
        for (const auto& [name, value] : at["with"].members()) claim.with[name] = text_or_number(value);
    }
    claim.returns = read_returns(at["returns"]);
    claim.before = read_call_name(at["before"]);
    claim.after = read_call_name(at["after"]);
    if (const auto times = at["times"].whole_number(1, 1'000'000)) claim.times = static_cast<int>(*times);
    if (claim.never && claim.times) at["times"].fault("a call that is never made has no number of times");
    return claim;
}

Claim read_file(const Cursor& at, const ClaimState& state) {
    FileClaim claim;
    claim.path = read_path(at["file"]);
    claim.absent = at["absent"].flag();
    if (at["content"].present()) claim.content = read_pattern(at["content"], state.scope.inputs);
    if (at["mode"].present()) claim.mode = read_mode(at["mode"]);
    claim.folder = at["type"].word({"file", "folder"}, "type of a file") == "folder";
    if (claim.folder && claim.content) at["content"].fault("a folder has no content");
    for (const char* key : {"content", "mode", "type"}) {
        if (claim.absent && at[key].present()) at[key].fault("a file that is absent has no " + std::string(key));
    }
    return claim;
}

Claim read_files(const Cursor& at, const ClaimState&) {
    FilesClaim claim;
    for (const Cursor& item : at["files"].items()) {
        const std::string path = item.text_not_empty().value_or("");
        if (path.starts_with('/') || path.find("..") != std::string::npos)
            item.fault("expected a path below the scenario's folder");
        claim.paths.push_back(path);
    }
    return claim;
}

Claim read_children(const Cursor& at, const ClaimState& state) {
    (void)at["children"].word({"none"}, "number of processes left");
    return ChildrenClaim{program_of(at, state.scope)};
}

Claim read_doctor(const Cursor& at, const ClaimState&) {
    (void)at["doctor"].word({"passes"}, "outcome of the doctor");
    return DoctorClaim{};
}

Claim read_fds(const Cursor& at, const ClaimState& state) {
    (void)at["fds"].word({"closed"}, "state of the descriptors");
    return FdsClaim{program_of(at, state.scope)};
}

Claim read_builds(const Cursor& at, const ClaimState&) {
    const Cursor how = at["builds"];
    const bool without_warnings = how.is_text();
    if (without_warnings) {
        (void)how.word({"without warnings"}, "way to build");
    } else if (how.is_boolean()) {
        (void)how.flag();
    } else {
        how.fault("expected true or \"without warnings\"");
    }
    return BuildsClaim{without_warnings};
}

const std::vector<ClaimKind>& claim_kinds() {
    static const std::vector<ClaimKind> kinds{
        {{"claim_script", {"script"}, {"until"}}, read_script_claim},
        {{"claim_output", {"output"}, {"program"}}, read_output},
        {{"claim_errors", {"errors"}, {"program"}}, read_errors},
        {{"claim_exit", {"exit"}, {"program"}}, read_exit},
        {{"claim_call", {"call"}, {"program", "with", "returns", "before", "after", "times", "never", "exactly"}},
         read_call},
        {{"claim_file", {"file"}, {"content", "mode", "absent", "type"}}, read_file},
        {{"claim_files", {"files"}, {}}, read_files},
        {{"claim_fds", {"fds"}, {"program"}}, read_fds},
        {{"claim_children", {"children"}, {"program"}}, read_children},
        {{"claim_doctor", {"doctor"}, {}}, read_doctor},
        {{"claim_builds", {"builds"}, {}}, read_builds},
    };
    return kinds;
}

}  // namespace

std::vector<Claim> read_claims(const Cursor& at, const Scope& scope, const Scenario* scenario) {
    std::vector<Claim> claims;
    for (const Cursor& item : at.is_array() ? at.some_items() : std::vector<Cursor>{at}) {
        const Shape* shape = item.choose(claim_shapes(), "claim");
        if (!shape || !item.has_shape(*shape)) continue;
        for (const ClaimKind& kind : claim_kinds()) {
            if (&kind.shape == shape) claims.push_back(kind.read(item, {scope, scenario}));
        }
    }
    return claims;
}

std::vector<const Shape*> claim_shapes() {
    std::vector<const Shape*> shapes;
    for (const ClaimKind& kind : claim_kinds()) shapes.push_back(&kind.shape);
    return shapes;
}

}  // namespace socklings
