#include "report/waiting.hpp"

#include <algorithm>

#include "observe/match.hpp"
#include "report/call_line.hpp"
#include "report/escape.hpp"
#include "report/width.hpp"

namespace socklings {
namespace {

const Call* call_of(const Observation& seen, const std::optional<std::size_t>& index) {
    return index && *index < seen.events.size() ? std::get_if<Call>(&seen.events[*index]) : nullptr;
}

/// What a peer that performs the verb waits for. Verbs that wait for a program are not a peer's.
struct PeerWait {
    const ScriptFailure& failure;
    const Messages& messages;

    std::string operator()(const Expect& verb) const {
        constexpr std::size_t columns = 40;
        if (!fixed_bytes(verb.pattern))
            return messages.say("waiting.reply", {{"pattern", cut_to(printable(failure.expected), columns)}});
        Arguments arguments{{"n", std::to_string(failure.expected.size())},
                            {"got", std::to_string(failure.observed.size())},
                            {"text", quoted(failure.expected, columns)}};
        return messages.say(failure.observed.empty() ? "waiting.reply-bytes" : "waiting.reply-rest", arguments);
    }
    std::string operator()(const ExpectEnd&) const { return messages.say("waiting.end"); }
    std::string operator()(const Accept&) const { return messages.say("waiting.connection"); }
    std::string operator()(const Connect&) const { return messages.say("waiting.accept"); }
    std::string operator()(const Send&) const { return messages.say("waiting.unsent", {{"n", failure.expected}}); }
    template <class Other>
    std::string operator()(const Other&) const {
        return messages.say("waiting.peer");
    }
};

std::string program_waits(const Observation& seen, const Waiting& waiting, const Messages& messages) {
    const Call* call = call_of(seen, waiting.call);
    if (!call) return messages.say("waiting.for", {{"what", printable(waiting.what)}});
    Arguments arguments{{"call", call_expression(*call)}};
    if (!call->site) return messages.say("waiting.call", arguments);
    arguments["line"] = std::to_string(call->site->line);
    const bool for_keyboard = call->descriptor && call->descriptor->kind == "stdin";
    return messages.say(for_keyboard ? "waiting.keyboard" : "waiting.call-at-line", arguments);
}

/// The names that lessons give their programs have words of their own in each language.
std::string name_of_program(const std::string& name, const Messages& messages) {
    const std::string key = "party.own." + name;
    return messages.say(messages.has(key) ? key : "party.program", {{"name", name}});
}

std::string waits(const Observation& seen, const Waiting& waiting, const std::vector<Verb>& script,
                  const Messages& messages) {
    bool is_program = std::any_of(seen.programs.begin(), seen.programs.end(),
                                  [&](const ProgramRun& p) { return p.name == waiting.who; });
    if (is_program || seen.failure->verb >= script.size()) return program_waits(seen, waiting, messages);
    return std::visit(PeerWait{*seen.failure, messages}, script[seen.failure->verb].action);
}

/// `words` behind `indentation` columns that are there already, with as many before each further line.
std::string hanging(const std::string& words, std::size_t indentation, const Look& look) {
    std::string text;
    for (const std::string& line : wrap(words, look.columns > indentation ? look.columns - indentation : 1))
        text += (text.empty() ? "" : std::string(indentation, ' ')) + line + "\n";
    return text;
}

}  // namespace

std::string name_of_party(const Observation& seen, const std::string& who, const Messages& messages) {
    if (who == "keyboard") return messages.say("party.keyboard");
    for (const ProgramRun& program : seen.programs) {
        if (program.name == who) return name_of_program(who, messages);
    }
    bool is_server = std::any_of(seen.events.begin(), seen.events.end(), [&](const Event& event) {
        const auto* peer = std::get_if<PeerEvent>(&event);
        return peer && peer->peer == who && (peer->action == "listens" || peer->action == "accepts");
    });
    return messages.say(is_server ? "party.server" : "party.client", {{"name", who}});
}

std::string waiting_lines(const Observation& seen, const std::vector<Verb>& script, const Messages& messages,
                          const Look& look) {
    if (!seen.failure) return {};
    if (const Call* call = seen.failure->reason == "spinning" ? call_of(seen, seen.failure->call) : nullptr) {
        std::string line = line_of(*call, messages);
        constexpr std::string_view indentation = "  ";
        const std::string again =
            messages.say("waiting.spinning", {{"call", call_line(*call, messages, look.columns)}});
        return std::string(indentation) + hanging(again + (line.empty() ? "" : "  " + line), indentation.size(), look);
    }
    if (seen.failure->reason != "stuck") return {};

    std::size_t width = 0;
    for (const Waiting& one : seen.failure->waiting)
        width = std::max(width, display_width(name_of_party(seen, one.who, messages)));
    std::string text = messages.say("waiting.title") + "\n";
    for (const Waiting& one : seen.failure->waiting) {
        text += "  " + look.paint(Ink::strong, pad_right(name_of_party(seen, one.who, messages) + ":", width + 1)) +
                " " + hanging(waits(seen, one, script, messages), width + 4, look);
    }
    return text;
}

}  // namespace socklings
