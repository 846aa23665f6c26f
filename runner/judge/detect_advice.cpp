#include <algorithm>
#include <optional>

#include "judge/conversation.hpp"
#include "judge/detectors.hpp"
#include "judge/finding.hpp"

namespace socklings {

namespace {

bool allows_reuse(const SeenCall& one) {
    return one.call->name == "setsockopt" && one.succeeded() &&
           (has_name(*one.call, "optname", "SO_REUSEADDR") || has_name(*one.call, "optname", "SO_REUSEPORT"));
}

}  // namespace

/// A TCP server bound its port without SO_REUSEADDR before: after its end the port may stay in TIME_WAIT (socket(7)). A
/// mistake where that has happened.
Findings detect_missing_reuseaddr(const Scene& scene) {
    std::optional<Finding> found;
    for (const SeenCall& bind : scene.own) {
        if (bind.family != "bind" || !bind.call->address || bind.call->address->family == "AF_UNIX") continue;
        const SeenCalls calls = calls_on(scene, object_of(*bind.call));
        const auto option = std::find_if(calls.begin(), calls.end(), allows_reuse);
        const bool listens = std::any_of(calls.begin(), calls.end(),
                                         [](const SeenCall& one) { return one.family == "listen" && one.succeeded(); });
        const bool busy = bind.call->error == "EADDRINUSE";
        if ((option != calls.end() && option->index < bind.index) || (!listens && !busy)) continue;
        // The run that finds the port busy comes no further than that; an earlier one shows what comes too late.
        const bool is_late = found && found->code == "reuseaddr.late";
        if (busy && is_late) {
            found->weight = Weight::mistake;
            return {*found};
        }
        if (!found || busy)
            found = option == calls.end() ? finding_at(scene, "reuseaddr.missing", bind)
                                          : finding_at(scene, "reuseaddr.late", *option);
        if (!busy) continue;
        found->weight = Weight::mistake;
        return {*found};
    }
    return found ? Findings{*found} : Findings{};
}

/// The program waited for somebody, and all that it printed came only at its exit.
Findings detect_unflushed_output(const Scene& scene) {
    for (std::size_t program = 0; program < scene.seen.programs.size(); ++program) {
        if (!scene.seen.programs[program].exit_code) continue;
        const SeenCall* first_print = nullptr;
        bool waited = false, printed_in_time = false;
        for (const SeenCall& one : scene.calls) {
            if (one.call->program != static_cast<int>(program)) continue;
            const bool print = one.family == "write" && one.is_on("stdout") && one.moved() > 0;
            const bool at_exit = !one.call->own || one.call->via == "exit";
            if (print && at_exit && first_print == nullptr) first_print = &one;
            printed_in_time = printed_in_time || (print && !at_exit);
            const bool waits =
                one.family == "accept" || one.family == "recv" || (one.family == "read" && one.is_on("stdin"));
            waited = waited || (waits && one.call->own);
        }
        if (first_print == nullptr || !waited || printed_in_time) continue;
        return {finding_at(scene, "output.unflushed", *first_print, {{"size", std::to_string(first_print->moved())}})};
    }
    return {};
}

}  // namespace socklings
