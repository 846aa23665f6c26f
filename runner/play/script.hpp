#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "course/lesson.hpp"
#include "play/network.hpp"
#include "play/peers.hpp"
#include "play/rest.hpp"
#include "play/tracer.hpp"

namespace socklings {

/// Follows the script of a scenario, one verb after another. advance() is called whenever the programs have settled: it
/// does the verbs whose time has come. A verb ends when its event came; when all is at rest and it has not come, the
/// script has failed. Never waits and reads no clock.
class Script {
public:
    /// Starts a program by the lesson's name for it, with these arguments.
    using StartProgram = std::function<void(const std::string& name, const std::vector<std::string>& arguments)>;

    Script(const Lesson& lesson, const Scenario& scenario, int port, Tracer& tracer, Peers& peers,
           const Network& network, Record& record, StartProgram start);

    /// Does at most one verb, so that the programs settle again before the next acts. True if it acted or went on to
    /// the next verb.
    bool advance(Rest rest);

    /// The script has ended or failed: nothing is left but to end the programs.
    [[nodiscard]] bool over() const { return failure_ || (next_ == scenario_.script.size() && ended_); }
    [[nodiscard]] std::size_t verbs_passed() const { return next_; }
    [[nodiscard]] const std::optional<ScriptFailure>& failure() const { return failure_; }
    /// Ends the script with this reason at the present verb ("limit", "deadline", "spinning"), unless it is over.
    void fail(ScriptFailure failure);

private:
    enum class Progress { waiting, acted, done };

    Progress perform(const Start& verb, Rest rest);
    Progress perform(const Stop& verb, Rest rest);
    Progress perform(const Listen& verb, Rest rest);
    Progress perform(const Accept& verb, Rest rest);
    Progress perform(const Connect& verb, Rest rest);
    Progress perform(const Send& verb, Rest rest);
    Progress perform(const Expect& verb, Rest rest);
    Progress perform(const Quiet& verb, Rest rest);
    Progress perform(const HalfClose& verb, Rest rest);
    Progress perform(const Hold& verb, Rest rest);
    Progress perform(const Resume& verb, Rest rest);
    Progress perform(const Close& verb, Rest rest);
    Progress perform(const Reset& verb, Rest rest);
    Progress perform(const ExpectEnd& verb, Rest rest);
    Progress perform(const Type& verb, Rest rest);
    Progress perform(const EndInput& verb, Rest rest);
    Progress perform(const See& verb, Rest rest);
    Progress perform(const Signal& verb, Rest rest);
    Progress perform(const Exit& verb, Rest rest);
    Progress perform(const Ends& verb, Rest rest);

    void start_programs();
    void start_program(const std::string& name, const std::optional<std::vector<std::string>>& arguments);
    void finish(Rest rest);
    [[nodiscard]] bool will_be_held(const std::string& peer) const;
    [[nodiscard]] bool next_takes_more(const std::string& peer) const;
    [[nodiscard]] int program(const std::string& name) const;
    [[nodiscard]] std::string program_name(const std::string& name) const;
    [[nodiscard]] const ProgramRun& run(int program) const;
    [[nodiscard]] bool has_ended(int program) const {
        return tracer_.programs()[static_cast<std::size_t>(program)].ended;
    }
    [[nodiscard]] bool waits_in_accept(int program) const;
    /// `waits_for`: what the peer `who` waits for, see Waiting::what.
    Progress stuck(const std::string& who, const std::string& expected, const std::string& waits_for,
                   const Bytes& observed = {});
    Progress ended_or_stuck(const std::string& who, const Peer& peer, const std::string& expected,
                            const std::string& waits_for);
    Progress failed(const std::string& reason, const std::string& who, const std::string& expected,
                    const Bytes& observed = {}, std::size_t first_difference = 0);

    const Lesson& lesson_;
    const Scenario& scenario_;
    int port_;
    Tracer& tracer_;
    Peers& peers_;
    const Network& network_;
    Record& record_;
    StartProgram start_;

    std::size_t next_ = 0;                 ///< the verb to be done
    std::size_t pieces_sent_ = 0;          ///< of the present Send
    bool acted_ = false;                   ///< the present verb has done what it does, and waits for its effect
    bool started_ = false;                 ///< the programs that start by themselves have been started
    bool ended_ = false;                   ///< after the last verb, all has come to rest
    std::map<std::string, int> programs_;  ///< the tracer's number of the last start of each
    std::map<std::pair<int, bool>, std::size_t> seen_;  ///< how far `see` has read each program's output
    std::optional<ScriptFailure> failure_;
};

}  // namespace socklings
