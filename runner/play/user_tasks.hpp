#pragma once

#include <sys/types.h>

namespace socklings {

/// How many tasks (threads) of the machine run as `uid`, as far as /proc shows them.
[[nodiscard]] unsigned long long count_tasks_of_user(uid_t uid);

/// An RLIMIT_NPROC for this process's user that leaves room for `room` more tasks, or a little more. The kernel counts
/// every task of the user on the machine, a container's /proc shows only its own: the count is tried out with a fork.
[[nodiscard]] unsigned long long process_limit_with_room(unsigned long long room);

}  // namespace socklings
