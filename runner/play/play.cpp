#include "play/play.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <deque>
#include <stdexcept>

#include "observe/observation_json.hpp"
#include "play/stage.hpp"
#include "sys/clock.hpp"
#include "sys/error.hpp"
#include "sys/files.hpp"
#include "sys/interrupt.hpp"

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
    StageProcess process;
    Fd result;
    std::string text;
    double deadline_us = 0;
};

Running start_stage(const PlayRequest& request, std::size_t index) {
    auto executables = open_executables(request);
    auto pipe = make_pipe();
    auto send = [&](const Observation& seen) { return write_all(pipe.write_end.get(), to_json_text(seen)) ? 0 : 1; };
    Running stage;
    stage.request = index;
    stage.process = spawn_stage(
        request.tier, request.limits,
        [&](const Box& box) {
            leave_interrupts_to_parent();
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

// Throws Interrupted, once no stage is left that could still write into its folder.
void end_all_if_interrupted(std::deque<Running>& running) {
    try {
        throw_if_interrupted();
    } catch (const Interrupted&) {
        for (const auto& stage : running) kill(stage.process.pid, SIGKILL);
        for (const auto& stage : running) {
            while (waitpid(stage.process.pid, nullptr, 0) == -1 && errno == EINTR) {
            }
        }
        throw;
    }
}

}  // namespace

std::vector<Observation> play(const std::vector<PlayRequest>& requests, unsigned at_once) {
    std::vector<Observation> results(requests.size());
    std::deque<Running> running;
    std::size_t next = 0;
    while (next < requests.size() || !running.empty()) {
        while (next < requests.size() && running.size() < std::max(1u, at_once)) {
            try {
                running.push_back(start_stage(requests[next], next));
            } catch (const Error& error) {
                results[next] = failed_observation(requests[next], error.what());
            }
            next++;
        }
        if (running.empty()) continue;
        std::vector<pollfd> polled;
        double deadline = running.front().deadline_us;
        for (const auto& stage : running)
            polled.push_back({stage.result.get(), POLLIN, 0}), deadline = std::min(deadline, stage.deadline_us);
        polled.push_back({interrupt_fd(), POLLIN, 0});
        poll(polled.data(), polled.size(), static_cast<int>(std::max(0.0, deadline - now_us()) / 1000) + 1);
        end_all_if_interrupted(running);
        for (std::size_t i = running.size(); i-- > 0;) {
            auto& stage = running[i];
            bool more = polled[i].revents ? read_result(stage) : now_us() <= stage.deadline_us;
            if (more) continue;
            results[stage.request] = end_stage(stage, requests[stage.request]);
            running.erase(running.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }
    return results;
}

}  // namespace socklings
