#include "report/timeline_choice.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>

namespace socklings {
namespace {

bool is_one_of(const std::string& name, std::initializer_list<const char*> names) {
    return std::any_of(names.begin(), names.end(), [&](const char* one) { return name == one; });
}

/// What a library function does besides moving bytes and opening what it was asked for is its own business: perror()
/// copies and closes descriptors, fopen() asks for a file's kind.
bool is_library_business(const Call& call) {
    if (call.via.empty() || call.data_size > 0 || !call.result) return false;
    return call.via == "perror" || is_one_of(family_of(call), {"dup", "fcntl", "lseek", "stat"});
}

/// A shell's tools have no lines: all their calls count, and most of them are to begin and end a tool. Left out is what
/// works on files of the system, and how it looks after its descriptors and children.
bool is_tool_business(const Call& call) {
    if (call.site) return false;
    if (is_one_of(family_of(call), {"dup", "close", "fcntl", "lseek", "stat", "fork", "wait"})) return true;
    const auto& opened = call.made ? call.made : call.descriptor;
    std::string path = opened ? opened->object : "";
    if (!opened && !call.arguments.empty() && family_of(call) == "open") {
        const std::string& shown = call.arguments.front().shown;
        path = shown.substr(std::min<std::size_t>(shown.size(), 1));
    }
    for (const char* folder : {"/etc/", "/lib", "/usr/", "/proc/", "/programs/"}) {
        if (path.starts_with(folder)) return true;
    }
    return false;
}

/// Whether the signal of this event ended its process: that is told by itself.
bool brings_the_end(const Observation& seen, std::size_t index) {
    const auto& event = std::get<ProcessEvent>(seen.events[index]);
    return std::any_of(seen.events.begin() + static_cast<std::ptrdiff_t>(index), seen.events.end(),
                       [&](const Event& one) {
                           const auto* later = std::get_if<ProcessEvent>(&one);
                           return later && later->what == "dies" && later->program == event.program &&
                                  later->process == event.process && later->signal == event.signal;
                       });
}

}  // namespace

bool is_of_interest(const Observation& seen, std::size_t index) {
    if (const auto* call = std::get_if<Call>(&seen.events[index]))
        return call->own && !is_library_business(*call) && !is_tool_business(*call);
    if (std::holds_alternative<PeerEvent>(seen.events[index])) return true;
    const auto& event = std::get<ProcessEvent>(seen.events[index]);
    if (event.what == "starts") return seen.programs.size() > 1;
    if (event.what == "gets-signal") return event.signal != "SIGCHLD" && !brings_the_end(seen, index);
    return is_one_of(event.what, {"forks", "exits", "dies", "stopped-by-us"});
}

}  // namespace socklings
