#include "observe/json_reader.hpp"

#include <charconv>
#include <stdexcept>

#include "observe/bytes.hpp"

namespace socklings::saved {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A part of a JSON pointer (RFC 6901, section 3).
std::string escaped(std::string_view key) {
    std::string text;
    for (const char c : key) {
        if (c == '~')
            text += "~0";
        else if (c == '/')
            text += "~1";
        else
            text += c;
    }
    return text;
}

void append_utf8(std::string& bytes, unsigned code_point) {
    const auto append = [&](unsigned byte) { bytes += static_cast<char>(byte); };
    const auto append_rest = [&](unsigned shift) { append(0x80 | ((code_point >> shift) & 0x3F)); };
    if (code_point < 0x80) {
        append(code_point);
    } else if (code_point < 0x800) {
        append(0xC0 | (code_point >> 6));
        append_rest(0);
    } else if (code_point < 0x10000) {
        append(0xE0 | (code_point >> 12));
        append_rest(6);
        append_rest(0);
    } else {
        append(0xF0 | (code_point >> 18));
        append_rest(12);
        append_rest(6);
        append_rest(0);
    }
}

}  // namespace

void JsonReader::fail(const std::string& what) const {
    std::string pointer;
    for (const auto& part : path_) {
        const auto* const key = std::get_if<std::string_view>(&part);
        pointer += '/';
        pointer += key != nullptr ? escaped(*key) : std::to_string(std::get<std::size_t>(part));
    }
    throw std::invalid_argument((pointer.empty() ? "(top)" : pointer) + ": " + what + " (byte " + std::to_string(at_) +
                                ")");
}

void JsonReader::fail_at(std::string_view key, const std::string& what) {
    path_.emplace_back(key);
    fail(what);
}

char JsonReader::peek() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t' || text_[at_] == '\r'))
        ++at_;
    return at_ < text_.size() ? text_[at_] : '\0';
}

bool JsonReader::take(char wanted) {
    if (peek() != wanted) return false;
    ++at_;
    return true;
}

void JsonReader::expect(char wanted) {
    if (!take(wanted)) fail(at_ < text_.size() ? std::string("expected ") + wanted : "the text ends too early");
}

void JsonReader::end() {
    if (peek() != '\0' || at_ < text_.size()) fail("the text should end here");
}

/// The fields of an observation need no escapes, so a key is a piece of the text.
std::string_view JsonReader::read_key() {
    expect('"');
    const std::size_t end = text_.find('"', at_);
    if (end == std::string_view::npos) fail("the text ends too early");
    const std::string_view key = text_.substr(at_, end - at_);
    at_ = end + 1;
    expect(':');
    return key;
}

void JsonReader::read(bool& value) {
    (void)peek();
    for (const bool candidate : {false, true}) {
        const std::string_view word = candidate ? "true" : "false";
        if (text_.substr(at_).starts_with(word)) {
            at_ += word.size();
            value = candidate;
            return;
        }
    }
    fail("expected true or false");
}

void JsonReader::read(char& value) {
    std::string bytes;
    read(bytes);
    if (bytes.size() != 1) fail("expected a text of one byte");
    value = bytes[0];
}

void JsonReader::read(std::string& bytes) {
    if (peek() == '"') return read_string(bytes);
    if (peek() != '{') fail("expected a text or {\"hex\": …}");
    expect('{');
    if (read_key() != "hex" || peek() != '"') fail("expected {\"hex\": …}");
    std::string digits;
    read_string(digits);
    expect('}');
    auto decoded = from_hex(digits);
    if (!decoded) fail("expected pairs of hexadecimal digits");
    bytes = std::move(*decoded);
}

void JsonReader::read_string(std::string& bytes) {
    expect('"');
    bytes.clear();
    for (;;) {
        const std::size_t run = at_;
        while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\' &&
               static_cast<unsigned char>(text_[at_]) >= 0x20)
            ++at_;
        bytes.append(text_, run, at_ - run);
        if (at_ >= text_.size()) fail("the text ends too early");
        const char c = text_[at_];
        if (c == '\\') {
            ++at_;
            read_escape(bytes);
        } else if (c == '"') {
            ++at_;
            return;
        } else {
            fail("a control byte in a text must be escaped");
        }
    }
}

void JsonReader::read_escape(std::string& bytes) {
    static constexpr std::string_view names = "\"\\/bfnrt", meanings = "\"\\/\b\f\n\r\t";
    const char c = at_ < text_.size() ? text_[at_++] : '\0';
    if (const std::size_t found = names.find(c); found != std::string_view::npos) {
        bytes += meanings[found];
        return;
    }
    if (c != 'u') fail("this escape is unknown");
    unsigned code_point = read_code_unit();
    if (code_point >= 0xD800 && code_point < 0xDC00 && text_.substr(at_).starts_with("\\u")) {
        at_ += 2;
        const unsigned low = read_code_unit();
        if (low < 0xDC00 || low > 0xDFFF) fail("half a surrogate pair");
        code_point = 0x10000 + ((code_point - 0xD800) << 10) + (low - 0xDC00);
    } else if (code_point >= 0xD800 && code_point <= 0xDFFF) {
        fail("half a surrogate pair");
    }
    append_utf8(bytes, code_point);
}

unsigned JsonReader::read_code_unit() {
    const auto bytes = from_hex(text_.substr(at_, 4));
    if (!bytes || bytes->size() != 2) fail("expected four hexadecimal digits");
    at_ += 4;
    return static_cast<unsigned>(static_cast<unsigned char>((*bytes)[0])) << 8 |
           static_cast<unsigned char>((*bytes)[1]);
}

/// The characters of a number (RFC 8259, section 6); fails where none stands here.
std::string_view JsonReader::read_number() {
    (void)peek();
    std::size_t to = at_;
    const auto digits = [&] {
        const std::size_t first = to;
        while (to < text_.size() && is_digit(text_[to])) ++to;
        return to - first;
    };
    const auto at = [&](std::string_view set) {
        return to < text_.size() && set.find(text_[to]) != std::string_view::npos;
    };
    if (at("-")) ++to;
    const bool zero_first = at("0");
    const std::size_t whole = digits();
    if (whole == 0 || (zero_first && whole > 1)) fail("expected a number");
    if (at(".")) {
        ++to;
        if (digits() == 0) fail("expected a number");
    }
    if (at("eE")) {
        ++to;
        if (at("+-")) ++to;
        if (digits() == 0) fail("expected a number");
    }
    const std::string_view number = text_.substr(at_, to - at_);
    at_ = to;
    return number;
}

void JsonReader::read(double& value) {
    const std::string_view number = read_number();
    if (std::from_chars(number.data(), number.data() + number.size(), value).ec != std::errc{})
        fail("this number is out of range");
}

template <std::integral Number>
void JsonReader::read(Number& value) {
    const std::string_view number = read_number();
    const auto [stop, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (error == std::errc::result_out_of_range) fail("this number is out of range");
    if (error != std::errc{} || stop != number.data() + number.size()) fail("expected an integer of its range");
}

template void JsonReader::read(int&);
template void JsonReader::read(unsigned&);
template void JsonReader::read(std::size_t&);
template void JsonReader::read(long long&);

void JsonReader::read(Event& event) {
    SavedEvent one;
    read(one);
    if (int{one.call.has_value()} + int{one.peer.has_value()} + int{one.process.has_value()} != 1) {
        fail("expected exactly one of call, peer, process");
    }
    if (one.call)
        event = std::move(*one.call);
    else if (one.peer)
        event = std::move(*one.peer);
    else
        event = std::move(*one.process);
}

}  // namespace socklings::saved
