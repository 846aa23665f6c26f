#include "report/timeline.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "report/call_line.hpp"
#include "report/escape.hpp"
#include "report/waiting.hpp"
#include "report/width.hpp"

namespace socklings {
namespace {

constexpr std::size_t line_width = 6;  // of line numbers, with the space before them
constexpr const char* no_bytes = " │ ";
constexpr const char* to_left = "◀┤ ";
constexpr const char* to_right = " ├▶";

struct Row {
    std::optional<int> line;  ///< of a call on the left
    std::string left, right;
    const char* between = no_bytes;
    std::size_t repeated = 0;  ///< times that the very same followed

    [[nodiscard]] bool same_as(const Row& other) const {
        return line == other.line && left == other.left && right == other.right && between == other.between;
    }
};

/// What a library function does besides moving bytes is its own business: perror() copies and closes descriptors.
bool is_shown(const Call& call) { return call.own && (call.via.empty() || call.data_size > 0 || !call.result); }

/// What a peer did, in words, and which way bytes went by it.
struct Deed {
    const char* message;
    const char* between;
};

const std::map<std::string, Deed>& deeds() {
    static const std::map<std::string, Deed> known{
        {"listens", {"timeline.listens", no_bytes}},   {"connects", {"timeline.connects", no_bytes}},
        {"accepts", {"timeline.accepts", no_bytes}},   {"sends", {"timeline.sends", to_left}},
        {"receives", {"timeline.receives", to_right}}, {"half-closes", {"timeline.half-closes", to_left}},
        {"closes", {"timeline.closes", to_left}},      {"resets", {"timeline.resets", to_left}},
        {"sees-end", {"timeline.sees-end", to_right}}, {"sees-reset", {"timeline.sees-reset", to_right}},
        {"types", {"timeline.types", to_left}},        {"ends-input", {"timeline.ends-input", to_left}},
    };
    return known;
}

/// Who stands on the right: peers, the keyboard, the other programs.
std::set<std::string> right_side(const Observation& seen) {
    std::set<std::string> names;
    for (std::size_t i = 1; i < seen.programs.size(); ++i) names.insert(seen.programs[i].name);
    for (const Event& event : seen.events) {
        if (const auto* peer = std::get_if<PeerEvent>(&event)) names.insert(peer->peer);
    }
    return names;
}

class Table {
public:
    Table(const Observation& seen, const Messages& messages, const Look& look)
        : seen_(seen), messages_(messages), look_(look), right_(right_side(seen)) {
        constexpr std::size_t used = line_width + 6;  // with the spaces and the arrow
        std::size_t rest = look.columns > used ? look.columns - used : 0;
        left_width_ = std::max<std::size_t>(rest * 55 / 100, 24);
        right_width_ = std::max<std::size_t>(rest - std::min(rest, left_width_), 20);
    }

    [[nodiscard]] bool has_two_sides() const { return !right_.empty() && !seen_.programs.empty(); }

    [[nodiscard]] std::optional<Row> row_of(const Event& event) const {
        if (const auto* call = std::get_if<Call>(&event))
            return is_shown(*call) ? std::optional(row_of(*call)) : std::nullopt;
        const auto* peer = std::get_if<PeerEvent>(&event);
        auto deed = peer ? deeds().find(peer->action) : deeds().end();
        if (deed == deeds().end()) return {};
        std::string text = messages_.say(deed->second.message, {{"n", std::to_string(peer->data.size())}});
        if (right_.size() > 1) text.insert(0, printable(peer->peer) + ": ");
        std::size_t used = display_width(text) + 2;
        if (!peer->data.empty() && used + 8 < right_width_) text += "  " + quoted(peer->data, right_width_ - used);
        return Row{{}, "", text, deed->second.between, 0};
    }

    [[nodiscard]] std::string heading() const {
        std::string others;
        for (const std::string& name : right_)
            others += (others.empty() ? "" : ", ") + name_of_party(seen_, name, messages_);
        Row row{{}, name_of_party(seen_, seen_.programs.front().name, messages_), others, no_bytes, 0};
        return text_of(row, messages_.say("timeline.line"));
    }

    [[nodiscard]] std::string text_of(const Row& row) const {
        return text_of(row, row.line ? std::to_string(*row.line) : "");
    }

private:
    [[nodiscard]] Row row_of(const Call& call) const {
        if (call.program == 0) {
            return {call.site ? std::optional(call.site->line) : std::nullopt, call_line(call, messages_, left_width_),
                    "", no_bytes, 0};
        }
        const auto& name = seen_.programs[static_cast<std::size_t>(call.program)].name;
        std::string line = line_of(call, messages_);
        std::string text = (right_.size() > 1 ? name + ": " : "") + (line.empty() ? "" : line + "  ");
        std::size_t used = display_width(text);
        return {{}, "", text + call_line(call, messages_, right_width_ > used ? right_width_ - used : 0), no_bytes, 0};
    }

    [[nodiscard]] std::string text_of(const Row& row, const std::string& line) const {
        std::string text = look_.paint(Ink::dim, pad_left(line, line_width)) + "  " +
                           pad_right(cut_to(row.left, left_width_), left_width_) + look_.paint(Ink::dim, row.between) +
                           " " + cut_to(row.right, right_width_);
        text.erase(text.find_last_not_of(' ') + 1);
        return text + "\n";
    }

    const Observation& seen_;
    const Messages& messages_;
    const Look& look_;
    std::set<std::string> right_;
    std::size_t left_width_ = 0, right_width_ = 0;
};

}  // namespace

std::string timeline(const Observation& seen, std::size_t rows, const Messages& messages, const Look& look) {
    Table table(seen, messages, look);
    if (!table.has_two_sides()) return {};
    std::vector<Row> all;
    for (const Event& event : seen.events) {
        auto row = table.row_of(event);
        if (!row) continue;
        bool again = !all.empty() && row->same_as(all.back());
        if (again)
            ++all.back().repeated;
        else
            all.push_back(std::move(*row));
    }
    auto note = [&](const char* message, std::size_t n) {
        return look.paint(Ink::dim, "     …  " + messages.say(message, {{"n", std::to_string(n)}})) + "\n";
    };
    std::size_t first = all.size() > rows ? all.size() - rows : 0;
    std::string text = table.heading();
    if (first > 0) text += note("timeline.earlier", first);
    for (std::size_t i = first; i < all.size(); ++i) {
        text += table.text_of(all[i]);
        if (all[i].repeated > 0) text += note("timeline.again", all[i].repeated);
    }
    return text;
}

}  // namespace socklings
