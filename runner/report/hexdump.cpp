#include "report/hexdump.hpp"

#include <algorithm>
#include <cstdio>

#include "report/width.hpp"

namespace socklings {
namespace {

constexpr std::size_t bytes_a_row = 8;

/// "00000008  68 65 6c 6c 6f 0a        hello."
std::string row(std::string_view bytes, std::size_t offset) {
    char buffer[24];  // as long as %08zx and a blank can get
    std::snprintf(buffer, sizeof buffer, "%08zx ", offset);
    std::string text = buffer, letters;
    for (std::size_t i = offset; i < std::min(offset + bytes_a_row, bytes.size()); ++i) {
        auto byte = static_cast<unsigned char>(bytes[i]);
        std::snprintf(buffer, sizeof buffer, " %02x", byte);
        text += buffer;
        letters += byte >= 0x20 && byte < 0x7f ? static_cast<char>(byte) : '.';
    }
    return pad_right(text, 9 + 3 * bytes_a_row) + "  " + letters;
}

}  // namespace

std::size_t first_difference_of(std::string_view a, std::string_view b) {
    return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

std::string difference_mark(std::size_t expected_size, std::size_t observed_size, std::size_t at,
                            const Messages& messages) {
    const char* what = at >= expected_size   ? "difference.first-too-many"
                       : at >= observed_size ? "difference.first-missing"
                                             : "difference.first";
    return "▲ " + messages.say(what, {{"byte", std::to_string(at)}});
}

std::string hexdump(std::string_view expected, std::string_view observed, const Messages& messages, const Look& look) {
    const std::string left = messages.say("expected"), right = messages.say("observed"),
                      both = messages.say("difference.both");
    std::size_t label_width = std::max({display_width(left), display_width(right), display_width(both)});
    std::string text;
    auto add = [&](const std::string& label, const std::string& content) {
        text += "  " + look.paint(Ink::dim, pad_right(label, label_width)) + "  " + content + "\n";
    };
    auto side = [&](const std::string& label, std::string_view bytes, std::size_t offset) {
        add(label, offset < bytes.size() ? row(bytes, offset) : messages.say("difference.ends"));
    };

    std::size_t at = first_difference_of(expected, observed);
    std::size_t offset = at - at % bytes_a_row;
    if (offset > 0) add(both, row(expected, offset - bytes_a_row));
    side(left, expected, offset);
    side(right, observed, offset);
    std::size_t column = 10 + 3 * (at - offset);
    add("", std::string(column, ' ') +
                look.paint(Ink::bad, difference_mark(expected.size(), observed.size(), at, messages)));

    std::size_t next = offset + bytes_a_row;
    if (next < expected.size()) add(left, row(expected, next));
    if (next < observed.size()) add(right, row(observed, next));
    return text;
}

}  // namespace socklings
