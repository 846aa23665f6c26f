#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "judge/codes.hpp"
#include "judge/detectors.hpp"
#include "judge/finding.hpp"
#include "judge/sanitizer_report.hpp"
#include "judge/sanitizer_text.hpp"

namespace socklings {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Library functions that go on to a text's end mark.
bool looks_for_nul(const std::string& function) {
    return is_one_of(function, {"strlen",    "strnlen",   "puts",      "fputs",     "printf",  "fprintf", "sprintf",
                                "snprintf",  "vprintf",   "vfprintf",  "vsnprintf", "strcpy",  "strncpy", "strcat",
                                "strncat",   "strcmp",    "strncmp",   "strchr",    "strrchr", "strstr",  "strdup",
                                "strtok",    "strspn",    "strcspn",   "strpbrk",   "atoi",    "atol",    "strtol",
                                "inet_aton", "inet_pton", "inet_addr", "open",      "fopen"});
}

/// An access outside of a variable, or of what malloc() gave.
std::string code_of_access(const SanitizerReport& report) {
    if (report.variable.empty() || !report.size || !report.offset) return "memory.wild";
    if (*report.offset < 0) return "memory.before-start";
    if (report.length_only) return "memory.length";
    if (report.writes) return "memory.overflow";
    return looks_for_nul(report.called) ? "memory.no-terminator" : "memory.over-read";
}

/// UndefinedBehaviorSanitizer's messages by what they hold; empty: nothing that a beginner has to know.
std::string code_of_undefined(const std::string& message) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> codes{{
        {"out of bounds for type", "memory.index"},
        {"null pointer", "memory.null"},
        {"shift exponent", "arithmetic.shift"},
        {"division by zero", "arithmetic.division"},
        {"cannot be represented in type", "arithmetic.overflow"},
        {"is not a valid value for type", "memory.uninitialised"},
        {"reached the end of a value-returning function", "return.missing"},
    }};
    // gcc and clang promise that this shift keeps the bits, and programs that put bytes together rely on it.
    if (message.starts_with("left shift of")) return "";
    for (const auto& [words, code] : codes) {
        if (message.find(words) != message.npos) return std::string(code);
    }
    return "";
}

/// The first page of memory is nobody's, so that null pointers, and what they lead to, are found out. A function that
/// takes a text reads at the pointer itself: with 104 it was given a number, such as a character.
bool is_null(const SanitizerReport& report) {
    constexpr long long first_page = 4096;
    if (!report.address || *report.address < 0) return false;
    return looks_for_nul(report.called) ? *report.address == 0 : *report.address < first_page;
}

std::string code_of(const SanitizerReport& report) {
    static const std::map<std::string_view, std::string_view> codes{
        {"heap-use-after-free", "memory.use-after-free"},
        {"stack-use-after-scope", "memory.use-after-scope"},
        {"stack-use-after-return", "memory.use-after-scope"},
        {"double-free", "memory.bad-free"},
        {"bad-free", "memory.bad-free"},
        {"alloc-dealloc-mismatch", "memory.bad-free"},
        {"negative-size-param", "memory.negative-length"},
        {"stack-overflow", "memory.recursion"},
        {"FPE", "arithmetic.division"},
    };
    if (report.kind == "undefined") return code_of_undefined(report.message);
    if (report.kind.find("overflow") != std::string::npos && report.kind.find("buffer") != std::string::npos)
        return code_of_access(report);
    if (is_one_of(report.kind, {"stack-buffer-underflow", "unknown-crash", "container-overflow"}))
        return code_of_access(report);
    if (report.kind == "SEGV") return is_null(report) ? "memory.null" : "memory.wild";
    const auto code = codes.find(report.kind);
    return code == codes.end() ? "" : std::string(code->second);
}

/// What is said of a report in one word or sentence: UndefinedBehaviorSanitizer's, a signal's name, or
/// AddressSanitizer's word.
std::string message_of(const SanitizerReport& report) {
    if (report.kind == "undefined") return report.message;
    if (report.kind == "SEGV" || report.kind == "FPE") return "SIG" + report.kind;
    return report.kind;
}

/// "index 4 out of bounds for type 'char [4]'": the index, and how many there are.
void add_index(const SanitizerReport& report, std::map<std::string, std::string>& arguments) {
    const auto index = number_after(report.message, "index "), count = number_after(report.message, "[");
    arguments["index"] = index ? std::to_string(*index) : "?";
    arguments["count"] = count ? std::to_string(*count) : "?";
    arguments["last"] = count ? std::to_string(*count - 1) : "?";
}

std::map<std::string, std::string> arguments_of(const std::string& code, const SanitizerReport& report) {
    const auto number = [](const auto& value) { return value ? std::to_string(*value) : ""; };
    std::map<std::string, std::string> arguments{
        {"variable", report.variable},
        {"size", number(report.size)},
        {"last", report.size ? std::to_string(*report.size - 1) : ""},
        {"asked", number(report.asked)},
        {"room", number(report.room)},
        {"offset", number(report.offset)},
        {"bytes", number(report.bytes)},
        {"before", report.offset && *report.offset < 0 ? std::to_string(-*report.offset) : ""},
        {"called", report.called.empty() ? "" : report.called + "()"},
        {"message", message_of(report)},
        {"type", between(report.message, "'", "'")},
        {"line", report.place ? std::to_string(report.place->line) : ""},
        {"released", report.released ? std::to_string(report.released->line) : ""},
    };
    if (code == "memory.index") add_index(report, arguments);
    return arguments;
}

/// The last call that the line made when the program was played as it is; nullptr where it made none.
const SeenCall* call_of_line(const Scene& scene, int program, const SanitizerReport& report) {
    const SeenCall* last = nullptr;
    for (const SeenCall& one : scene.own) {
        const auto& site = one.call->site;
        const bool there = site && report.place && site->file == report.place->file && site->line == report.place->line;
        if (there && one.call->program == program) last = &one;
    }
    return last;
}

Finding finding_of_report(const Scene& scene, int program, const std::string& code, const SanitizerReport& report) {
    std::map<std::string, std::string> arguments = arguments_of(code, report);
    const SeenCall* const call = call_of_line(scene, program, report);
    Finding finding = call != nullptr ? finding_at(scene, code, *call, std::move(arguments))
                                      : finding_of(scene, code, program, std::move(arguments));
    if (report.place) finding.site = Site{report.place->file, report.place->line, report.place->function};
    finding.weight = Weight::advice;
    finding.likely = code == "memory.uninitialised";
    return finding;
}

}  // namespace

/// A sanitizer's report says so. Of reports on one line the first is the cause, and the others follow from it.
Findings detect_memory(const Scene& scene) {
    Findings findings;
    for (const SanitizerOutput& output : scene.seen.sanitized) {
        const auto runs = scene.runs_of(output.program);
        if (runs.empty()) continue;
        for (const SanitizerReport& report : parse_sanitizer_output(output.text, scene.run(runs.front()).sources)) {
            const std::string code = code_of(report);
            if (code.empty()) continue;
            Finding finding = finding_of_report(scene, runs.front(), code, report);
            const bool follows = std::any_of(findings.begin(), findings.end(), [&](const Finding& earlier) {
                return earlier.site && finding.site && earlier.site->file == finding.site->file &&
                       earlier.site->line == finding.site->line;
            });
            if (!follows) findings.push_back(std::move(finding));
        }
    }
    return findings;
}

void weigh_memory(Finding& finding, const Scene& scene, bool bytes_differ) {
    if (!is_of_second_lens(finding.code) || finding.weight == Weight::mistake) return;
    // A length that is too large has not done anything yet, unless the kernel saw it, too.
    if (finding.code == "memory.length") {
        if (const SeenCall* const call = scene.call_at(finding.where.call);
            call != nullptr && call->call->error == "EFAULT")
            finding.weight = Weight::mistake;
        return;
    }
    const auto runs = scene.runs_of(finding.arguments.at("program"));
    const bool crashed = std::any_of(runs.begin(), runs.end(), [&](int run) {
        return is_one_of(scene.run(run).signal, {"SIGSEGV", "SIGBUS", "SIGABRT", "SIGFPE", "SIGILL", "SIGTRAP"});
    });
    // What was written to the wrong place changes what the program does next; what was read there, what it says.
    const bool writes =
        !is_one_of(finding.code, {"memory.over-read", "memory.no-terminator", "memory.uninitialised"}) &&
        finding.code.starts_with("memory.");
    if (!crashed && !writes && !bytes_differ) return;
    finding.weight = Weight::mistake;
    finding.likely = finding.likely || !crashed;
}

}  // namespace socklings
