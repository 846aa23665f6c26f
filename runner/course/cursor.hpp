#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "course/document.hpp"
#include "course/shape.hpp"

namespace socklings {

/// A place in a document. Reads strictly: no value is converted, and what is not as it should be becomes a Diagnostic
/// with this place's JSON pointer. An absent place (an optional key, or one whose lack has_shape reported) reads as
/// nothing and reports nothing more. Keys that a document holds twice were reported when it was parsed.
class Cursor {
public:
    Cursor(Document& document, const nlohmann::ordered_json* json, std::string pointer);

    [[nodiscard]] bool present() const { return json_ != nullptr; }
    [[nodiscard]] bool is_text() const;
    [[nodiscard]] bool is_whole_number() const;
    [[nodiscard]] bool is_boolean() const;
    [[nodiscard]] bool is_array() const;
    [[nodiscard]] bool is_object() const;

    /// True for an object. Reports keys that the shape does not know and those that it misses.
    [[nodiscard]] bool has_shape(const Shape& shape) const;
    /// The only one of `shapes` whose action this object holds. Reports an object with none or several, naming them
    /// `what`.
    [[nodiscard]] const Shape* choose(const std::vector<const Shape*>& shapes, const std::string& what) const;

    [[nodiscard]] Cursor operator[](const std::string& key) const;
    [[nodiscard]] std::vector<std::pair<std::string, Cursor>> members()
        const;                                             ///< of an object, in the order of the text
    [[nodiscard]] std::vector<Cursor> items() const;       ///< of an array
    [[nodiscard]] std::vector<Cursor> some_items() const;  ///< of an array that may not be empty

    [[nodiscard]] std::optional<std::string> text() const;
    [[nodiscard]] std::optional<std::string> text_not_empty() const;
    /// A text that is one of `known`; `what` says what they are: "verb".
    [[nodiscard]] std::optional<std::string> word(const std::vector<std::string>& known, const std::string& what) const;
    /// Reports `word`, which belongs to this place, if it is none of `known`. True if it is one.
    bool check_word(const std::string& word, const std::vector<std::string>& known, const std::string& what) const;
    [[nodiscard]] std::optional<long long> whole_number(long long lowest, long long highest) const;
    [[nodiscard]] std::optional<bool> boolean() const;
    /// A key that is there to say yes: true, or left out.
    [[nodiscard]] bool flag() const;

    void fault(const std::string& message) const;

private:
    [[nodiscard]] bool expect(bool right, const std::string& expected) const;

    Document* document_;
    const nlohmann::ordered_json* json_;
    std::string pointer_;
};

}  // namespace socklings
