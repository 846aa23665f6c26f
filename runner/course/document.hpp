#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <utility>
#include <vector>

#include "course/reader.hpp"

namespace socklings {

class Cursor;

/// The text of one JSON file, parsed, and all that is found wrong with it. Text that is not JSON, duplicate keys and
/// nesting deeper than any course needs are found here; the rest is reported through cursors. Must outlive its cursors.
class Document {
public:
    Document(std::string file, const std::string& text);
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;
    ~Document();

    /// False where there is nothing to read: the text is not JSON.
    [[nodiscard]] bool readable() const { return json_ != nullptr; }
    [[nodiscard]] Cursor root();

    void fault(std::string pointer, std::string message);

    /// `value` if nothing was found wrong, and what was.
    template <class Value>
    [[nodiscard]] ReadResult<Value> result(Value value) && {
        ReadResult<Value> all;
        if (diagnostics_.empty()) all.value = std::move(value);
        all.diagnostics = std::move(diagnostics_);
        return all;
    }

private:
    std::string file_;
    std::unique_ptr<nlohmann::ordered_json> json_;
    std::vector<Diagnostic> diagnostics_;
};

/// `pointer` with one more part, escaped (RFC 6901).
[[nodiscard]] std::string pointer_to(const std::string& pointer, const std::string& key);

}  // namespace socklings
