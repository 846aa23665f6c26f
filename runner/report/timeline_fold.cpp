#include <algorithm>

#include "report/call_line.hpp"
#include "report/timeline.hpp"

namespace socklings {
namespace {

constexpr std::size_t longest_block = 8, least_times = 3, least_hidden_rows = 2;

/// A row as far as it may repeat itself: `shape` without values, `whole` with them.
struct Form {
    std::string shape, whole;
};

std::string whole_of(const Event& event) {
    if (const auto* call = std::get_if<Call>(&event))
        return call_expression(*call) + "=" + (call->result ? std::to_string(*call->result) : "") + call->data;
    if (const auto* peer = std::get_if<PeerEvent>(&event)) return peer->data;
    return {};
}

std::vector<Form> forms_of(const Timeline& timeline, const Observation& seen, std::optional<std::size_t> focus) {
    std::vector<Form> forms;
    for (const TimelineRow& row : timeline.rows) {
        Form form;
        for (const auto& index : {row.left, row.right}) {
            form.shape += "|";
            if (!index) continue;
            form.shape += shape_of(seen.events[*index]) + (index == focus ? "!" : "");
            form.whole += "|" + whole_of(seen.events[*index]);
        }
        forms.push_back(std::move(form));
    }
    return forms;
}

/// How often the block of `length` forms at `at` comes, one after the other.
std::size_t times(const std::vector<Form>& forms, std::size_t at, std::size_t length) {
    std::size_t count = 1;
    for (std::size_t next = at + length; next + length <= forms.size(); next += length, ++count) {
        for (std::size_t i = 0; i < length; ++i) {
            if (forms[next + i].shape != forms[at + i].shape) return count;
        }
    }
    return count;
}

bool all_the_same(const std::vector<Form>& forms, std::size_t at, std::size_t length, std::size_t count) {
    for (std::size_t i = at + length; i < at + length * count; ++i) {
        if (forms[i].whole != forms[i - length].whole) return false;
    }
    return true;
}

struct Block {
    std::size_t length = 0, times = 0, hidden = 0;
    bool shows_last = false;
};

/// The block at `at` that hides most; of equals the shortest.
Block best_block(const std::vector<Form>& forms, std::size_t at) {
    Block best;
    for (std::size_t length = 1; length <= longest_block && at + length * least_times <= forms.size(); ++length) {
        const std::size_t count = times(forms, at, length);
        if (count < least_times) continue;
        const bool shows_last = !all_the_same(forms, at, length, count);
        const std::size_t hidden = count - (shows_last ? 2 : 1);
        if (hidden * length >= least_hidden_rows && hidden * length > best.hidden * best.length)
            best = {length, count, hidden, shows_last};
    }
    return best;
}

}  // namespace

std::string shape_of(const Event& event) {
    if (const auto* call = std::get_if<Call>(&event)) {
        const std::string result = !call->result ? "?" : *call->result < 0 ? "-" : *call->result == 0 ? "0" : "+";
        return std::to_string(call->program) + "." + std::to_string(call->process) + ":" +
               (call->site ? call->site->file + std::to_string(call->site->line) : "") + call->via + ">" + call->name +
               (call->descriptor ? std::to_string(call->descriptor->number) : "") + result + call->error +
               (call->injected ? "*" : "");
    }
    if (const auto* peer = std::get_if<PeerEvent>(&event)) return peer->peer + " " + peer->action;
    const auto& process = std::get<ProcessEvent>(event);
    return std::to_string(process.program) + "." + std::to_string(process.process) + " " + process.what +
           process.signal;
}

void fold(Timeline& timeline, const Observation& seen, std::optional<std::size_t> focus) {
    const std::vector<Form> forms = forms_of(timeline, seen, focus);
    std::vector<TimelineRow> kept;
    for (std::size_t at = 0; at < timeline.rows.size();) {
        const Block block = best_block(forms, at);
        const auto from = timeline.rows.begin() + static_cast<std::ptrdiff_t>(at);
        if (block.length == 0) {
            kept.push_back(*from);
            ++at;
            continue;
        }
        const auto length = static_cast<std::ptrdiff_t>(block.length);
        const auto end = from + length * static_cast<std::ptrdiff_t>(block.times);
        kept.insert(kept.end(), from, from + length);
        kept.back().block_rows = block.length;
        kept.back().block_times = block.hidden;
        if (block.shows_last) kept.insert(kept.end(), end - length, end);
        at += block.length * block.times;
    }
    timeline.rows = std::move(kept);
}

}  // namespace socklings
