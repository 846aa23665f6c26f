#include "examples.hpp"

namespace socklings::test {

namespace {

Examples joined(std::initializer_list<Examples> those) {
    Examples all;
    for (const Examples& some : those) all.insert(all.end(), some.begin(), some.end());
    return all;
}

}  // namespace

Examples all_triggers() { return joined({triggers(), triggers_of_claims(), triggers_of_ends(), triggers_of_memory()}); }

Examples all_near_misses() {
    return joined({near_misses_of_claims(), near_misses_of_ends(), near_misses_of_memory(), near_misses_of_setup(),
                   near_misses_of_talk(), near_misses_of_files(), near_misses_of_output()});
}

}  // namespace socklings::test
