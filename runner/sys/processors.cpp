#include "sys/processors.hpp"

#include <sched.h>

#include <optional>

namespace socklings {
namespace {

std::optional<cpu_set_t> allowed_processors() {
    cpu_set_t allowed;
    CPU_ZERO(&allowed);
    if (sched_getaffinity(0, sizeof allowed, &allowed) == -1 || CPU_COUNT(&allowed) == 0) return {};
    return allowed;
}

}  // namespace

unsigned processors() {
    const auto allowed = allowed_processors();
    return allowed ? static_cast<unsigned>(CPU_COUNT(&*allowed)) : 1;
}

std::vector<int> processors_from_here() {
    std::vector<int> numbers;
    const auto allowed = allowed_processors();
    const int here = sched_getcpu();
    for (int i = 0; allowed && here != -1 && i < CPU_SETSIZE; ++i) {
        const int number = (here + i) % CPU_SETSIZE;
        if (CPU_ISSET(static_cast<unsigned>(number), &*allowed)) numbers.push_back(number);
    }
    return numbers;
}

void stay_on_processor(int processor) {
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(static_cast<unsigned>(processor), &one);
    sched_setaffinity(0, sizeof one, &one);
}

}  // namespace socklings
