#include "play/spinning.hpp"

#include <set>

namespace socklings {
namespace {

// Calls that bring a program further, if they succeed. (Not close: daemons close a thousand descriptors that are not
// there.)
bool brings_further(const std::string& family) {
    static const std::set<std::string> families{"recv", "send", "read", "write", "accept", "connect", "fork"};
    return families.contains(family);
}

bool waits_on_purpose(const std::string& family) {
    static const std::set<std::string> families{"sleep", "poll", "select", "epoll_wait", "pause", "wait"};
    return families.contains(family);
}

bool writes_messages(const Call& call) {
    return call.descriptor && (call.descriptor->kind == "stdout" || call.descriptor->kind == "stderr");
}

}  // namespace

void Spinning::add(const Call& call, std::size_t stack, std::size_t event) {
    if (found_ || !call.result) return;
    auto family = family_of(call);
    auto object = call.descriptor ? call.descriptor->kind + call.descriptor->object : std::string();
    if (family == "recv" || family == "read") {
        auto& ends = ends_of_input_[object];
        ends = *call.result == 0 && call.asked.value_or(1) > 0 ? ends + 1 : 0;
        if (ends >= most_ends_of_input) found_ = event;
    }
    if (waits_on_purpose(family)) without_progress_.clear();
    if (!brings_further(family)) return;
    if (*call.result > 0 || (*call.result == 0 && (family == "accept" || family == "connect"))) {
        if (!writes_messages(call)) without_progress_.clear();
        return;
    }
    auto& times = without_progress_[{stack, call.raw, *call.result, call.error}];
    if (++times >= most_without_progress) found_ = event;
}

}  // namespace socklings
