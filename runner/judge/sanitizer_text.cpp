#include "judge/sanitizer_text.hpp"

#include <algorithm>
#include <charconv>

namespace socklings {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view file_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

/// Takes ":33" off the end of `text`; -1 where there is none.
int take_number(std::string_view& text) {
    const auto colon = text.rfind(':');
    if (colon == text.npos || colon + 1 == text.size()) return -1;
    const std::string_view digits = text.substr(colon + 1);
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size()) return -1;
    text = text.substr(0, colon);
    return number;
}

/// What the C library calls its functions for one kind of processor: "memset" for __memset_avx2_unaligned_erms.
std::string_view without_processor(std::string_view name) {
    const auto processor = std::min({name.find("_avx"), name.find("_evex"), name.find("_sse"), name.find("_erms")});
    if (!name.starts_with("__") || processor == name.npos) return name;
    name = name.substr(2, processor - 2);
    // One code for memcpy() and memmove().
    return name == "memmove" ? std::string_view() : name;
}

/// "recv" for __interceptor_recv, ___interceptor_recv, __wrap_recv, __GI___recv and recv itself.
std::string plain_function(std::string_view name) {
    for (const std::string_view prefix : {"___interceptor_", "__interceptor_", "__wrap_", "__asan_", "__GI_"}) {
        if (name.starts_with(prefix)) name.remove_prefix(prefix.size());
    }
    return std::string(without_processor(name));
}

}  // namespace

std::optional<ReportedPlace> parse_place(std::string_view text, const std::vector<std::string>& sources) {
    // "(BuildId: …)" follows the place where the program itself has one.
    if (const auto build_id = text.find(" (BuildId:"); build_id != text.npos) text = text.substr(0, build_id);
    int line = take_number(text);
    // clang adds the column.
    if (const int before = take_number(text); before >= 0) line = before;
    if (line <= 0) return std::nullopt;
    const std::string* found = nullptr;
    for (const std::string& source : sources) {
        const std::string_view name = file_name(source);
        const bool ends_so =
            text.ends_with(name) && (text.size() == name.size() || text[text.size() - name.size() - 1] == '/' ||
                                     text[text.size() - name.size() - 1] == ' ');
        if (!ends_so) continue;
        if (found != nullptr) return std::nullopt;
        found = &source;
    }
    if (found == nullptr) return std::nullopt;
    return ReportedPlace{*found, line, ""};
}

std::optional<ReportedFrame> parse_frame(std::string_view line, const std::vector<std::string>& sources) {
    const auto hash = line.find_first_not_of(' ');
    if (hash == line.npos || hash == 0 || line[hash] != '#' || hash + 1 >= line.size() || !is_digit(line[hash + 1]))
        return std::nullopt;
    const auto in = line.find(" in ", hash);
    if (in == line.npos) return ReportedFrame{};
    const std::string_view rest = line.substr(in + 4);
    const std::string_view name = rest.substr(0, rest.find_first_of(" ("));
    ReportedFrame frame;
    // "operator new[](unsigned long) …" has a blank in its name.
    frame.function = name == "operator" ? std::string(rest.substr(0, rest.find('('))) : plain_function(name);
    frame.of_lens = name.starts_with("__wrap_");
    frame.place = parse_place(rest, sources);
    if (frame.place) frame.place->function = frame.function;
    return frame;
}

std::optional<long long> number_after(std::string_view text, std::string_view mark) {
    const auto at = text.find(mark);
    if (at == text.npos) return std::nullopt;
    text.remove_prefix(at + mark.size());
    const bool hex = text.starts_with("0x");
    if (hex) text.remove_prefix(2);
    unsigned long long wide = 0;
    long long number = 0;
    const char* end = text.data() + text.size();
    const auto result = hex ? std::from_chars(text.data(), end, wide, 16) : std::from_chars(text.data(), end, number);
    if (result.ec != std::errc{}) return std::nullopt;
    return hex ? static_cast<long long>(wide) : number;
}

std::string between(std::string_view text, std::string_view begin, std::string_view end) {
    const auto from = text.find(begin);
    if (from == text.npos) return "";
    const auto to = text.find(end, from + begin.size());
    if (to == text.npos) return "";
    return std::string(text.substr(from + begin.size(), to - from - begin.size()));
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        if (lines.back().ends_with('\r')) lines.back().remove_suffix(1);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

}  // namespace socklings
