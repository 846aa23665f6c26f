#include "build/build.hpp"

#include <poll.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>

#include "build/cache.hpp"
#include "build/compilation.hpp"
#include "sys/clock.hpp"
#include "sys/interrupt.hpp"

namespace socklings {

namespace {

struct Running {
    std::size_t index;
    std::unique_ptr<Compilation> compilation;
};

/// Sleeps until a compiler has printed something or ended, or the first deadline is there. Throws Interrupted.
void wait_for_news(const std::vector<Running>& running) {
    std::vector<pollfd> ready;
    double until_us = running.front().compilation->deadline_us();
    for (const auto& one : running) {
        ready.push_back({one.compilation->child().output_fd(), POLLIN, 0});
        ready.push_back({one.compilation->child().exit_fd(), POLLIN, 0});
        until_us = std::min(until_us, one.compilation->deadline_us());
    }
    ready.push_back({interrupt_fd(), POLLIN, 0});
    const double left_ms = std::max(0.0, (until_us - now_us()) / 1e3);
    poll(ready.data(), ready.size(), static_cast<int>(left_ms) + 1);
    throw_if_interrupted();
}

}  // namespace

struct Builds::Loop {
    Loop(std::vector<std::vector<std::filesystem::path>> its_programs, const BuildOptions& its_options,
         unsigned its_jobs)
        : programs(std::move(its_programs)),
          options(its_options),
          jobs(std::max(its_jobs, 1U)),
          cache(options.cache),
          outcomes(programs.size()) {}

    /// Does `work` on a compilation and takes its result, or its Error, if it has one. True: done with it.
    bool settle(Running& one, const std::function<void()>& work) {
        try {
            work();
            if (!one.compilation->finished()) return false;
            outcomes[one.index] = std::move(one.compilation->result());
        } catch (const Error& error) {
            outcomes[one.index] = error;
        }
        return true;
    }

    void start() {
        while (next < programs.size() && running.size() < jobs) {
            Running one{next++, nullptr};
            const auto begin = [&] {
                one.compilation = std::make_unique<Compilation>(programs[one.index], options, cache);
            };
            if (!settle(one, begin)) running.push_back(std::move(one));
        }
    }

    void advance() {
        wait_for_news(running);
        std::erase_if(running, [this](Running& one) { return settle(one, [&one] { one.compilation->advance(); }); });
    }

    std::vector<std::vector<std::filesystem::path>> programs;
    BuildOptions options;
    unsigned jobs;
    Cache cache;
    std::vector<std::optional<BuildOutcome>> outcomes;
    std::vector<Running> running;
    std::size_t next = 0;
};

Builds::Builds(std::vector<std::vector<std::filesystem::path>> programs, const BuildOptions& options, unsigned jobs)
    : loop_(std::make_unique<Loop>(std::move(programs), options, jobs)) {
    loop_->start();
}

Builds::~Builds() = default;

std::vector<BuildOutcome> Builds::finish() {
    while (!loop_->running.empty()) {
        loop_->advance();
        loop_->start();
    }
    std::vector<BuildOutcome> result;
    for (auto& outcome : loop_->outcomes) result.push_back(std::move(*outcome));
    return result;
}

std::vector<BuildOutcome> build_all(const std::vector<std::vector<std::filesystem::path>>& programs,
                                    const BuildOptions& options, unsigned jobs) {
    return Builds(programs, options, jobs).finish();
}

BuildResult build(const std::vector<std::filesystem::path>& sources, const BuildOptions& options) {
    auto outcome = std::move(build_all({sources}, options, 1).front());
    if (const auto* error = std::get_if<Error>(&outcome)) throw *error;
    return std::get<BuildResult>(std::move(outcome));
}

}  // namespace socklings
