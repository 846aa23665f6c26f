#include "report/waiting.hpp"

#include <algorithm>

#include "report/call_line.hpp"
#include "report/escape.hpp"
#include "report/width.hpp"

namespace socklings {
namespace {

const Call* call_of(const Observation& seen, const std::optional<std::size_t>& index) {
    return index && *index < seen.events.size() ? std::get_if<Call>(&seen.events[*index]) : nullptr;
}

/// The number in "6 bytes".
std::optional<std::string> byte_count(const std::string& what) {
    std::size_t space = what.find(' ');
    bool digits = space != std::string::npos && space > 0 &&
                  std::all_of(what.begin(), what.begin() + static_cast<std::ptrdiff_t>(space),
                              [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || what.substr(space + 1, 4) != "byte") return {};
    return what.substr(0, space);
}

std::string waits(const Observation& seen, const Waiting& waiting, const Messages& messages) {
    if (const Call* call = call_of(seen, waiting.call)) {
        Arguments arguments{{"call", call_expression(*call)}};
        if (!call->site) return messages.say("waiting.call", arguments);
        arguments["line"] = std::to_string(call->site->line);
        return messages.say("waiting.call-at-line", arguments);
    }
    if (auto bytes = byte_count(waiting.what)) return messages.say("waiting.reply-bytes", {{"n", *bytes}});
    std::string key = "waiting.for." + waiting.what;
    return messages.has(key) ? messages.say(key) : messages.say("waiting.for", {{"what", printable(waiting.what)}});
}

}  // namespace

std::string name_of_party(const Observation& seen, const std::string& who, const Messages& messages) {
    if (who == "keyboard") return messages.say("party.keyboard");
    for (const ProgramRun& program : seen.programs) {
        if (program.name == who) return messages.say("party.program", {{"name", who}});
    }
    bool is_server = std::any_of(seen.events.begin(), seen.events.end(), [&](const Event& event) {
        const auto* peer = std::get_if<PeerEvent>(&event);
        return peer && peer->peer == who && (peer->action == "listens" || peer->action == "accepts");
    });
    return messages.say(is_server ? "party.server" : "party.client", {{"name", who}});
}

std::string waiting_lines(const Observation& seen, const Messages& messages, const Look& look) {
    if (!seen.failure) return {};
    if (const Call* call = seen.failure->reason == "spinning" ? call_of(seen, seen.failure->call) : nullptr) {
        std::string line = line_of(*call, messages);
        return "  " + messages.say("waiting.spinning", {{"call", call_line(*call, messages, look.columns)}}) +
               (line.empty() ? "" : "  " + line) + "\n";
    }
    if (seen.failure->reason != "stuck") return {};

    std::size_t width = 0;
    for (const Waiting& one : seen.failure->waiting)
        width = std::max(width, display_width(name_of_party(seen, one.who, messages)));
    std::string text = messages.say("waiting.title") + "\n";
    for (const Waiting& one : seen.failure->waiting) {
        text += "  " + look.paint(Ink::strong, pad_right(name_of_party(seen, one.who, messages) + ":", width + 1)) +
                " " + waits(seen, one, messages) + "\n";
    }
    return text;
}

}  // namespace socklings
