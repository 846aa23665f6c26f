#include "play/lines/unwinder.hpp"

#include <algorithm>
#include <cstring>

#include "play/lines/symbol_names.hpp"

namespace socklings {
namespace {

constexpr std::size_t most_frames = 256;

std::uint64_t without_signature([[maybe_unused]] std::uint64_t pc) {
#ifdef __aarch64__
    return pc & ((std::uint64_t{1} << 48) - 1);  // pointer authentication signs return addresses in their upper bits
#else
    return pc;
#endif
}

}  // namespace

Modules::Modules(std::vector<Mapping> mappings) : mappings_(std::move(mappings)) {
    std::sort(mappings_.begin(), mappings_.end(), [](const Mapping& a, const Mapping& b) { return a.start < b.start; });
}

Modules::Place Modules::find(std::uint64_t pc) {
    const auto after =
        std::upper_bound(mappings_.begin(), mappings_.end(), pc,
                         [](std::uint64_t address, const Mapping& each) { return address < each.start; });
    if (after == mappings_.begin() || pc >= std::prev(after)->end) return {};
    const auto& mapping = *std::prev(after);
    const auto [place, is_new] = files_.try_emplace(mapping.path);
    if (is_new) place->second = ElfFile::open(mapping.path);
    auto* file = place->second.get();
    const auto address = file ? file->address_of(pc - mapping.start + mapping.offset) : std::nullopt;
    return address ? Place{file, *address} : Place{};
}

const std::optional<FrameRule>& Unwinder::rule_of(const Frame& frame) {
    const auto [rule, is_new] = rules_.try_emplace(frame.within());
    if (!is_new) return rule->second;
    const auto place = modules_.find(frame.within());
    if (!place.file) return rule->second;
    rule->second = FrameRule::read(place.file->frame_information(), place.address);
    // glibc ends clone's information before its system call, as it would be wrong in the child (sysdeps/…/clone.S).
    if (!rule->second && frame.exact && plain_symbol(place.file->function_at(place.address)) == "clone")
        rule->second = FrameRule::of_leaf();
    return rule->second;
}

std::vector<Frame> Unwinder::unwind(const Snapshot& snapshot) {
    const ReadStack stack = [&](std::uint64_t address) -> std::optional<std::uint64_t> {
        std::uint64_t word = 0;
        if (address < snapshot.sp || snapshot.stack.size() < sizeof word) return std::nullopt;
        if (address - snapshot.sp > snapshot.stack.size() - sizeof word) return std::nullopt;
        std::memcpy(&word, snapshot.stack.data() + (address - snapshot.sp), sizeof word);
        return word;
    };
    Registers registers;
    std::copy_n(snapshot.registers.begin(), std::min(snapshot.registers.size(), registers.size()), registers.begin());
    std::vector<Frame> frames;
    Frame frame{.pc = snapshot.ip, .exact = true, .signal = false};
    while (frames.size() < most_frames) {
        const auto& rule = rule_of(frame);
        frame.signal = rule && rule->is_signal();
        frames.push_back(frame);
        if (!rule) break;
        auto caller = rule->apply(registers, stack);
        if (!caller) break;
        frame = {.pc = without_signature(caller->pc), .exact = frame.signal, .signal = false};
        registers = caller->registers;
    }
    return frames;
}

}  // namespace socklings
