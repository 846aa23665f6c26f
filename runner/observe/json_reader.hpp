#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "observe/json_fields.hpp"

namespace socklings::saved {

/// Reads values from JSON text in one pass, straight into their places. Strict: every field is known and of its type,
/// none comes twice, nothing follows the value. Throws std::invalid_argument, whose text begins with the JSON pointer.
class JsonReader {
public:
    /// `text` must be UTF-8 and outlive the reader.
    explicit JsonReader(std::string_view text) : text_(text) {}

    template <class Object>
    requires std::is_class_v<Object>
    void read(Object& object) {
        expect('{');
        if (take('}')) {
            if constexpr (std::same_as<Object, Observation>) fail_at("format_version", "this field is missing");
            return;
        }
        Fields io{*this, read_key()};
        // One pass takes all fields that come in their usual order; text in another order needs more.
        while (!io.ended) {
            io.begin_pass();
            fields(io, object);
            if (!io.ended && !io.progressed) fail_at(io.key, "this field is unknown");
        }
    }

    /// The text must end here.
    void end();

    [[noreturn]] void fail(const std::string& what) const;

private:
    /// One object's fields on their way in. `key` is the field whose value comes next in the text.
    struct Fields {
        JsonReader& from;
        std::string_view key;
        bool ended = false, progressed = false;
        std::uint64_t read = 0;  ///< one bit for each field that came
        unsigned index = 0;

        void begin_pass() {
            progressed = false;
            index = 0;
        }

        template <class Value>
        void operator()(std::string_view name, Value& value, const std::type_identity_t<Value>& = {}) {
            const std::uint64_t bit = std::uint64_t{1} << index++;
            if (ended || key != name) return;
            if ((read & bit) != 0) from.fail_at(key, "this field comes twice");
            from.path_.emplace_back(name);
            from.read(value);
            from.path_.pop_back();
            read |= bit;
            progressed = true;
            if (from.take(',')) {
                key = from.read_key();
            } else {
                from.expect('}');
                ended = true;
            }
        }

        /// Stands first, so that text of another format is told apart before its fields are looked at.
        void version(int& version) {
            if (read == 0 && key != "format_version") from.fail_at("format_version", "this field must come first");
            (*this)("format_version", version);
            if (version != Observation::current_format_version) {
                from.fail_at("format_version", "this runner reads version " +
                                                   std::to_string(Observation::current_format_version) + " only");
            }
        }
    };

    void read(bool& value);
    void read(char& value);
    void read(double& value);
    void read(std::string& bytes);
    void read(Event& event);

    template <std::integral Number>
    void read(Number& value);

    template <class Value>
    void read(std::optional<Value>& value) {
        read(value.emplace());
    }

    template <class Value>
    void read(std::vector<Value>& values) {
        expect('[');
        if (take(']')) return;
        do {
            path_.emplace_back(values.size());
            read(values.emplace_back());
            path_.pop_back();
        } while (take(','));
        expect(']');
    }

    [[nodiscard]] char peek();
    [[nodiscard]] bool take(char wanted);
    void expect(char wanted);
    [[nodiscard]] std::string_view read_key();
    void read_string(std::string& bytes);
    void read_escape(std::string& bytes);
    [[nodiscard]] unsigned read_code_unit();
    [[nodiscard]] std::string_view read_number();
    [[noreturn]] void fail_at(std::string_view key, const std::string& what);

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<std::variant<std::string_view, std::size_t>> path_;
};

}  // namespace socklings::saved
