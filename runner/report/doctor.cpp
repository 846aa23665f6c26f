#include "report/doctor.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/escape.hpp"
#include "report/width.hpp"

namespace socklings {
namespace {

std::string word(const Messages& messages, const Examined& one, const std::string& which) {
    const std::string key = "doctor." + one.id + "." + which;
    return messages.has(key) ? messages.say(key) : "";
}

std::string mark(const Examined& one, const Look& look) {
    if (one.there) return look.paint(Ink::good, "✓");
    return one.needed ? look.paint(Ink::bad, "✗") : look.paint(Ink::advice, "·");
}

constexpr std::size_t mark_columns = 2, name_columns = 14, purpose_columns = 46;

/// The detail stands behind the purpose; under it where the line has no room.
std::string with_detail(const std::string& purpose, const std::string& detail, const Look& look) {
    if (detail.empty()) return purpose;
    const bool fits = mark_columns + name_columns + purpose_columns + display_width(detail) <= look.columns;
    const std::string between = fits ? "" : "\n" + std::string(mark_columns + name_columns, ' ');
    return (fits ? pad_right(purpose, purpose_columns) : purpose) + between + look.paint(Ink::dim, detail);
}

}  // namespace

bool passes(const std::vector<Examined>& all) {
    return std::all_of(all.begin(), all.end(), [](const Examined& one) { return one.there || !one.needed; });
}

std::string terminal_doctor(const std::vector<Examined>& all, const Messages& messages, const Look& look) {
    std::string text;
    for (const Examined& one : all) {
        text += mark(one, look) + " " + pad_right(word(messages, one, "name"), name_columns);
        text += with_detail(word(messages, one, "for"), printable(one.detail), look) + "\n";
        const std::string get = one.there ? "" : word(messages, one, "get");
        if (!get.empty()) text += "    " + get + "\n";
    }
    return text + "\n" + messages.say(passes(all) ? "doctor.passes" : "doctor.lacks") + "\n";
}

std::string json_doctor(const std::vector<Examined>& all, const Messages& messages) {
    using Json = nlohmann::ordered_json;
    Json checks = Json::array();
    for (const Examined& one : all) {
        checks.push_back({{"id", one.id},
                          {"ok", one.there},
                          {"needed", one.needed},
                          {"for", word(messages, one, "for")},
                          {"detail", one.detail},
                          {"get", word(messages, one, "get")}});
    }
    const Json object{{"ok", passes(all)}, {"checks", checks}};
    return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace socklings
