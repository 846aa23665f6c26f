#pragma once

#include <charconv>
#include <concepts>
#include <string>
#include <string_view>
#include <utility>

#include "observe/json_fields.hpp"

namespace socklings::saved {

/// Appends values as compact JSON to a text. Written for speed: an observation goes through a pipe after every
/// scenario.
class JsonWriter {
public:
    template <class Object>
    requires std::is_class_v<Object>
    void write(const Object& object) {
        text_ += '{';
        Fields io{*this};
        fields(io, object);
        text_ += '}';
    }

    [[nodiscard]] std::string take() && { return std::move(text_); }

private:
    /// Writes the fields of one object, commas between.
    struct Fields {
        JsonWriter& to;
        bool first = true;

        template <class Value>
        void operator()(std::string_view name, const Value& value, const std::type_identity_t<Value>& left_out = {}) {
            if (value == left_out) return;
            if (!first) to.text_ += ',';
            first = false;
            to.text_ += '"';
            to.text_ += name;
            to.text_ += "\":";
            to.write(value);
        }

        void version(int version) { (*this)("format_version", version); }
    };

    void write(bool value) { text_ += value ? "true" : "false"; }
    void write(char value) { write(std::string(1, value)); }
    void write(const std::string& bytes);

    template <class Number>
    requires std::integral<Number> || std::floating_point<Number>
    void write(Number number) {
        char digits[32];
        text_.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
    }

    template <class Value>
    void write(const std::optional<Value>& value) {
        write(*value);
    }

    template <class Value>
    void write(const std::vector<Value>& values) {
        text_ += '[';
        bool first = true;
        for (const Value& value : values) {
            if (!first) text_ += ',';
            first = false;
            write(value);
        }
        text_ += ']';
    }

    void write(const Event& event) {
        static constexpr std::string_view kinds[] = {"{\"call\":", "{\"peer\":", "{\"process\":"};
        text_ += kinds[event.index()];
        std::visit([this](const auto& one) { write(one); }, event);
        text_ += '}';
    }

    std::string text_;
};

}  // namespace socklings::saved
