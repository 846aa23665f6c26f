#include "play/script.hpp"

#include <algorithm>
#include <cerrno>
#include <utility>

#include "course/reader.hpp"
#include "observe/match.hpp"

namespace socklings {

Script::Script(const Lesson& lesson, const Scenario& scenario, int port, Tracer& tracer, Peers& peers,
               const Network& network, Record& record, StartProgram start)
    : lesson_(lesson),
      scenario_(scenario),
      port_(port),
      tracer_(tracer),
      peers_(peers),
      network_(network),
      record_(record),
      start_(std::move(start)) {}

bool Script::advance(Rest rest) {
    if (over()) return false;
    if (!started_) {
        // Before the programs start, a peer may listen; a script that starts a program itself says when.
        bool before_start =
            next_ < scenario_.script.size() && (std::holds_alternative<Listen>(scenario_.script[next_].action) ||
                                                std::holds_alternative<Start>(scenario_.script[next_].action));
        if (!before_start) {
            started_ = true;
            start_programs();
            return true;
        }
    }
    if (next_ == scenario_.script.size()) {
        finish(rest);
        return false;
    }
    auto progress = std::visit([&](const auto& verb) { return perform(verb, rest); }, scenario_.script[next_].action);
    if (failure_ || progress == Progress::waiting) return false;
    if (progress == Progress::done) {
        next_++;
        acted_ = false;
        pieces_sent_ = 0;
    }
    return true;
}

void Script::start_programs() {
    for (const auto& spec : lesson_.programs) {
        bool started_by_script = std::any_of(scenario_.script.begin(), scenario_.script.end(), [&](const Verb& verb) {
            auto* start = std::get_if<Start>(&verb.action);
            return start && program_name(start->program) == spec.name;
        });
        if (!started_by_script) start_program(spec.name, {});
    }
}

void Script::start_program(const std::string& name, const std::optional<std::vector<std::string>>& arguments) {
    auto own = scenario_.arguments.find(name);
    auto given = arguments                          ? *arguments
                 : own != scenario_.arguments.end() ? own->second
                                                    : lesson_.program(name)->arguments;
    for (auto& argument : given) argument = expand(argument, port_);
    start_(name, given);
    programs_[name] = static_cast<int>(tracer_.programs().size()) - 1;
}

// After the last verb the programs have what they need; a script without verbs waits for their end.
void Script::finish(Rest rest) {
    bool all_ended = std::none_of(programs_.begin(), programs_.end(),
                                  [&](const auto& entry) { return tracer_.alive(entry.second); });
    if (all_ended || !scenario_.script.empty())
        ended_ = true;
    else if (rest == Rest::at_rest)
        stuck("", "the end of the program", {});
}

// Whether the script holds this peer, or one that it accepts there: then its buffer must be small from the start.
bool Script::will_be_held(const std::string& peer) const {
    return std::any_of(scenario_.script.begin(), scenario_.script.end(), [&](const Verb& verb) {
        auto* accept = std::get_if<Accept>(&verb.action);
        auto* hold = std::get_if<Hold>(&verb.action);
        return (hold && hold->peer == peer) || (accept && accept->listener == peer && will_be_held(accept->peer));
    });
}

bool Script::next_takes_more(const std::string& peer) const {
    if (next_ + 1 >= scenario_.script.size()) return false;
    const auto& action = scenario_.script[next_ + 1].action;
    if (auto* expect = std::get_if<Expect>(&action)) return expect->peer == peer;
    if (auto* quiet = std::get_if<Quiet>(&action)) return quiet->peer == peer;
    if (auto* end = std::get_if<ExpectEnd>(&action)) return end->peer == peer;
    return false;
}

std::string Script::program_name(const std::string& name) const {
    return name.empty() ? lesson_.programs.front().name : name;
}

int Script::program(const std::string& name) const { return programs_.at(program_name(name)); }

const ProgramRun& Script::run(int program) const { return record_.seen.programs[static_cast<std::size_t>(program)]; }

bool Script::waits_in_accept(int program) const {
    return std::any_of(tracer_.tasks().begin(), tracer_.tasks().end(), [&](const auto& entry) {
        const auto& task = *entry.second;
        return task.process->program == program && !task.calls.empty() && task.calls.back().call &&
               family_of(*task.calls.back().call) == "accept";
    });
}

void Script::fail(ScriptFailure failure) {
    if (over()) return;
    failure.verb = next_;
    failure_ = std::move(failure);
}

Script::Progress Script::failed(const std::string& reason, const std::string& who, const std::string& expected,
                                const Bytes& observed, std::size_t first_difference) {
    ScriptFailure failure;
    failure.reason = reason;
    failure.peer = who;
    failure.expected = expected;
    failure.observed = observed;
    failure.first_difference = first_difference;
    fail(std::move(failure));
    return Progress::waiting;
}

// Nothing more can happen. If every program is gone, that is why.
Script::Progress Script::stuck(const std::string& who, const std::string& expected, const std::string& waits_for,
                               const Bytes& observed) {
    bool any_alive =
        std::any_of(programs_.begin(), programs_.end(), [&](const auto& entry) { return tracer_.alive(entry.second); });
    failed(any_alive ? "stuck" : "ended", who, expected, observed);
    if (auto peer = peers_.all().find(who); any_alive && peer != peers_.all().end())
        failure_->waiting.push_back({who, {}, waits_for});
    return Progress::waiting;
}

Script::Progress Script::ended_or_stuck(const std::string& who, const Peer& peer, const std::string& expected,
                                        const std::string& waits_for) {
    if (peer.saw_reset) return failed("reset", who, expected, peer.inbox);
    if (peer.saw_end) return failed("closed", who, expected, peer.inbox);
    return stuck(who, expected, waits_for, peer.inbox);
}

}  // namespace socklings
