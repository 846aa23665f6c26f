#include "play/endless_work.hpp"

#include <algorithm>

#include "observe/match.hpp"

namespace socklings {
namespace {

// Byte by byte, with a label of a few writes for each, is about eight calls.
constexpr std::uint64_t calls_for_a_byte = 16, calls_for_all = 5000, bytes_for_all = 32u << 20;

std::uint64_t size_of(const Pattern& value) {
    const auto bytes = fixed_bytes(value);
    return bytes ? bytes->size() : 0;
}

}  // namespace

EndlessWork::EndlessWork(const Scenario& scenario) {
    for (const GivenFile& file : scenario.given) offered_ += file.content.size();
    for (const Verb& verb : scenario.script) {
        if (const auto* send = std::get_if<Send>(&verb.action)) offered_ += size_of(send->value);
        if (const auto* type = std::get_if<Type>(&verb.action)) offered_ += size_of(type->value);
    }
}

void EndlessWork::add(const Call& call, std::size_t event, bool alone) {
    if (found_ || call.result.value_or(0) <= 0) return;
    const auto family = family_of(call);
    const bool takes = family == "recv" || family == "read";
    if (!takes && family != "send" && family != "write") return;
    const auto moved = static_cast<std::uint64_t>(*call.result);
    if (takes) taken_ += moved;
    if (takes && !alone) return;
    calls_++;
    bytes_ += moved;
    const std::uint64_t there = std::min(taken_, offered_);
    if (calls_ <= calls_for_all + calls_for_a_byte * there && bytes_ <= bytes_for_all + calls_for_a_byte * there)
        return;
    found_ = event;
    is_output_ = call.descriptor && (call.descriptor->kind == "stdout" || call.descriptor->kind == "stderr");
}

}  // namespace socklings
