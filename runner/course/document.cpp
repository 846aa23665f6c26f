#include "course/document.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "course/cursor.hpp"

namespace socklings {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t deepest = 64;

/// Follows the parser to see what the finished value no longer shows.
class Watcher {
public:
    explicit Watcher(Document& document) : document_(document) {}

    [[nodiscard]] bool too_deep() const { return too_deep_; }

    void see(Json::parse_event_t event, const Json& parsed) {
        switch (event) {
            case Json::parse_event_t::key:
                see_key(parsed.get_ref<const std::string&>());
                break;
            case Json::parse_event_t::value:
                count_element();
                break;
            case Json::parse_event_t::object_start:
            case Json::parse_event_t::array_start:
                count_element();
                if (levels_.size() == deepest && !std::exchange(too_deep_, true)) {
                    document_.fault(pointer(), "nested more than " + std::to_string(deepest) + " levels deep");
                }
                levels_.push_back({event == Json::parse_event_t::array_start, 0, {}, {}});
                break;
            case Json::parse_event_t::object_end:
            case Json::parse_event_t::array_end:
                levels_.pop_back();
                break;
        }
    }

private:
    struct Level {
        bool is_array = false;
        std::size_t elements = 0;
        std::string key;  ///< the last one
        std::set<std::string> keys;
    };

    void see_key(const std::string& key) {
        Level& level = levels_.back();
        level.key = key;
        if (!level.keys.insert(key).second) document_.fault(pointer(), "the key \"" + key + "\" stands here twice");
    }

    void count_element() {
        if (!levels_.empty()) ++levels_.back().elements;
    }

    [[nodiscard]] std::string pointer() const {
        std::string whole;
        for (const Level& level : levels_) {
            whole = pointer_to(whole, level.is_array ? std::to_string(level.elements - 1) : level.key);
        }
        return whole;
    }

    Document& document_;
    std::vector<Level> levels_;
    bool too_deep_ = false;
};

/// "line 3, column 14" of the byte at `offset` (from 0); columns count characters.
std::string place(const std::string& text, std::size_t offset) {
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, text.size()));
    const auto line_start = std::find(std::make_reverse_iterator(end), text.rend(), '\n').base();
    const auto column = std::count_if(line_start, end, [](char byte) { return (byte & 0xc0) != 0x80; });
    return "line " + std::to_string(std::count(text.begin(), end, '\n') + 1) + ", column " + std::to_string(column + 1);
}

/// The parser's own words without their preamble ("[json.exception.parse_error.101] parse error at line 1, column 2:
/// ").
std::string reason(std::string what) {
    if (const auto id_end = what.find("] "); id_end != std::string::npos) what.erase(0, id_end + 2);
    if (what.starts_with("parse error")) what.erase(0, what.find(": ") + 2);
    return what;
}

}  // namespace

Document::Document(std::string file, const std::string& text) : file_(std::move(file)) {
    Watcher watcher(*this);
    try {
        Json json = Json::parse(text, [&](int, Json::parse_event_t event, const Json& parsed) {
            watcher.see(event, parsed);
            return true;
        });
        if (!watcher.too_deep()) json_ = std::make_unique<Json>(std::move(json));
    } catch (const Json::parse_error& error) {
        fault("", place(text, error.byte == 0 ? 0 : error.byte - 1) + ": not JSON: " + reason(error.what()));
    } catch (const Json::out_of_range& error) {
        fault("", "not JSON: " + reason(error.what()));
    }
}

Document::~Document() = default;

Cursor Document::root() { return {*this, json_.get(), ""}; }

void Document::fault(std::string pointer, std::string message) {
    diagnostics_.push_back({file_, std::move(pointer), std::move(message)});
}

std::string pointer_to(const std::string& pointer, const std::string& key) {
    std::string whole = pointer + '/';
    for (const char letter : key) {
        if (letter == '~') {
            whole += "~0";
        } else if (letter == '/') {
            whole += "~1";
        } else {
            whole += letter;
        }
    }
    return whole;
}

}  // namespace socklings
