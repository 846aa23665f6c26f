#include "commands/processors.hpp"

#include <sched.h>

namespace socklings {

unsigned processors() {
    cpu_set_t allowed;
    CPU_ZERO(&allowed);
    int count = sched_getaffinity(0, sizeof allowed, &allowed) == 0 ? CPU_COUNT(&allowed) : 1;
    return static_cast<unsigned>(count > 0 ? count : 1);
}

}  // namespace socklings
