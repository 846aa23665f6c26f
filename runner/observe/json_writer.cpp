#include "observe/json_writer.hpp"

#include "observe/bytes.hpp"

namespace socklings::saved {

namespace {

/// True for the bytes that a JSON string holds only escaped (RFC 8259, section 7).
bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

void append_escaped(std::string& text, char c) {
    switch (c) {
        case '"':
            text += "\\\"";
            return;
        case '\\':
            text += "\\\\";
            return;
        case '\n':
            text += "\\n";
            return;
        case '\r':
            text += "\\r";
            return;
        case '\t':
            text += "\\t";
            return;
        default:
            text += "\\u00" + to_hex(std::string_view(&c, 1));
            return;
    }
}

}  // namespace

void JsonWriter::write(const std::string& bytes) {
    if (!is_utf8(bytes)) {
        text_ += "{\"hex\":\"";
        text_ += to_hex(bytes);
        text_ += "\"}";
        return;
    }
    text_ += '"';
    auto run = bytes.begin();
    for (auto at = run; at != bytes.end(); ++at) {
        if (!needs_escape(*at)) continue;
        text_.append(run, at);
        append_escaped(text_, *at);
        run = at + 1;
    }
    text_.append(run, bytes.end());
    text_ += '"';
}

}  // namespace socklings::saved
