// The stage: one process, one thread, one scenario.
//
// It starts the programs under the tracer, plays the peers, and follows the script. Everything advances in rounds. In a
// round the programs run until each of their tasks is blocked and nothing is on its way between two sockets (see
// rest.hpp). Then the peers take what has come, or the script does its next verb; either wakes the programs, and the
// next round begins. So the order of events depends on the programs and the script alone, never on the speed of the
// machine. When nothing is left to do and no timer will wake anybody, the script has failed: that is how a hang is
// found, without a clock. The deadline is the last net.
//
// Stage and programs share one processor (see play.cpp), and work in turns: the stage lets a stopped program go on and
// gives way, and has the processor again when the program stops at its next call, or blocks.
#include "play/stage.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/sendfile.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <limits>
#include <utility>

#include "play/folder.hpp"
#include "play/network.hpp"
#include "play/peers.hpp"
#include "play/record.hpp"
#include "play/rest.hpp"
#include "play/script.hpp"
#include "play/tracer.hpp"
#include "sys/error.hpp"

namespace socklings {
namespace {

constexpr int course_port = 9090;

// Where the machine's own network is used, any free port: the kernel names one.
int free_port() {
    Fd socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* general = reinterpret_cast<sockaddr*>(&address);
    if (!socket || bind(socket.get(), general, size) == -1 || getsockname(socket.get(), general, &size) == -1)
        throw told_system_error("error.no-port");
    return ntohs(address.sin_port);
}

Fd child_events() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGCHLD);
    if (sigprocmask(SIG_BLOCK, &signals, nullptr) == -1) throw system_error("cannot block SIGCHLD");
    Fd events(signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK));
    if (!events) throw system_error("cannot make a signalfd");
    return events;
}

void copy_executable(const Fd& from, const std::filesystem::path& to) {
    struct stat status {};
    Fd file(open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0755));
    if (!file || fstat(from.get(), &status) == -1) throw system_error("cannot copy the program to the stage");
    off_t at = 0;
    while (at < status.st_size)
        if (sendfile(file.get(), from.get(), &at, static_cast<std::size_t>(status.st_size - at)) <= 0)
            throw system_error("cannot copy the program to the stage");
}

// CPU time of this process, and of those that have ended in its care.
double work_us() {
    double sum = 0;
    for (int whose : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage used{};
        getrusage(whose, &used);
        for (const timeval& time : {used.ru_utime, used.ru_stime})
            sum += static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_usec);
    }
    return sum;
}

class Stage {
public:
    Stage(const PlayRequest& request, const Executables& executables, const Box& box)
        : request_(request),
          scenario_(*request.scenario),
          box_(box),
          events_(child_events()),
          port_(box.tier == Tier::namespaces ? course_port : free_port()),
          ports_(box.tier == Tier::namespaces ? std::vector<int>{} : std::vector<int>{port_}),
          confinement_(box, request.limits),
          tracer_(record_, scenario_, request.limits.cpu_s),
          peers_([this](PeerEvent event) { record_.add(std::move(event)); }),
          script_(
              *request.lesson, scenario_, port_, tracer_, peers_, network_, record_,
              [this](const std::string& name, const std::vector<std::string>& arguments) { start(name, arguments); }) {
        for (const auto& [name, executable] : executables) copy_executable(executable, box_.programs / name);
        give_files(box_.folder, scenario_.given);
        record_.seen.lesson = request.lesson->entry.id;
        record_.seen.scenario = scenario_.name;
        record_.seen.sandbox = name_of(box.tier);
        record_.seen.port = port_;
        record_.limit_output(request.limits.output_bytes);
    }

    Observation play() {
        while (!script_.over()) play_round();
        note_who_waits();
        end_programs();
        return conclude();
    }

private:
    void start(const std::string& name, const std::vector<std::string>& arguments) {
        Launch launch{name,
                      box_.programs / name,
                      box_.folder,
                      arguments,
                      {},
                      request_.environment,
                      scenario_.stdout_is_pipe,
                      request_.lesson->program(name)->shell};
        for (const auto& source : request_.programs.at(name).sources) launch.sources.push_back(source);
        tracer_.launch(launch, confinement_);
    }

    void play_round() {
        const bool let_go_on = take_stops();
        if (script_.over()) return;
        // A program that never blocks asks again until the peers have taken what it sent before.
        if (tracer_.take_no_room()) peers_.move_bytes();
        if (let_go_on) return give_way();
        for (const auto& program : tracer_.programs()) program.terminal->flush_typing();
        auto rest = look_for_rest(tracer_, [this] { return sockets(); });
        if (rest == Rest::moving) return wait();
        if (rest == Rest::in_transit) {
            // What is held back may wait until the peers have taken, and acknowledged, what came before.
            peers_.move_bytes();
            peers_.acknowledge();
            return wait();
        }
        if (events_are_waiting()) return;
        bool went_on = peers_.move_bytes() || script_.advance(rest);
        if (went_on || script_.over())
            patience_us_ = shortest_wait_us;
        else
            wait_for_timers();
    }

    // The peers know their own connections. Programs that talk to each other, or to a peer that has not accepted them
    // yet, are looked for among all sockets.
    [[nodiscard]] std::vector<TcpSocket> sockets() const {
        bool among_programs = tracer_.made_connection() && !peers_.listens();
        if (among_programs || peers_.connection_waits()) return network_.sockets(ports_);
        return network_.ends_of(peers_.connections());
    }

    // True if a task had stopped and was let go on.
    bool take_stops() {
        const bool any = tracer_.handle_stops();
        if (any) patience_us_ = shortest_wait_us;
        for (const auto& program : tracer_.programs()) {
            if (!program.launch_error.empty()) throw Error(program.launch_error);
            if (output_waits_) program.terminal->drain();
        }
        output_waits_ = false;
        const auto& endless = tracer_.endless_work();
        if (record_.has_too_much_output() || (endless.found() && endless.is_output()))
            stop_for_limit("output", "limit");
        if (const auto call = tracer_.spinning() ? tracer_.spinning() : endless.found()) {
            ScriptFailure failure;
            failure.reason = "spinning";
            failure.call = call;
            script_.fail(std::move(failure));
        }
        if (work_us() > request_.limits.work_s * 1e6 + tracer_.calls_that_moved_bytes() * us_for_a_call)
            stop_for_limit("cpu", "limit");
        bool over = idle_us_ > request_.limits.idle_s * 1e6 || record_.now() > request_.limits.wall_s * 1e6;
        if (over) stop_for_limit("wall", "deadline");
        return any;
    }

    void stop_for_limit(const std::string& limit, const std::string& reason) {
        for (std::size_t i = 0; i < tracer_.programs().size(); i++)
            if (!tracer_.programs()[i].ended) record_.seen.programs[i].limit = limit;
        ScriptFailure failure;
        failure.reason = reason;
        failure.expected = limit;
        script_.fail(std::move(failure));
    }

    // The descriptors that bring news: stops of the programs, and output that must be taken so that nobody blocks on
    // it.
    std::vector<pollfd> news() {
        std::vector<pollfd> all{{events_.get(), POLLIN, 0}};
        for (const auto& program : tracer_.programs())
            for (int fd :
                 {program.terminal->master(), program.terminal->stdout_pipe(), program.terminal->stderr_pipe()})
                if (fd != -1) all.push_back({fd, POLLIN, 0});
        return all;
    }

    bool events_are_waiting() {
        auto all = news();
        return poll(all.data(), all.size(), 0) > 0 && clear(all);
    }

    static void give_way() { sched_yield(); }

    // Waits for news. A task that blocks gives no sign of it, so the wait also ends after a while, to look again.
    void wait() {
        auto all = news();
        timespec time{0, static_cast<long>(patience_us_ * 1000)};
        if (ppoll(all.data(), all.size(), &time, nullptr) > 0) {
            clear(all);
            return;
        }
        patience_us_ = std::min(patience_us_ * 2, longest_wait_us);
    }

    // Everybody sleeps, and someone has a timer. Only here does time count: a slow machine sleeps no longer than a
    // fast.
    void wait_for_timers() {
        const double began_us = record_.now();
        wait();
        idle_us_ += record_.now() - began_us;
    }

    // SIGCHLD is pending once, for however many children.
    bool clear(const std::vector<pollfd>& all) {
        if (all.front().revents != 0) {
            signalfd_siginfo info;
            [[maybe_unused]] auto size = read(events_.get(), &info, sizeof info);
        }
        output_waits_ = std::any_of(all.begin() + 1, all.end(), [](const pollfd& one) { return one.revents != 0; });
        return true;
    }

    void note_who_waits() {
        std::vector<Waiting> waiting;
        std::vector<std::pair<const Task*, std::string>> tasks;
        for (const auto& [tid, task] : tracer_.tasks()) tasks.emplace_back(task.get(), what_it_waits_in(*task));
        auto calls = tracer_.record_open_calls();
        for (const auto& [task, what] : tasks) {
            Waiting one{tracer_.programs()[static_cast<std::size_t>(task->process->program)].name, {}, what};
            if (auto call = calls.find(task->tid); call != calls.end()) one.call = call->second;
            waiting.push_back(std::move(one));
        }
        record_.seen.verbs_passed = script_.verbs_passed();
        record_.seen.failure = script_.failure();
        if (!record_.seen.failure) return;
        // These take the programs in the middle of their work: where they are is chance.
        const auto& reason = record_.seen.failure->reason;
        if (reason == "spinning" || reason == "limit") return;
        auto& kept = record_.seen.failure->waiting;
        kept.insert(kept.begin(), waiting.begin(), waiting.end());
    }

    void end_programs() {
        tracer_.kill_all();
        while (tracer_.any_left()) {
            if (tracer_.handle_stops()) {
                tracer_.kill_all();  // also what was forked meanwhile
                continue;
            }
            pollfd one{events_.get(), POLLIN, 0};
            poll(&one, 1, -1);
            clear({one});
        }
    }

    Observation conclude() {
        record_.find_lines();
        std::vector<std::string> left_out;
        record_.seen.files = collect_files(box_.folder, left_out);
        if (!left_out.empty()) record_.seen.not_observed.push_back("files: " + left_out.front());
        record_.seen.elapsed_us = record_.now();
        return std::move(record_.seen);
    }

    static constexpr long shortest_wait_us = 20, longest_wait_us = 10'000;
    static constexpr double us_for_a_call = 1000;  // ten times what one takes

    const PlayRequest& request_;
    const Scenario& scenario_;
    const Box& box_;
    Fd events_;
    int port_;
    std::vector<int> ports_;
    Network network_;
    Confinement confinement_;
    Record record_;
    Tracer tracer_;
    Peers peers_;
    Script script_;
    bool output_waits_ = false;
    long patience_us_ = shortest_wait_us;
    double idle_us_ = 0;
};

}  // namespace

Observation play_on_stage(const PlayRequest& request, const Executables& executables, const Box& box) {
    return Stage(request, executables, box).play();
}

}  // namespace socklings
