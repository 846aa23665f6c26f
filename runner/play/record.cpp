#include "play/record.hpp"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <set>
#include <utility>

#include "play/syscalls.hpp"
#include "sys/clock.hpp"

namespace socklings {
namespace {

// Whether an address lies in one of the mappings, which /proc lists in order. Most words of a stack are far from all.
bool in_a_file(std::uint64_t address, const std::vector<Mapping>& mappings) {
    if (mappings.empty() || address < mappings.front().start || address >= mappings.back().end) return false;
    auto above = std::upper_bound(mappings.begin(), mappings.end(), address,
                                  [](std::uint64_t one, const Mapping& mapping) { return one < mapping.start; });
    return address < std::prev(above)->end;
}

// A number for the return addresses on a stack and their places: two stacks with the same one, at the same address,
// were reached by the same calls. Words that only look like code addresses make a path of their own, never a wrong one.
std::uint64_t path_hash(const std::string& stack, const std::vector<Mapping>& mappings) {
    std::uint64_t hash = 0xcbf29ce484222325;  // FNV-1a
    auto mix = [&](std::uint64_t word) { hash = (hash ^ word) * 0x100000001b3; };
    for (std::size_t at = 0; at + 8 <= stack.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, stack.data() + at, 8);
        if (in_a_file(word, mappings)) mix(at), mix(word);
    }
    return hash;
}

// Library functions that make calls of their own which are no steps of the learner's program.
bool works_for_itself(const std::string& function) {
    static const std::set<std::string> names{"getaddrinfo",   "freeaddrinfo",  "getnameinfo", "gethostbyname",
                                             "gethostbyaddr", "getservbyname", "getpwuid",    "getpwnam",
                                             "getlogin",      "dlopen",        "setlocale",   "std::locale::locale",
                                             "localtime",     "tzset",         "backtrace"};
    return names.contains(function);
}

}  // namespace

Record::Record() : began_us_(now_us()) {}

double Record::now() const { return now_us() - began_us_; }

void Record::add(PeerEvent event) {
    // Bytes that come in two looks with nothing between are one arrival: how they were cut is chance.
    auto* last = seen.events.empty() ? nullptr : std::get_if<PeerEvent>(&seen.events.back());
    if (last && event.action == "receives" && last->action == "receives" && last->peer == event.peer) {
        last->data += event.data;
        return;
    }
    event.at_us = now();
    seen.events.emplace_back(std::move(event));
    stack_of_event_.emplace_back();
}

void Record::add(ProcessEvent event) {
    event.at_us = now();
    seen.events.emplace_back(std::move(event));
    stack_of_event_.emplace_back();
}

std::size_t Record::add(Call call, std::optional<std::size_t> stack) {
    const auto& to = call.descriptor;
    bool on_stderr = to && to->kind == "stderr";
    if (call.result.value_or(0) > 0 && to && (on_stderr || to->kind == "stdout") && family_of(call) == "write") {
        output_[{call.program, on_stderr}] += call.data;
        output_size_ += call.data.size();
    }
    seen.events.emplace_back(std::move(call));
    stack_of_event_.push_back(stack);
    return seen.events.size() - 1;
}

std::size_t Record::keep_image(std::vector<Mapping> mappings, int program) {
    images_.push_back({std::move(mappings), program});
    return images_.size() - 1;
}

std::size_t Record::keep_stack(std::size_t image, Snapshot snapshot) {
    PathKey key{image, snapshot.ip, snapshot.sp, path_hash(snapshot.stack, images_[image].mappings)};
    auto [place, is_new] = stack_of_path_.try_emplace(key, stacks_.size());
    if (is_new) stacks_.push_back({image, std::move(snapshot)});
    return place->second;
}

const Bytes& Record::output(int program, bool on_stderr) const {
    static const Bytes nothing;
    auto found = output_.find({program, on_stderr});
    return found == output_.end() ? nothing : found->second;
}

const Origin& Record::origin(std::size_t stack) {
    auto [place, is_new] = origins_.try_emplace(stack);
    if (!is_new) return place->second;
    const auto& [image, snapshot] = stacks_[stack];
    auto lines = lines_of_image_.find(image);
    if (lines == lines_of_image_.end()) {
        const auto& sources = seen.programs[static_cast<std::size_t>(images_[image].program)].sources;
        std::vector<std::filesystem::path> paths(sources.begin(), sources.end());
        lines = lines_of_image_.try_emplace(image, images_[image].mappings, paths).first;
    }
    return place->second = lines->second.find(snapshot);
}

bool Record::is_of_runtime(std::size_t stack) const {
    const auto& [image, snapshot] = stacks_[stack];
    const auto& mappings = images_[image].mappings;
    return std::any_of(mappings.begin(), mappings.end(), [ip = snapshot.ip](const Mapping& mapping) {
        // ld-linux-x86-64.so.2, ld-2.31.so; libasan.so.8
        const bool runtime =
            mapping.path.find("/ld-") != std::string::npos || mapping.path.find("/libasan") != std::string::npos;
        return runtime && ip >= mapping.start && ip < mapping.end;
    });
}

void Record::find_lines() {
    for (std::size_t i = 0; i < seen.events.size(); i++) {
        auto* call = std::get_if<Call>(&seen.events[i]);
        if (!call || !stack_of_event_[i]) continue;
        const auto& from = origin(*stack_of_event_[i]);
        name_as_written(*call, from.symbol, from.via);
        call->site = from.site;
        call->own = from.site && from.main_began && !works_for_itself(from.via);
    }
    for (auto [program, stack] : signal_places_) {
        auto& run = seen.programs[static_cast<std::size_t>(program)];
        if (!run.signal.empty()) run.signal_site = origin(stack).site;
    }
}

}  // namespace socklings
