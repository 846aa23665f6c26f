#include <algorithm>

#include "judge/call_match.hpp"
#include "judge/call_text.hpp"
#include "judge/claim.hpp"
#include "judge/finding.hpp"

namespace socklings {

namespace {

/// How far a call is from what the claim wants; the nearest one is shown when none fits.
struct Candidate {
    const SeenCall* call = nullptr;
    std::optional<Difference> argument, result;
    bool in_order = true;

    [[nodiscard]] bool fits() const { return !argument && !result && in_order; }
    [[nodiscard]] int distance() const { return (argument ? 4 : 0) + (result ? 2 : 0) + (in_order ? 0 : 1); }
};

/// Index of the first successful call of that family, or nothing.
std::optional<std::size_t> first_of(const Scene& scene, const CallClaim& claim, const std::string& family) {
    const std::vector<int> runs = scene.runs_of(claim.program);
    for (const SeenCall& one : scene.own) {
        const bool of_program = std::find(runs.begin(), runs.end(), one.call->program) != runs.end();
        if (of_program && one.succeeded() && is_call(one, family, false)) return one.index;
    }
    return std::nullopt;
}

bool is_in_order(const CallClaim& claim, const Scene& scene, const SeenCall& call) {
    // A program that has not come to the later call yet has nothing out of order.
    if (!claim.before.empty() && first_of(scene, claim, claim.before).value_or(call.index) < call.index) return false;
    if (claim.after.empty()) return true;
    const auto earlier = first_of(scene, claim, claim.after);
    return earlier && *earlier < call.index;
}

std::vector<Candidate> candidates(const CallClaim& claim, const Scene& scene) {
    std::vector<Candidate> found;
    const std::vector<int> runs = scene.runs_of(claim.program);
    for (const SeenCall& one : scene.own) {
        if (std::find(runs.begin(), runs.end(), one.call->program) == runs.end()) continue;
        if (!is_call(one, claim.call, claim.exactly)) continue;
        found.push_back({&one, argument_difference(claim, *one.call, scene.seen.port),
                         result_difference(claim, *one.call), is_in_order(claim, scene, one)});
    }
    return found;
}

Phrase expected(const CallClaim& claim, const Scene& scene) {
    std::map<std::string, std::string> arguments{{"call", wanted_call(claim, scene.seen.port)}, {"name", claim.call}};
    const auto phrase = [&](const std::string& code, const std::string& name = "", const std::string& value = "") {
        if (!name.empty()) arguments[name] = value;
        return Phrase{code, arguments};
    };
    if (claim.never) return phrase("expected.call-never");
    if (claim.times) return phrase("expected.call-times", "times", std::to_string(*claim.times));
    if (!claim.before.empty()) return phrase("expected.call-before", "other", claim.before);
    if (!claim.after.empty()) return phrase("expected.call-after", "other", claim.after);
    if (claim.returns == "fd") return phrase("expected.call-fd");
    if (claim.returns == "error") return phrase("expected.call-error");
    if (!claim.returns.empty() && claim.returns != "any")
        return phrase("expected.call-result", "result", claim.returns);
    return phrase("expected.call");
}

Finding argument_finding(const Scene& scene, const Candidate& near) {
    const Difference& differs = *near.argument;
    const std::map<std::string, std::string> arguments{{"argument", differs.argument},
                                                       {"wanted", differs.wanted},
                                                       {"actual", differs.actual.empty() ? "-" : differs.actual}};
    std::string code = "call.argument";
    if (near.call->family == "socket" && differs.argument == "domain") code = "socket.wrong-family";
    if (near.call->family == "socket" && differs.argument == "type") code = "socket.wrong-type";
    return finding_at(scene, code, *near.call, arguments);
}

Finding result_finding(const Scene& scene, const CallClaim& claim, const Candidate& near) {
    if (near.result->actual.empty()) return finding_at(scene, "call.waits", *near.call);
    if (near.call->failed()) return finding_at(scene, "call.failed", *near.call);
    return finding_at(scene, claim.returns == "error" ? "call.succeeded" : "call.result", *near.call,
                      {{"wanted", claim.returns}, {"actual", near.result->actual}});
}

Finding finding_for(const Scene& scene, const CallClaim& claim, const Candidate& near) {
    if (near.argument) return argument_finding(scene, near);
    if (near.result) return result_finding(scene, claim, near);
    const bool late =
        !claim.before.empty() && first_of(scene, claim, claim.before).value_or(near.call->index) < near.call->index;
    return finding_at(scene, late ? "call.late" : "call.early", *near.call,
                      {{"other", late ? claim.before : claim.after}});
}

}  // namespace

ClaimResult check(const CallClaim& claim, const Scene& scene) {
    ClaimResult result;
    CallClaim looked_for = claim;
    if (claim.never && claim.returns.empty()) looked_for.returns = "any";
    const std::vector<Candidate> all = candidates(looked_for, scene);
    std::vector<const Candidate*> fitting;
    const Candidate* nearest = nullptr;
    for (const Candidate& one : all) {
        if (one.fits()) fitting.push_back(&one);
        if (nearest == nullptr || one.distance() < nearest->distance()) nearest = &one;
    }
    // Of several calls with other paths, none is the one that was meant.
    if (nearest != nullptr && nearest->argument && nearest->argument->argument == "path" && all.size() > 1)
        nearest = nullptr;
    if (nearest != nullptr) result.call = nearest->call->index;

    const int count = static_cast<int>(fitting.size());
    result.holds = claim.never ? count == 0 : claim.times ? count == *claim.times : count > 0;
    if (result.holds) {
        if (claim.never) result.call.reset();
        return result;
    }
    result.expected = expected(claim, scene);
    if (nearest == nullptr) {
        result.observed = {"observed.no-call", {{"name", claim.call}}};
        const std::vector<int> runs = scene.runs_of(claim.program);
        if (claim.call == "close") result.findings = check(FdsClaim{claim.program}, scene).findings;
        result.findings.push_back(
            finding_of(scene, "call.missing", runs.empty() ? 0 : runs.back(), {{"name", claim.call}}));
        for (Finding& finding : why_no_further(scene, runs)) result.findings.push_back(std::move(finding));
        return result;
    }
    result.observed = {"observed.call", {{"call", call_text(*nearest->call->call)}}};
    if (claim.never) {
        result.findings.push_back(finding_at(scene, "call.unwanted", *nearest->call));
    } else if (claim.times && count > 0) {
        result.observed = {"observed.call-times", {{"name", claim.call}, {"count", std::to_string(count)}}};
        result.findings.push_back(
            finding_at(scene, "call.times", *fitting.back()->call,
                       {{"count", std::to_string(count)}, {"wanted", std::to_string(*claim.times)}}));
    } else {
        result.findings.push_back(finding_for(scene, looked_for, *nearest));
    }
    return result;
}

}  // namespace socklings
