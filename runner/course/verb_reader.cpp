#include "course/verb_reader.hpp"

#include <numeric>

#include "course/fields.hpp"
#include "course/pattern_reader.hpp"
#include "course/vocabulary.hpp"

namespace socklings {
namespace {

/// The longest line that a terminal takes (termios(3), canonical mode), without its newline.
constexpr std::size_t longest_typed_line = 4095;

Action read_start(const Cursor& at, ScriptState& state) {
    Start start{read_program(at["start"], state.scope), {}};
    if (at["args"].present()) start.arguments = read_arguments(at["args"]);
    return start;
}

/// A value of at least one byte.
Pattern read_some_bytes(const Cursor& at, const ScriptState& state) {
    Pattern value = read_value(at, state.scope.inputs);
    const bool empty_text = at.is_text() && at.text()->empty();
    if (empty_text || (at.is_array() && value.parts.empty())) at.fault("there is nothing in this value");
    return value;
}

std::vector<std::size_t> read_pieces(const Cursor& at, const std::string& bytes) {
    std::vector<std::size_t> pieces;
    if (!at.present()) return pieces;
    constexpr long long most = 1'000'000'000;
    for (const Cursor& item : at.some_items())
        pieces.push_back(static_cast<std::size_t>(item.whole_number(1, most).value_or(1)));
    const std::size_t sum = std::accumulate(pieces.begin(), pieces.end(), std::size_t{0});
    // What a variable will stand for is not known here.
    if (sum > bytes.size() && bytes.find("${port}") == std::string::npos) {
        at.fault("the pieces are " + std::to_string(sum) + " bytes together, the value has " +
                 std::to_string(bytes.size()));
    }
    return pieces;
}

Action read_send(const Cursor& at, ScriptState& state) {
    Send send{read_some_bytes(at["send"], state), state.peers.use_sender(at["peer"]), {}};
    send.pieces = read_pieces(at["pieces"], bytes_of(send.value));
    return send;
}

/// Keys are pressed one by one: control bytes would act on the terminal, and it takes no longer line.
void check_typed(const Cursor& at, const std::string& text) {
    std::size_t in_line = 0;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if ((byte < ' ' && letter != '\n' && letter != '\t') || byte == 0x7f) {
            return at.fault("byte " + std::to_string(byte) +
                            " cannot be typed: only \\n and \\t of the control characters can");
        }
        in_line = letter == '\n' ? 0 : in_line + 1;
        if (in_line > longest_typed_line) return at.fault("a typed line has at most 4095 bytes");
    }
}

Action read_type(const Cursor& at, ScriptState& state) {
    Type type{read_some_bytes(at["type"], state), program_of(at, state.scope)};
    check_typed(at["type"], bytes_of(type.value));
    return type;
}

Action read_end_input(const Cursor& at, ScriptState& state) {
    const Cursor whose = at["end_input"];
    if (whose.is_text()) return EndInput{read_program(whose, state.scope)};
    if (!whose.is_boolean()) {
        whose.fault("expected true or the name of a program");
    } else if (whose.flag() && state.scope.programs.size() > 1) {
        whose.fault("which program? Give its name in place of true");
    }
    return EndInput{state.scope.programs.empty() ? "" : state.scope.programs.front()};
}

Action read_see(const Cursor& at, ScriptState& state) {
    const auto on = at["on"].word({"stdout", "stderr"}, "output");
    return See{read_pattern(at["see"], state.scope.inputs), program_of(at, state.scope), on == "stderr"};
}

Action read_expect_end(const Cursor& at, ScriptState& state) {
    const auto how = at["how"].word({"eof", "reset"}, "kind of end");
    return ExpectEnd{state.peers.use_connection(at["expect_end"]), how == "reset"};
}

Action read_signal(const Cursor& at, ScriptState& state) {
    return Signal{at["signal"].word(signal_names().words, "signal").value_or(""), program_of(at, state.scope)};
}

Action read_exit(const Cursor& at, ScriptState& state) {
    return Exit{static_cast<int>(at["exit"].whole_number(0, 255).value_or(0)), program_of(at, state.scope)};
}

Action read_accept(const Cursor& at, ScriptState& state) {
    const std::string listener = state.peers.use_listener(at["on"]);
    return Accept{state.peers.connection(at["accept"]), listener};
}

Action read_expect(const Cursor& at, ScriptState& state) {
    return Expect{read_pattern(at["expect"], state.scope.inputs), state.peers.use_connection(at["peer"])};
}

}  // namespace

const std::vector<VerbKind>& verb_kinds() {
    using At = const Cursor&;
    using State = ScriptState&;
    static const std::vector<VerbKind> kinds{
        {{"verb_start", {"start"}, {"args", "mark"}}, read_start},
        {{"verb_stop", {"stop"}, {"mark"}},
         [](At at, State s) -> Action { return Stop{read_program(at["stop"], s.scope)}; }},
        {{"verb_listen", {"listen"}, {"mark"}},
         [](At at, State s) -> Action { return Listen{s.peers.listener(at["listen"])}; }},
        {{"verb_accept", {"accept", "on"}, {"mark"}}, read_accept},
        {{"verb_connect", {"connect"}, {"mark"}},
         [](At at, State s) -> Action { return Connect{s.peers.connection(at["connect"])}; }},
        {{"verb_send", {"send", "peer"}, {"pieces", "mark"}}, read_send},
        {{"verb_expect", {"expect", "peer"}, {"mark"}}, read_expect},
        {{"verb_quiet", {"quiet"}, {"mark"}},
         [](At at, State s) -> Action { return Quiet{s.peers.use_connection(at["quiet"])}; }},
        {{"verb_half_close", {"half_close"}, {"mark"}},
         [](At at, State s) -> Action { return HalfClose{s.peers.half_close(at["half_close"])}; }},
        {{"verb_hold", {"hold"}, {"mark"}},
         [](At at, State s) -> Action { return Hold{s.peers.use_connection(at["hold"])}; }},
        {{"verb_resume", {"resume"}, {"mark"}},
         [](At at, State s) -> Action { return Resume{s.peers.use_connection(at["resume"])}; }},
        {{"verb_close", {"close"}, {"mark"}},
         [](At at, State s) -> Action { return Close{s.peers.close(at["close"])}; }},
        {{"verb_reset", {"reset"}, {"mark"}},
         [](At at, State s) -> Action { return Reset{s.peers.reset(at["reset"])}; }},
        {{"verb_expect_end", {"expect_end"}, {"how", "mark"}}, read_expect_end},
        {{"verb_type", {"type"}, {"program", "mark"}}, read_type},
        {{"verb_end_input", {"end_input"}, {"mark"}}, read_end_input},
        {{"verb_see", {"see"}, {"on", "program", "mark"}}, read_see},
        {{"verb_signal", {"signal"}, {"program", "mark"}}, read_signal},
        {{"verb_exit", {"exit"}, {"program", "mark"}}, read_exit},
        {{"verb_ends", {"ends"}, {"mark"}},
         [](At at, State s) -> Action { return Ends{read_program(at["ends"], s.scope)}; }},
    };
    return kinds;
}

}  // namespace socklings
