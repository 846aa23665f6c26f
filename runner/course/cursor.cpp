#include "course/cursor.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "course/nearest.hpp"

namespace socklings {
namespace {

/// What stands there, for people.
std::string found(const nlohmann::ordered_json& json) {
    if (json.is_object()) return "an object";
    if (json.is_array()) return "an array";
    if (json.is_string()) return "a text";
    return json.dump();
}

/// The start of a word that may be a whole page, never half of a letter.
std::string cut(const std::string& word) {
    std::size_t end = 60;
    if (word.size() <= end) return word;
    while ((word[end] & 0xc0) == 0x80) --end;
    return word.substr(0, end) + "…";
}

bool contains(const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

Cursor::Cursor(Document& document, const nlohmann::ordered_json* json, std::string pointer)
    : document_(&document), json_(json), pointer_(std::move(pointer)) {}

bool Cursor::is_text() const { return json_ && json_->is_string(); }
bool Cursor::is_whole_number() const { return json_ && json_->is_number_integer(); }
bool Cursor::is_boolean() const { return json_ && json_->is_boolean(); }
bool Cursor::is_array() const { return json_ && json_->is_array(); }
bool Cursor::is_object() const { return json_ && json_->is_object(); }

void Cursor::fault(const std::string& message) const { document_->fault(pointer_, message); }

bool Cursor::expect(bool right, const std::string& expected) const {
    if (json_ && !right) fault("expected " + expected + ", found " + found(*json_));
    return json_ && right;
}

bool Cursor::has_shape(const Shape& shape) const {
    if (!expect(is_object(), "an object")) return false;
    std::vector<std::string> known = shape.required;
    known.insert(known.end(), shape.optional.begin(), shape.optional.end());
    for (const auto& [key, place] : members()) {
        place.check_word(key, known, "key");
    }
    for (const std::string& key : shape.required) {
        if (!json_->contains(key)) fault("the key \"" + key + "\" is missing");
    }
    return true;
}

const Shape* Cursor::choose(const std::vector<const Shape*>& shapes, const std::string& what) const {
    if (!expect(is_object(), "an object")) return nullptr;
    std::vector<const Shape*> chosen;
    std::vector<std::string> actions;
    for (const Shape* shape : shapes) {
        actions.push_back(shape->action());
        if (json_->contains(shape->action())) chosen.push_back(shape);
    }
    if (chosen.size() == 1) return chosen.front();
    if (chosen.size() > 1) {
        fault("one " + what + " at a time: \"" + chosen[0]->action() + "\" and \"" + chosen[1]->action() +
              "\" stand here together");
        return nullptr;
    }
    for (const auto& [key, place] : members()) {
        if (!nearest(key, actions)) continue;
        place.fault("unknown " + what + " \"" + cut(key) + '"' + did_you_mean(key, actions));
        return nullptr;
    }
    fault("there is no " + what + " here; known: " + quoted_list(actions));
    return nullptr;
}

Cursor Cursor::operator[](const std::string& key) const {
    const bool there = is_object() && json_->contains(key);
    return {*document_, there ? &json_->at(key) : nullptr, pointer_to(pointer_, key)};
}

std::vector<std::pair<std::string, Cursor>> Cursor::members() const {
    std::vector<std::pair<std::string, Cursor>> all;
    if (!expect(is_object(), "an object")) return all;
    for (const auto& [key, value] : json_->items()) {
        all.emplace_back(key, Cursor(*document_, &value, pointer_to(pointer_, key)));
    }
    return all;
}

std::vector<Cursor> Cursor::items() const {
    std::vector<Cursor> all;
    if (!expect(is_array(), "an array")) return all;
    for (std::size_t i = 0; i < json_->size(); ++i) {
        all.emplace_back(*document_, &(*json_)[i], pointer_to(pointer_, std::to_string(i)));
    }
    return all;
}

std::vector<Cursor> Cursor::some_items() const {
    if (is_array() && json_->empty()) fault("the array is empty: expected at least one element");
    return items();
}

std::optional<std::string> Cursor::text() const {
    if (!expect(is_text(), "a text")) return std::nullopt;
    return json_->get_ref<const std::string&>();
}

std::optional<std::string> Cursor::text_not_empty() const {
    const auto read = text();
    if (!read || read->find_first_not_of(" \t\r\n") != std::string::npos) return read;
    fault("the text is empty");
    return std::nullopt;
}

bool Cursor::check_word(const std::string& word, const std::vector<std::string>& known, const std::string& what) const {
    if (contains(known, word)) return true;
    fault("unknown " + what + " \"" + cut(word) + '"' + did_you_mean(word, known));
    return false;
}

std::optional<std::string> Cursor::word(const std::vector<std::string>& known, const std::string& what) const {
    auto read = text();
    if (read && !check_word(*read, known, what)) read.reset();
    return read;
}

std::optional<long long> Cursor::whole_number(long long lowest, long long highest) const {
    if (!expect(is_whole_number(), "a whole number")) return std::nullopt;
    const bool huge =
        json_->is_number_unsigned() && json_->get<unsigned long long>() > static_cast<unsigned long long>(highest);
    const long long number = huge ? highest : json_->get<long long>();
    if (!huge && number >= lowest && number <= highest) return number;
    fault(json_->dump() + " is out of range: " + std::to_string(lowest) + " to " + std::to_string(highest));
    return std::nullopt;
}

std::optional<bool> Cursor::boolean() const {
    if (!expect(is_boolean(), "true or false")) return std::nullopt;
    return json_->get<bool>();
}

bool Cursor::flag() const {
    const auto read = boolean();
    if (read && !*read) fault("only true can stand here; for false leave the key out");
    return read.value_or(false);
}

}  // namespace socklings
