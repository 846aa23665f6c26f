#include <algorithm>
#include <array>
#include <string_view>

#include "judge/conversation.hpp"
#include "judge/detectors.hpp"
#include "judge/finding.hpp"
#include "judge/hang.hpp"

// Who ended a conversation, and when: too early, too late, or with the whole server.
namespace socklings {

namespace {

bool ends_the_connection(const SeenCall& one) {
    return one.succeeded() &&
           (one.family == "close" || (one.family == "shutdown" && !has_name(*one.call, "how", "SHUT_RD")));
}

bool moves_data(const SeenCall& one) { return one.family == "recv" || one.family == "send"; }

/// The call with which a program ended a conversation that the other side had not ended, and where nothing had failed;
/// nullptr where it did not.
const SeenCall* ended_by_itself(const Conversation& conversation) {
    for (const SeenCall& one : conversation.calls) {
        const bool no_room = one.call->asked == std::size_t{0};
        if (moves_data(one) && !no_room && (one.failed() || (one.family == "recv" && one.call->result == 0)))
            return nullptr;
        if (ends_the_connection(one)) return &one;
    }
    return nullptr;
}

/// True where the user of a client had said that it is over.
bool user_has_ended(const Scene& scene, const SeenCall& end) {
    return std::any_of(scene.seen.events.begin(), scene.seen.events.begin() + static_cast<std::ptrdiff_t>(end.index),
                       [](const Event& event) {
                           const auto* const act = std::get_if<PeerEvent>(&event);
                           return act != nullptr &&
                                  (act->action == "ends-input" || act->data == "Q\n" || act->data == "q\n");
                       });
}

/// True where the script stopped because this conversation was over.
bool is_missed(const Scene& scene, const Conversation& conversation, const SeenCall& end) {
    if (!scene.seen.failure) return false;
    const std::string& reason = scene.seen.failure->reason;
    // A peer that waits for the end alone has lost nothing by it: a reset has another cause then.
    const Verb* const verb = scene.failed_verb();
    const bool wants_end = verb != nullptr && std::holds_alternative<ExpectEnd>(verb->action);
    if (!conversation.peer.empty())
        return scene.seen.failure->peer == conversation.peer &&
               (reason == "closed" || (reason == "reset" && !wants_end));
    // Both ends are programs, and the client had more to say.
    const auto later = Scene::after(scene.own, end.index);
    return !conversation.by_connect && std::any_of(later.begin(), later.end(), [&](const SeenCall& one) {
        return one.family == "send" && one.call->program != conversation.program;
    });
}

bool listens(const Scene& scene, int program) {
    return std::any_of(scene.own.begin(), scene.own.end(), [&](const SeenCall& one) {
        return one.call->program == program && one.family == "listen" && one.succeeded();
    });
}

/// The last call by which a server that is now gone dealt with its clients; nullptr where it did not end by itself.
const SeenCall* last_deed(const Scene& scene, int program) {
    const ProgramRun& run = scene.run(program);
    if (!run.exit_code || !scene.seen.failure || !listens(scene, program)) return nullptr;
    const SeenCall* last = nullptr;
    for (const SeenCall& one : scene.own) {
        if (one.call->program == program && (one.family == "accept" || moves_data(one))) last = &one;
    }
    return last;
}

/// Errors by which recv(2) and send(2) say that a client is gone.
bool is_of_client(const std::string& error) {
    constexpr std::array<std::string_view, 4> errors{"ECONNRESET", "EPIPE", "ECONNABORTED", "ETIMEDOUT"};
    return std::find(errors.begin(), errors.end(), error) != errors.end();
}

}  // namespace

/// The program ended a connection that its peer had not ended, and the script went no further.
Findings detect_early_end(const Scene& scene) {
    for (const Conversation& conversation : conversations(scene)) {
        const SeenCall* const end = ended_by_itself(conversation);
        if (end == nullptr || user_has_ended(scene, *end)) continue;
        const bool did_nothing =
            conversation.by_connect && std::none_of(conversation.calls.begin(), conversation.calls.end(),
                                                    [](const SeenCall& one) { return moves_data(one); });
        if (!is_missed(scene, conversation, *end) && !did_nothing) continue;
        return {finding_at(scene, "end.too-early", *end)};
    }
    return {};
}

/// Everybody waits, the program for its next client; and the connection to the last one is still open on its side.
Findings detect_missing_close(const Scene& scene) {
    const SeenCall* const waiting = scene.failed_with("stuck") ? scene.call_at(waiting_call(scene)) : nullptr;
    if (waiting == nullptr || waiting->family != "accept") return {};
    const Verb* const verb = scene.failed_verb();
    const auto* const wanted = verb != nullptr ? std::get_if<ExpectEnd>(&verb->action) : nullptr;
    const Conversation* open = nullptr;
    const std::vector<Conversation> all = conversations(scene);
    for (const Conversation& one : all) {
        if (one.by_connect || one.program != waiting->call->program) continue;
        if (wanted != nullptr ? one.peer != wanted->peer : !one.peer.empty()) continue;
        const bool closed = std::any_of(one.calls.begin(), one.calls.end(), [&](const SeenCall& call) {
            return call.call->process == waiting->call->process && ends_the_connection(call);
        });
        if (!closed) open = &one;
    }
    if (open == nullptr) return {};
    const SeenCall* taken = nullptr;
    for (const SeenCall& one : scene.own) {
        if (one.call->made && one.call->made->object == open->object) taken = &one;
    }
    if (taken == nullptr) return {};
    return {finding_at(scene, "close.missing", *taken, {{"fd", std::to_string(taken->call->made->number)}})};
}

/// A server exited in good order, and the script has a client that it never took.
Findings detect_ended_server(const Scene& scene) {
    const std::vector<Conversation> all = conversations(scene);
    for (std::size_t program = 0; program < scene.seen.programs.size(); ++program) {
        const SeenCall* const last = last_deed(scene, static_cast<int>(program));
        if (last == nullptr || last->failed()) continue;
        const std::string& peer = scene.seen.failure->peer;
        const auto is_of_peer = [&](const Conversation& one) { return one.peer == peer; };
        const bool taken = std::any_of(all.begin(), all.end(), is_of_peer);
        const auto clients = std::count_if(all.begin(), all.end(), [&](const Conversation& one) {
            return one.program == static_cast<int>(program) && !one.by_connect;
        });
        const bool names_a_client = !peer.empty() && scene.runs_of(peer).empty();
        if (taken || clients == 0 || !names_a_client) continue;
        return {finding_at(scene, "server.ended-early", *last, {{"count", std::to_string(clients)}, {"peer", peer}})};
    }
    return {};
}

/// The last that a server did before it exited was a call that failed because one client was gone.
Findings detect_server_ended_by_client(const Scene& scene) {
    for (std::size_t program = 0; program < scene.seen.programs.size(); ++program) {
        const SeenCall* const last = last_deed(scene, static_cast<int>(program));
        if (last != nullptr && last->failed() && moves_data(*last) && is_of_client(last->call->error))
            return {finding_at(scene, "server.ended-by-client", *last)};
    }
    return {};
}

/// The last that a server did before it exited was an accept() that failed: a client had given up in the queue, or the
/// scenario left no descriptor free. Where nothing forced the latter, the server may have used them all up itself.
Findings detect_server_ended_by_accept(const Scene& scene) {
    for (std::size_t program = 0; program < scene.seen.programs.size(); ++program) {
        const SeenCall* const last = last_deed(scene, static_cast<int>(program));
        if (last == nullptr || last->family != "accept") continue;
        const std::string& error = last->call->error;
        if (error == "ECONNABORTED") return {finding_at(scene, "accept.aborted", *last)};
        if (error == "EMFILE" && last->call->injected) return {finding_at(scene, "accept.no-descriptor", *last)};
    }
    return {};
}

}  // namespace socklings
