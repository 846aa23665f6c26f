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

}  // namespace

bool passes(const std::vector<Examined>& all) {
    return std::all_of(all.begin(), all.end(), [](const Examined& one) { return one.there || !one.needed; });
}

std::string terminal_doctor(const std::vector<Examined>& all, const Messages& messages, const Look& look) {
    constexpr std::size_t name_columns = 20, purpose_columns = 46;
    std::string text;
    for (const Examined& one : all) {
        const std::string purpose = word(messages, one, "for");
        text += mark(one, look) + " " + pad_right(word(messages, one, "name"), name_columns);
        text += one.detail.empty() ? purpose
                                   : pad_right(purpose, purpose_columns) + look.paint(Ink::dim, printable(one.detail));
        text += "\n";
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
