#include "sys/workers.hpp"

#include <poll.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "sys/interrupt.hpp"

namespace socklings {
namespace {

/// One of many.
struct Numbered {
    std::size_t index;
    Worker worker;
};

/// Sleeps until a worker has written something or closed its ends, and takes it. Throws Interrupted.
void wait_for_news(std::vector<Numbered>& running) {
    std::vector<pollfd> polled;
    for (const Numbered& one : running) {
        for (const pollfd& end : one.worker.polled()) polled.push_back(end);
    }
    polled.push_back({interrupt_fd(), POLLIN, 0});
    poll(polled.data(), polled.size(), -1);
    throw_if_interrupted();
    for (std::size_t i = 0; i < running.size() * 2; ++i) {
        if (polled[i].fd != -1 && polled[i].revents != 0) running[i / 2].worker.take(i % 2);
    }
}

}  // namespace

void in_processes(std::size_t count, unsigned at_once, const std::function<int(std::size_t)>& work,
                  const std::function<void(std::size_t, const WorkDone&)>& done,
                  const std::function<void(std::size_t)>& ended) {
    std::vector<std::optional<WorkDone>> results(count);
    std::vector<Numbered> running;
    std::size_t next = 0, told = 0, over = 0;
    while (told < count) {
        while (next < count && running.size() < std::max(at_once, 1U)) {
            running.push_back({next, Worker([&work, next] { return work(next); })});
            next++;
        }
        wait_for_news(running);
        for (Numbered& one : running) {
            if (!one.worker.silent()) continue;
            results[one.index] = one.worker.finish();
            ended(++over);
        }
        std::erase_if(running, [](const Numbered& one) { return one.worker.silent(); });
        for (; told < count && results[told]; ++told) done(told, *results[told]);
    }
}

}  // namespace socklings
