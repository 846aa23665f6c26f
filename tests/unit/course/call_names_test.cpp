#include <algorithm>
#include <set>

#include "catch.hpp"
#include "course/vocabulary.hpp"
#include "observe/observation.hpp"
#include "play/syscalls.hpp"

using namespace socklings;

namespace {

std::string family_of_raw(const std::string& raw) {
    Call call;
    call.raw = raw;
    return family_of(call);
}

/// True if a claim on `name` can hold of a call that the tracer stops at.
bool can_be_seen(const std::string& name) {
    if (name == "recv" || name == "send" || name == "thread")
        return true;  // families that depend on more than the call
    const std::vector<long>& watched = watched_calls();
    return std::any_of(watched.begin(), watched.end(), [&](long number) {
        const std::string raw = raw_name(number);
        return family_of_raw(raw) == name || written_name(raw, "") == name || written_name(raw, name) == name;
    });
}

}  // namespace

TEST_CASE("a claim can speak of every call that the tracer stops at") {
    const std::vector<std::string>& names = call_names().words;
    const std::set<std::string> known(names.begin(), names.end());
    for (const long number : watched_calls()) {
        const std::string raw = raw_name(number);
        if (raw == "rt_sigreturn") continue;  // the end of a signal's handler: no program writes it
        INFO(raw);
        CHECK((known.contains(family_of_raw(raw)) || known.contains(written_name(raw, ""))));
    }
}

TEST_CASE("a claim can speak of no call that is never seen") {
    for (const std::string& name : call_names().words) {
        INFO(name);
        CHECK(can_be_seen(name));
    }
}
