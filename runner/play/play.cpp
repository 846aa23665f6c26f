#include "play/play.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <optional>
#include <stdexcept>

#include "observe/observation_json.hpp"
#include "play/stage.hpp"
#include "sys/clock.hpp"
#include "sys/error.hpp"
#include "sys/files.hpp"
#include "sys/interrupt.hpp"
#include "sys/processors.hpp"

namespace socklings {
namespace {

// Beyond the stage's own deadline: the stage itself hangs.
constexpr double spare_us = 15e6;

Observation failed_observation(const PlayRequest& request, const std::string& what) {
    Observation seen;
    seen.lesson = request.lesson->entry.id;
    seen.scenario = request.scenario->name;
    seen.sandbox = name_of(request.tier);
    seen.error = what;
    return seen;
}

Executables open_executables(const PlayRequest& request) {
    Executables opened;
    for (const auto& [name, program] : request.programs) {
        Fd file(open(program.executable.c_str(), O_RDONLY | O_CLOEXEC));
        if (!file) throw system_error("cannot open the program " + program.executable.string());
        opened.emplace(name, std::move(file));
    }
    return opened;
}

// A stage at work, as the runner holds it: its process, and the pipe on which its observation comes.
struct Running {
    std::size_t request = 0;
    std::optional<int> processor;  ///< where it stays
    StageProcess process;
    Fd result;
    std::string text;
    double deadline_us = 0;
};

// Stage and programs stay on `processor`, if one is named: they take turns, and so need not wake another for each.
Running start_stage(const PlayRequest& request, std::size_t index, std::optional<int> processor) {
    auto executables = open_executables(request);
    auto pipe = make_pipe();
    auto send = [&](const Observation& seen) { return write_all(pipe.write_end.get(), to_json_text(seen)) ? 0 : 1; };
    Running stage;
    stage.request = index;
    stage.processor = processor;
    stage.process = spawn_stage(
        request.tier, request.limits,
        [&](const Box& box) {
            leave_interrupts_to_parent();
            if (processor) stay_on_processor(*processor);
            return send(play_on_stage(request, executables, box));
        },
        [&](const std::string& what) { return send(failed_observation(request, what)); });
    stage.result = std::move(pipe.read_end);
    stage.deadline_us = now_us() + request.limits.wall_s * 1e6 + spare_us;
    return stage;
}

// Takes what has come; false when the stage has said all.
bool read_result(Running& stage) {
    std::array<char, 65536> buffer;
    auto size = read(stage.result.get(), buffer.data(), buffer.size());
    if (size == -1 && errno == EINTR) return true;
    if (size <= 0) return false;
    stage.text.append(buffer.data(), static_cast<std::size_t>(size));
    return true;
}

Observation end_stage(Running& stage, const PlayRequest& request) {
    if (now_us() > stage.deadline_us) kill(stage.process.pid, SIGKILL);
    int status = 0;
    while (waitpid(stage.process.pid, &status, 0) == -1 && errno == EINTR) {
    }
    try {
        return observation_from_json(stage.text);
    } catch (const std::invalid_argument& error) {
        if (!stage.text.empty())
            return failed_observation(request, std::string("the stage's result cannot be read: ") + error.what());
        std::string how = WIFSIGNALED(status) ? std::string("signal ") + std::to_string(WTERMSIG(status))
                                              : "exit code " + std::to_string(WEXITSTATUS(status));
        return failed_observation(request, "the stage ended without a result (" + how + ")");
    }
}

// All requests on their way, up to `at_once` of them on a stage.
class Stages {
public:
    Stages(const std::vector<PlayRequest>& requests, unsigned at_once)
        : requests_(requests), at_once_(at_once), results_(requests.size()) {}

    void start() {
        for (; next_ < requests_.size() && running_.size() < at_once_; next_++) {
            try {
                running_.push_back(start_stage(requests_[next_], next_, free_processor()));
            } catch (const Error& error) {
                results_[next_] = failed_observation(requests_[next_], error.what());
            }
        }
    }

    [[nodiscard]] bool any_running() const { return !running_.empty(); }

    // Sleeps until a stage has something to say, and gives those that have said all. Throws Interrupted.
    std::vector<Running> wait() {
        std::vector<pollfd> polled;
        double deadline = running_.front().deadline_us;
        for (const auto& stage : running_)
            polled.push_back({stage.result.get(), POLLIN, 0}), deadline = std::min(deadline, stage.deadline_us);
        polled.push_back({interrupt_fd(), POLLIN, 0});
        poll(polled.data(), polled.size(), static_cast<int>(std::max(0.0, deadline - now_us()) / 1000) + 1);
        end_all_if_interrupted();
        std::vector<Running> ended;
        for (std::size_t i = running_.size(); i-- > 0;) {
            auto& stage = running_[i];
            bool more = polled[i].revents ? read_result(stage) : now_us() <= stage.deadline_us;
            if (more) continue;
            ended.push_back(std::move(stage));
            running_.erase(running_.begin() + static_cast<std::ptrdiff_t>(i));
        }
        return ended;
    }

    void finish(std::vector<Running> ended) {
        for (auto& stage : ended) results_[stage.request] = end_stage(stage, requests_[stage.request]);
    }

    std::vector<Observation> results() { return std::move(results_); }

private:
    // One that no stage has to itself, as long as there is one.
    std::optional<int> free_processor() const {
        if (processors_.empty()) return {};
        auto is_free = [&](int processor) {
            return std::none_of(running_.begin(), running_.end(),
                                [&](const Running& stage) { return stage.processor == processor; });
        };
        auto found = std::find_if(processors_.begin(), processors_.end(), is_free);
        return found == processors_.end() ? processors_[next_ % processors_.size()] : *found;
    }

    // Throws Interrupted, once no stage is left that could still write into its folder.
    void end_all_if_interrupted() {
        try {
            throw_if_interrupted();
        } catch (const Interrupted&) {
            for (const auto& stage : running_) kill(stage.process.pid, SIGKILL);
            for (const auto& stage : running_) {
                while (waitpid(stage.process.pid, nullptr, 0) == -1 && errno == EINTR) {
                }
            }
            throw;
        }
    }

    const std::vector<PlayRequest>& requests_;
    unsigned at_once_;
    std::vector<Observation> results_;
    const std::vector<int> processors_ = processors_from_here();
    std::vector<Running> running_;
    std::size_t next_ = 0;
};

}  // namespace

std::vector<Observation> play(const std::vector<PlayRequest>& requests, unsigned at_once) {
    Stages stages(requests, std::max(1u, at_once));
    stages.start();
    while (stages.any_running()) {
        auto ended = stages.wait();
        stages.start();  // before what has ended is read: a processor is free
        stages.finish(std::move(ended));
    }
    return stages.results();
}

}  // namespace socklings
