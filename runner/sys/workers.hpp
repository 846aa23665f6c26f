#pragma once

#include <cstddef>
#include <functional>

#include "sys/worker.hpp"

namespace socklings {

/// Does `work(i)` for every i below `count`, each in a forked process of its own, up to `at_once` at the same time. For
/// a process of one thread. `done` is called here, in the order of i, as soon as all before it are done; `ended` at
/// every end, with the number of those that are over. Throws Error where no process can be started, Interrupted once
/// every worker has cleared up after itself.
void in_processes(std::size_t count, unsigned at_once, const std::function<int(std::size_t)>& work,
                  const std::function<void(std::size_t, const WorkDone&)>& done,
                  const std::function<void(std::size_t)>& ended);

}  // namespace socklings
