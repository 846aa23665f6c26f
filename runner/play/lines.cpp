// How a call's line is found: the stack is unwound from the registers and the top of the stack that were kept at the
// stop, by the call frame information of the mapped files (.eh_frame). Each frame's address is looked up in the line
// table of the file that it lies in; the innermost that was compiled from one of the learner's sources is the site.
// Functions of a C++ header that were compiled into the program have lines too, but in no file of the learner's, so
// they are passed over as a library's are. Where the information is missing the walk ends, and what lies further out
// stays unknown.

#include "play/lines.hpp"

#include <map>
#include <unordered_map>

#include "play/lines/line_table.hpp"
#include "play/lines/symbol_names.hpp"
#include "play/lines/unwinder.hpp"

namespace socklings {
namespace {

struct HashFrames {
    std::size_t operator()(const std::vector<Frame>& frames) const {
        std::size_t hash = 0;
        for (const auto& each : frames) hash = hash * 31 + std::hash<std::uint64_t>{}(each.within());
        return hash;
    }
};

}  // namespace

struct Lines::Unwinder {
    Unwinder(std::vector<Mapping> mappings, const std::vector<std::filesystem::path>& given)
        : sources(given), modules(std::move(mappings)), stacks(modules) {}

    [[nodiscard]] std::optional<LineTable::Line> line_of(const Frame& frame);
    [[nodiscard]] std::string function_of(const Frame& frame);
    [[nodiscard]] std::string called_from(const std::vector<Frame>& frames, std::size_t site);
    [[nodiscard]] Origin origin_of(const std::vector<Frame>& frames);

    std::vector<std::filesystem::path> sources;
    Modules modules;
    socklings::Unwinder stacks;
    std::map<const ElfFile*, LineTable> tables;
    std::unordered_map<std::vector<Frame>, Origin, HashFrames> known;
};

std::optional<LineTable::Line> Lines::Unwinder::line_of(const Frame& frame) {
    const auto place = modules.find(frame.within());
    if (!place.file) return std::nullopt;
    auto table = tables.find(place.file);
    if (table == tables.end())
        table = tables.emplace(place.file, LineTable(place.file->debug_information(), sources)).first;
    return table->second.find(place.address);
}

std::string Lines::Unwinder::function_of(const Frame& frame) {
    const auto place = modules.find(frame.within());
    return place.file ? place.file->function_at(place.address) : std::string{};
}

// The instruction names the function better than the frame it led to: wait() ends in a jump to wait4(), which then
// stands there.
std::string Lines::Unwinder::called_from(const std::vector<Frame>& frames, std::size_t site) {
    if (site == 0 || frames[site].exact) return {};
    const auto place = modules.find(frames[site].within());
    const auto called = place.file ? place.file->called_before(place.address + 1) : std::string{};
    return called.empty() ? function_of(frames[site - 1]) : called;
}

Origin Lines::Unwinder::origin_of(const std::vector<Frame>& frames) {
    Origin origin;
    bool started = false;
    for (std::size_t i = 0; i < frames.size() && !origin.main_began; i++) {
        const auto line = line_of(frames[i]);
        const auto function = i == 0 || line || i + 1 == frames.size() ? function_of(frames[i]) : std::string{};
        if (i == 0 && !line) origin.symbol = plain_symbol(function);
        if (line && !origin.site) {
            origin.site =
                Site{.file = sources[line->source].string(), .line = line->number, .function = plain_symbol(function)};
            origin.via = plain_symbol(called_from(frames, i));
        }
        origin.main_began = line && function == "main";
        started = function == "_start";
    }
    // A thread's stack has no main and ends elsewhere than in _start; before and after main a stack ends there.
    if (origin.site && !started) origin.main_began = true;
    return origin;
}

Lines::Lines(std::vector<Mapping> mappings, const std::vector<std::filesystem::path>& sources)
    : unwinder_(std::make_unique<Unwinder>(std::move(mappings), sources)) {}
Lines::Lines(Lines&&) noexcept = default;
Lines::~Lines() = default;

Origin Lines::find(const Snapshot& snapshot) {
    const auto frames = unwinder_->stacks.unwind(snapshot);
    const auto found = unwinder_->known.find(frames);
    if (found != unwinder_->known.end()) return found->second;
    return unwinder_->known.emplace(frames, unwinder_->origin_of(frames)).first->second;
}

}  // namespace socklings
