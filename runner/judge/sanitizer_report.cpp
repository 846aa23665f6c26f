// The text of a report of AddressSanitizer's:
//
//     ==4711==ERROR: AddressSanitizer: stack-buffer-overflow on address 0x7ffd at pc 0x55 bp 0x7f sp 0x7f
//     WRITE of size 1 at 0x7ffd thread T0
//         #0 0x55 in main /home/me/server.c:33                    the stack of the access
//     Address 0x7ffd is located in stack of thread T0 at offset 48 in frame
//         #0 0x55 in main /home/me/server.c:20                    the frame in which the variable lives
//         [32, 48) 'buffer' (line 22) <== Memory access at offset 48 overflows this variable
//     SUMMARY: AddressSanitizer: stack-buffer-overflow …
//
// For the heap the place is "0x60 is located 0 bytes to the right of 8-byte region" (gcc 13 on: "0 bytes after"), with
// the stacks of "freed by …" and "allocated by …"; for a global "of global variable 'x' defined in … of size 8".
// Before a report on a length alone there is a line of the second lens's own: "socklings: recv: asked 1025, room 1024".
// UndefinedBehaviorSanitizer writes one line: "server.c:33:5: runtime error: index 4 out of bounds for type 'char
// [4]'".
#include "judge/sanitizer_report.hpp"

#include <utility>

#include "judge/sanitizer_text.hpp"

namespace socklings {
namespace {

constexpr std::string_view error_mark = "ERROR: AddressSanitizer: ", undefined_mark = ": runtime error: ",
                           lens_mark = "socklings: ";

bool says(std::string_view text, std::string_view words) { return text.find(words) != text.npos; }

/// Takes the lines of the text, one after another.
class Reader {
public:
    explicit Reader(const std::vector<std::string>& sources) : sources_(sources) {}

    void take(std::string_view line) {
        if (const auto mark = line.find(undefined_mark); mark != line.npos) {
            open_ = false;
            take_undefined(line, mark);
        } else if (const auto error = line.find(error_mark); error != line.npos) {
            open_ = true;
            part_ = Part::access;
            take_title(line.substr(error + error_mark.size()));
        } else if (line.starts_with("SUMMARY: AddressSanitizer:")) {
            open_ = false;
        } else if (line.starts_with(lens_mark)) {
            asked_ = number_after(line, "asked ");
            room_ = number_after(line, "room ");
        } else if (open_) {
            take_detail(line);
        }
    }

    [[nodiscard]] std::vector<SanitizerReport> reports() && { return std::move(reports_); }

private:
    enum class Part { access, frame, freed, allocated };

    void take_undefined(std::string_view line, std::size_t mark) {
        SanitizerReport& report = reports_.emplace_back();
        report.kind = "undefined";
        report.message = line.substr(mark + undefined_mark.size());
        report.place = parse_place(line.substr(0, mark), sources_);
    }

    void take_title(std::string_view title) {
        SanitizerReport& report = reports_.emplace_back();
        if (title.starts_with("attempting ")) title.remove_prefix(std::string_view("attempting ").size());
        report.kind = title.starts_with("free on address") ? "bad-free" : title.substr(0, title.find_first_of(" :"));
        report.address = number_after(title, "unknown address ");
    }

    void take_detail(std::string_view line) {
        SanitizerReport& report = reports_.back();
        if (line.starts_with("READ of size") || line.starts_with("WRITE of size")) {
            report.writes = line.starts_with("WRITE");
            report.bytes = number_after(line, "of size ");
        } else if (says(line, "caused by a WRITE")) {
            report.writes = true;
        } else if (says(line, "located in stack of thread")) {
            part_ = Part::frame;
        } else if (says(line, "freed by thread")) {
            part_ = Part::freed;
        } else if (says(line, "allocated by thread")) {
            part_ = Part::allocated;
        } else if (says(line, "-byte region [")) {
            take_region(line, report);
        } else if (says(line, "global variable '")) {
            take_global(line, report);
        } else if (says(line, "<== Memory access at offset")) {
            take_variable(line, report);
        } else if (const auto frame = parse_frame(line, sources_)) {
            take_frame(*frame, report);
        }
    }

    void take_frame(const ReportedFrame& frame, SanitizerReport& report) {
        if (part_ == Part::access) take_access(frame, report);
        if (part_ == Part::freed && !report.released) report.released = frame.place;
        // The innermost of the allocation: malloc, realloc, operator new[].
        if (part_ == Part::allocated && report.variable.empty() && report.size && !frame.function.empty())
            report.variable = frame.function + "(" + std::to_string(*report.size) + ")";
    }

    /// The innermost frame of the learner's is the place; the one inside it, what its line called.
    void take_access(const ReportedFrame& frame, SanitizerReport& report) {
        if (report.place) return;
        // With recv() itself inside it, bytes really went there.
        if (frame.of_lens && report.called.empty()) {
            report.length_only = true;
            report.asked = asked_;
            report.room = room_;
        }
        if (frame.place)
            report.place = frame.place;
        else
            report.called = frame.function;
    }

    /// "0x60 is located 0 bytes to the right of 8-byte region [0x60,0x68)", "… 1 bytes before …", "… inside of …".
    static void take_region(std::string_view line, SanitizerReport& report) {
        report.size = number_after(line, says(line, " of ") ? " of " : says(line, " after ") ? " after " : " before ");
        take_distance(line, report);
    }

    /// "… 0 bytes to the right of global variable 'x' defined in 'a.c:6:6' (0x55) of size 8"; several may be near, and
    /// the first is the nearest.
    static void take_global(std::string_view line, SanitizerReport& report) {
        if (!report.variable.empty()) return;
        report.variable = between(line, "global variable '", "'");
        report.size = number_after(line, ") of size ");
        take_distance(line, report);
    }

    static void take_distance(std::string_view line, SanitizerReport& report) {
        const auto distance = number_after(line, "is located ");
        if (!distance || !report.size) return;
        report.offset = says(line, "left of") || says(line, " before ") ? -*distance
                        : says(line, "inside of")                       ? *distance
                                                                        : *report.size + *distance;
    }

    /// "    [32, 48) 'buffer' (line 22) <== Memory access at offset 48 overflows this variable".
    static void take_variable(std::string_view line, SanitizerReport& report) {
        const auto begin = number_after(line, "["), end = number_after(line, ", "),
                   at = number_after(line, "at offset ");
        if (!begin || !end || !at) return;
        report.variable = between(line, "'", "'");
        report.size = *end - *begin;
        report.offset = *at - *begin;
    }

    const std::vector<std::string>& sources_;
    std::vector<SanitizerReport> reports_;
    bool open_ = false;
    Part part_ = Part::access;
    std::optional<long long> asked_, room_;  ///< what the lens said of a length last
};

}  // namespace

std::vector<SanitizerReport> parse_sanitizer_output(std::string_view text, const std::vector<std::string>& sources) {
    Reader reader(sources);
    for (const std::string_view line : lines_of(text)) reader.take(line);
    return std::move(reader).reports();
}

}  // namespace socklings
