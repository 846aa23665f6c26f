#include "judge/detectors.hpp"

#include <algorithm>

#include "judge/codes.hpp"

namespace socklings {

namespace {

constexpr Findings (*detectors[])(const Scene&) = {
    detect_wrong_port,           detect_swapped_address, detect_family_mismatch,   detect_datagram_socket,
    detect_missing_bind,         detect_missing_listen,  detect_unchecked_connect, detect_wrong_descriptor,
    detect_closed_early,         detect_closed_twice,    detect_not_closed,        detect_leak,
    detect_unchecked_result,     detect_ignored_end,     detect_short_receive,     detect_short_read,
    detect_unread_reset,         detect_wrong_length,    detect_short_write,       detect_written_nul,
    detect_ignored_end_of_input, detect_sent_quit,       detect_creation_mode,     detect_decimal_chmod,
    detect_stale_mode,           detect_wrong_flags,     detect_creation,          detect_wrong_access,
    detect_failed_open,          detect_text_functions,  detect_repeated_write,    detect_comparison_first,
    detect_closed_standard,      detect_missing_newline, detect_perror_of_success, detect_missing_terminator,
    detect_wrong_stream,         detect_wrong_order,     detect_missing_reuseaddr, detect_unflushed_output,
};

/// The program that a finding speaks of; a finding on the build speaks of none.
std::string program_of(const Finding& finding) {
    const auto found = finding.arguments.find("program");
    return found == finding.arguments.end() ? "" : found->second;
}

bool says_the_same(const Finding& a, const Finding& b) {
    return a.code == b.code && a.site == b.site && program_of(a) == program_of(b);
}

}  // namespace

Findings detect_all(const Scene& scene) {
    Findings all;
    // The calls of a shell lesson are those of the shell's tools, which work in ways of their own.
    const auto& programs = scene.lesson.programs;
    if (std::any_of(programs.begin(), programs.end(), [](const ProgramSpec& program) { return program.shell; }))
        return all;
    for (const auto detect : detectors) {
        for (Finding& finding : detect(scene)) all.push_back(std::move(finding));
    }
    rank(all);
    return all;
}

void rank(Findings& findings) {
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return rank_of(a.code) < rank_of(b.code); });
    // One code at one place is one finding, however often the program came there.
    Findings once;
    for (Finding& finding : findings) {
        const bool said =
            std::any_of(once.begin(), once.end(), [&](const Finding& other) { return says_the_same(finding, other); });
        if (!said) once.push_back(std::move(finding));
    }
    findings = std::move(once);
}

}  // namespace socklings
