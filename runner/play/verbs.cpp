// The verbs of a script, one function each: what it does, and when it is done.
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>

#include "observe/match.hpp"
#include "play/script.hpp"

namespace socklings {
namespace {

int signal_number(const std::string& name) {
    for (int signal = 1; signal < NSIG; signal++) {
        const char* known = sigabbrev_np(signal);
        if (known && name == std::string("SIG") + known) return signal;
    }
    return 0;
}

// Of a pattern whose beginning has come.
std::string what_is_missing(const Pattern& pattern, std::size_t come) {
    auto fixed = fixed_bytes(pattern);
    if (!fixed) return describe(pattern);
    auto count = fixed->size() - std::min(come, fixed->size());
    return std::to_string(count) + (count == 1 ? " byte" : " bytes");
}

}  // namespace

Script::Progress Script::perform(const Start& verb, Rest) {
    start_program(program_name(verb.program), verb.arguments);
    return Progress::done;
}

Script::Progress Script::perform(const Stop& verb, Rest) {
    int number = program(verb.program);
    if (!tracer_.alive(number)) return Progress::done;
    tracer_.kill_program(number);
    return Progress::acted;
}

Script::Progress Script::perform(const Listen& verb, Rest) {
    peers_.listen(verb.peer, port_, will_be_held(verb.peer));
    return Progress::done;
}

Script::Progress Script::perform(const Accept& verb, Rest rest) {
    if (peers_.accept(verb.peer, verb.listener)) return Progress::done;
    return rest == Rest::at_rest ? stuck(verb.listener, "a connection", "connection") : Progress::waiting;
}

Script::Progress Script::perform(const Connect& verb, Rest rest) {
    int code = ECONNREFUSED;
    if (acted_)
        code = peers_.connected(verb.peer);
    else if (network_.listening(port_))
        code = peers_.connect(verb.peer, port_, will_be_held(verb.peer));
    acted_ = acted_ || code == EINPROGRESS;
    if (code == 0) return Progress::done;
    if (rest != Rest::at_rest) return Progress::waiting;
    return code == EINPROGRESS ? stuck(verb.peer, "accept", "accept")
                               : failed("refused", verb.peer, std::to_string(port_));
}

Script::Progress Script::perform(const Send& verb, Rest rest) {
    auto& peer = peers_.peer(verb.peer);
    if (!peer.outbox.empty()) {
        if (peer.saw_reset) return failed("reset", verb.peer, {});
        if (rest != Rest::at_rest) return Progress::waiting;
        return stuck(verb.peer, std::to_string(peer.outbox.size()), "send");
    }
    auto bytes = *fixed_bytes(expanded(verb.value, port_));
    std::size_t sent = 0;
    for (std::size_t i = 0; i < pieces_sent_ && i < verb.pieces.size(); i++) sent += verb.pieces[i];
    bool all_sent = pieces_sent_ > verb.pieces.size() || (pieces_sent_ > 0 && sent >= bytes.size());
    if (all_sent) return Progress::done;
    if (peer.saw_reset) return failed("reset", verb.peer, {});
    bool last = pieces_sent_ == verb.pieces.size();
    peers_.send(verb.peer, bytes.substr(sent, last ? std::string::npos : verb.pieces[pieces_sent_]));
    pieces_sent_++;
    return Progress::acted;
}

Script::Progress Script::perform(const Expect& verb, Rest rest) {
    auto& peer = peers_.peer(verb.peer);
    auto pattern = expanded(verb.pattern, port_);
    bool complete = rest == Rest::at_rest || peer.saw_end || peer.saw_reset;
    auto match = match_prefix(pattern, peer.inbox, complete);
    auto wanted = fixed_bytes(pattern).value_or(describe(pattern));
    if (match.state == PrefixMatch::State::matched) {
        bool more = peer.inbox.size() > match.at;
        if (!next_takes_more(verb.peer)) {
            if (!complete) return Progress::waiting;
            if (more) return failed("unexpected", verb.peer, wanted, peer.inbox, match.at);
        }
        peer.inbox.erase(0, match.at);
        return Progress::done;
    }
    if (!complete) return Progress::waiting;
    if (match.state == PrefixMatch::State::mismatch && !peer.inbox.empty() && match.at < peer.inbox.size())
        return failed("mismatch", verb.peer, wanted, peer.inbox, match.at);
    return ended_or_stuck(verb.peer, peer, wanted, what_is_missing(pattern, peer.inbox.size()));
}

Script::Progress Script::perform(const Quiet& verb, Rest rest) {
    auto& peer = peers_.peer(verb.peer);
    if (!peer.inbox.empty())
        return rest == Rest::at_rest ? failed("unexpected", verb.peer, {}, peer.inbox) : Progress::waiting;
    if (peer.saw_reset) return failed("reset", verb.peer, {});
    if (peer.saw_end) return failed("closed", verb.peer, {});
    return rest == Rest::at_rest ? Progress::done : Progress::waiting;
}

Script::Progress Script::perform(const HalfClose& verb, Rest) {
    peers_.half_close(verb.peer);
    return Progress::done;
}

Script::Progress Script::perform(const Hold& verb, Rest) {
    peers_.peer(verb.peer).held = true;
    return Progress::done;
}

Script::Progress Script::perform(const Resume& verb, Rest) {
    peers_.peer(verb.peer).held = false;
    return Progress::done;
}

Script::Progress Script::perform(const Close& verb, Rest) {
    peers_.close(verb.peer);
    return Progress::done;
}

Script::Progress Script::perform(const Reset& verb, Rest) {
    peers_.reset(verb.peer);
    return Progress::done;
}

Script::Progress Script::perform(const ExpectEnd& verb, Rest rest) {
    auto& peer = peers_.peer(verb.peer);
    bool over = peer.saw_end || peer.saw_reset;
    if (!peer.inbox.empty())
        return over || rest == Rest::at_rest ? failed("unexpected", verb.peer, {}, peer.inbox) : Progress::waiting;
    if (!over)
        return rest == Rest::at_rest ? stuck(verb.peer, verb.reset ? "a reset" : "the end of the connection",
                                             verb.reset ? "reset" : "end")
                                     : Progress::waiting;
    if (peer.saw_reset == verb.reset) return Progress::done;
    return failed(verb.reset ? "closed" : "reset", verb.peer, {});
}

Script::Progress Script::perform(const Type& verb, Rest rest) {
    auto& terminal = tracer_.terminal(program(verb.program));
    if (!std::exchange(acted_, true)) {
        auto text = *fixed_bytes(expanded(verb.value, port_));
        record_.add(PeerEvent{"keyboard", "types", text, {}, 0});
        terminal.type(text);
        return Progress::acted;
    }
    if (terminal.all_typed()) return Progress::done;
    return rest == Rest::at_rest ? stuck(program_name(verb.program), "reads from the keyboard", {}) : Progress::waiting;
}

Script::Progress Script::perform(const EndInput& verb, Rest) {
    record_.add(PeerEvent{"keyboard", "ends-input", {}, {}, 0});
    tracer_.terminal(program(verb.program)).end_input();
    return Progress::done;
}

Script::Progress Script::perform(const See& verb, Rest rest) {
    int number = program(verb.program);
    bool complete = rest == Rest::at_rest || !tracer_.alive(number);
    const auto& output = record_.output(number, verb.on_stderr);
    auto& from = seen_[{number, verb.on_stderr}];
    auto pattern = expanded(verb.pattern, port_);
    if (auto behind = find_in(pattern, output, from, complete)) {
        from = *behind;
        return Progress::done;
    }
    if (!complete) return Progress::waiting;
    return failed("not-seen", program_name(verb.program), fixed_bytes(pattern).value_or(describe(pattern)),
                  output.substr(from));
}

Script::Progress Script::perform(const Signal& verb, Rest) {
    tracer_.send_signal(program(verb.program), signal_number(verb.signal));
    return Progress::done;
}

Script::Progress Script::perform(const Exit& verb, Rest rest) {
    int number = program(verb.program);
    auto name = program_name(verb.program);
    if (!has_ended(number))
        return rest == Rest::at_rest ? stuck(name, std::to_string(verb.code), {}) : Progress::waiting;
    if (run(number).exit_code == verb.code) return Progress::done;
    if (!run(number).signal.empty()) return failed("signal", name, std::to_string(verb.code), run(number).signal);
    return failed("exit", name, std::to_string(verb.code), std::to_string(run(number).exit_code.value_or(-1)));
}

Script::Progress Script::perform(const Ends& verb, Rest rest) {
    int number = program(verb.program);
    if (!has_ended(number)) {
        if (run(number).stopped_by_us) return Progress::waiting;
        bool waits = rest != Rest::moving && waits_in_accept(number);
        if (!waits) return rest == Rest::at_rest ? stuck(program_name(verb.program), "0", {}) : Progress::waiting;
        tracer_.kill_program(number);
        return Progress::acted;
    }
    if (run(number).stopped_by_us) return Progress::done;
    return perform(Exit{0, verb.program}, rest);
}

}  // namespace socklings
