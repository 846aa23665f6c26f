#pragma once

#include <functional>
#include <string>
#include <vector>

#include "play/network.hpp"
#include "play/tracer.hpp"

namespace socklings {

/// How much can still happen by itself.
enum class Rest {
    moving,      ///< a task runs
    in_transit,  ///< every task is blocked, but bytes are on their way
    settled,     ///< every task is blocked and nothing is on its way, but a timer or a timeout will wake one
    at_rest,     ///< nothing will ever happen unless the stage does something
};

/// Reads that state: it is a fact, not a wait. Every task of every program must sleep, over the same moment; then the
/// network must carry nothing. `sockets` reads the TCP sockets of the stage.
[[nodiscard]] Rest look_for_rest(const Tracer& tracer, const std::function<std::vector<TcpSocket>()>& sockets);

/// What a task sleeps in, for a person: the system call's name.
[[nodiscard]] std::string what_it_waits_in(const Task& task);

}  // namespace socklings
