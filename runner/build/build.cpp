#include "build/build.hpp"

#include <poll.h>

#include <algorithm>
#include <cassert>
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

std::vector<BuildOutcome> build_all(const std::vector<std::vector<std::filesystem::path>>& programs,
                                    const BuildOptions& options, unsigned jobs) {
    const Cache cache(options.cache);
    std::vector<std::optional<BuildOutcome>> outcomes(programs.size());
    std::vector<Running> running;
    // Does `work` on a compilation and takes its result, or its Error, if it has one. True: done with it.
    const auto settle = [&outcomes](std::size_t index, std::unique_ptr<Compilation>& compilation, const auto& work) {
        try {
            work();
            if (!compilation->finished()) return false;
            outcomes[index] = std::move(compilation->result());
        } catch (const Error& error) {
            outcomes[index] = error;
        }
        return true;
    };

    std::size_t next = 0;
    while (next < programs.size() || !running.empty()) {
        while (next < programs.size() && running.size() < std::max(jobs, 1U)) {
            Running one{next++, nullptr};
            const auto begin = [&] {
                one.compilation = std::make_unique<Compilation>(programs[one.index], options, cache);
            };
            if (!settle(one.index, one.compilation, begin)) running.push_back(std::move(one));
        }
        if (running.empty()) continue;
        wait_for_news(running);
        std::erase_if(running, [&settle](Running& one) {
            return settle(one.index, one.compilation, [&one] { one.compilation->advance(); });
        });
    }

    std::vector<BuildOutcome> result;
    for (auto& outcome : outcomes) result.push_back(std::move(*outcome));
    return result;
}

BuildResult build(const std::vector<std::filesystem::path>& sources, const BuildOptions& options) {
    auto outcome = std::move(build_all({sources}, options, 1).front());
    if (const auto* error = std::get_if<Error>(&outcome)) throw *error;
    return std::get<BuildResult>(std::move(outcome));
}

}  // namespace socklings
