#include "judge/detectors.hpp"

#include <algorithm>

#include "judge/codes.hpp"

namespace socklings {

namespace {

constexpr Findings (*detectors[])(const Scene&) = {
    detect_wrong_port,
    detect_swapped_address,
    detect_no_address,
    detect_short_address,
    detect_family_mismatch,
    detect_datagram_socket,
    detect_missing_bind,
    detect_missing_listen,
    detect_unchecked_connect,
    detect_swapped_socket_arguments,
    detect_listen_on_nothing,
    detect_accept_length_by_value,
    detect_accept_length,
    detect_wrong_descriptor,
    detect_closed_early,
    detect_closed_twice,
    detect_not_closed,
    detect_leak,
    detect_comparison_first,
    detect_closed_standard,
    detect_opened_before,
    detect_unchecked_result,
    detect_ignored_end,
    detect_short_receive,
    detect_short_read,
    detect_unread_reset,
    detect_no_room,
    detect_several_messages,
    detect_lost_rest,
    detect_answered_part,
    detect_repeated_send,
    detect_unsent_newline,
    detect_added_newline,
    detect_word_for_line,
    detect_newline_of_output,
    detect_early_end,
    detect_missing_close,
    detect_ended_server,
    detect_server_ended_by_client,
    detect_server_ended_by_accept,
    detect_interrupted,
    detect_unchecked_accept,
    detect_short_write_as_error,
    detect_unused_argument,
    detect_unchecked_argument,
    detect_swapped_arguments,
    detect_unchecked_conversion,
    detect_refused_address,
    detect_printed_result,
    detect_wrong_length,
    detect_short_write,
    detect_written_nul,
    detect_ignored_end_of_input,
    detect_sent_quit,
    detect_creation_mode,
    detect_decimal_chmod,
    detect_stale_mode,
    detect_wrong_flags,
    detect_creation,
    detect_wrong_access,
    detect_failed_open,
    detect_text_functions,
    detect_repeated_write,
    detect_missing_terminator,
    detect_printed_buffer,
    detect_perror_of_success,
    detect_wrong_stream,
    detect_silence,
    detect_spinning,
    detect_wrong_order,
    detect_wrong_dump,
    detect_wrong_sizes,
    detect_wrong_mode,
    detect_missing_reuseaddr,
    detect_unflushed_output,
    detect_memory,
};

/// The calls of a shell lesson are those of the shell's tools, which work in ways of their own.
constexpr Findings (*shell_detectors[])(const Scene&) = {detect_carriage_return, detect_missing_folder,
                                                         detect_lost_path};

/// The program that a finding speaks of; a finding on the build speaks of none.
std::string program_of(const Finding& finding) {
    const auto found = finding.arguments.find("program");
    return found == finding.arguments.end() ? "" : found->second;
}

/// Where bytes went beyond a buffer, that they may is no news.
void leave_out_lengths(Findings& findings) {
    const auto happened = [&](const Site& site) {
        return std::any_of(findings.begin(), findings.end(),
                           [&](const Finding& other) { return other.code == "memory.overflow" && other.site == site; });
    };
    std::erase_if(findings, [&](const Finding& finding) {
        return finding.code == "memory.length" && finding.site && happened(*finding.site);
    });
}

}  // namespace

Findings detect_all(const Scene& scene) {
    Findings all;
    const auto& programs = scene.lesson.programs;
    const bool is_shell =
        std::any_of(programs.begin(), programs.end(), [](const ProgramSpec& one) { return one.shell; });
    const auto ask = [&](const auto& those) {
        for (const auto detect : those) {
            for (Finding& finding : detect(scene)) all.push_back(std::move(finding));
        }
    };
    if (is_shell)
        ask(shell_detectors);
    else
        ask(detectors);
    rank(all);
    return all;
}

bool says_the_same(const Finding& a, const Finding& b) {
    // A sanitizer may name another function for the same line, or none.
    const bool one_place = a.site && b.site ? a.site->file == b.site->file && a.site->line == b.site->line
                                            : a.site.has_value() == b.site.has_value();
    return a.code == b.code && one_place && program_of(a) == program_of(b);
}

void rank(Findings& findings) {
    leave_out_lengths(findings);
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
