#include "report/messages.hpp"

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace socklings {

std::string fill(std::string_view text, const Arguments& arguments) {
    std::string filled;
    while (!text.empty()) {
        std::size_t open = text.find('{');
        filled += text.substr(0, open);
        if (open == std::string_view::npos) break;
        text.remove_prefix(open);

        std::size_t close = text.find('}');
        std::string_view inside = close == std::string_view::npos ? "" : text.substr(1, close - 1);
        std::size_t first = inside.find('|');
        auto argument = arguments.find(std::string(inside.substr(0, first)));
        if (argument == arguments.end()) {
            filled += '{';
            text.remove_prefix(1);
            continue;
        }
        if (first == std::string_view::npos) {
            filled += argument->second;
        } else {
            std::string_view choices = inside.substr(first + 1);
            std::size_t bar = choices.find('|');
            filled += argument->second == "1" || bar == std::string_view::npos ? choices.substr(0, bar)
                                                                               : choices.substr(bar + 1);
        }
        text.remove_prefix(close + 1);
    }
    return filled;
}

Messages::Messages(const std::string& json, Language language) : language_(language) {
    auto parsed = nlohmann::json::parse(json, nullptr, false);
    const bool readable = parsed.is_object() && parsed.value("format_version", 0) == 1 && parsed.contains("messages") &&
                          parsed["messages"].is_object();
    if (!readable) throw std::invalid_argument("not a file of messages of format_version 1");
    for (const auto& [key, text] : parsed["messages"].items()) {
        const bool usable = text.is_object() && text.contains("en") && text["en"].is_string() &&
                            (!text.contains("ko") || text["ko"].is_string());
        if (!usable) throw std::invalid_argument("message \"" + key + "\" needs a text in en and in ko");
        texts_[key] = {text["en"].get<std::string>(), text.value("ko", "")};
    }
}

std::string Messages::say(const std::string& key, const Arguments& arguments) const {
    auto found = texts_.find(key);
    return found == texts_.end() ? key : fill(found->second.in(language_), arguments);
}

}  // namespace socklings
