#pragma once

#include <sys/types.h>

namespace socklings {

/// How many tasks (threads) of the machine run as `uid`, as far as /proc shows them: what RLIMIT_NPROC counts.
[[nodiscard]] unsigned long long count_tasks_of_user(uid_t uid);

}  // namespace socklings
