#pragma once

#include <vector>

#include "judge/scene.hpp"
#include "judge/verdict.hpp"

/// A detector is a pure function that looks for one mistake in one scene. It must be silent wherever another cause is
/// possible, or say that its finding is likely only: a wrong explanation is worse than none. Each says above it what
/// proves its mistake.
namespace socklings {

using Findings = std::vector<Finding>;

// Addresses and set-up (detect_address.cpp, detect_setup.cpp)
Findings detect_wrong_port(const Scene& scene);
Findings detect_swapped_address(const Scene& scene);
Findings detect_no_address(const Scene& scene);
Findings detect_short_address(const Scene& scene);
Findings detect_family_mismatch(const Scene& scene);
Findings detect_datagram_socket(const Scene& scene);
Findings detect_missing_bind(const Scene& scene);
Findings detect_missing_listen(const Scene& scene);
Findings detect_unchecked_connect(const Scene& scene);

// The arguments of socket, listen, accept (detect_listening.cpp)
Findings detect_swapped_socket_arguments(const Scene& scene);
Findings detect_listen_on_nothing(const Scene& scene);
Findings detect_accept_length_by_value(const Scene& scene);
Findings detect_accept_length(const Scene& scene);

// Descriptors (detect_descriptors.cpp)
Findings detect_wrong_descriptor(const Scene& scene);
Findings detect_closed_early(const Scene& scene);
Findings detect_closed_twice(const Scene& scene);
Findings detect_not_closed(const Scene& scene);
Findings detect_leak(const Scene& scene);

// Numbers of descriptors (detect_numbers.cpp)
Findings detect_comparison_first(const Scene& scene);
Findings detect_closed_standard(const Scene& scene);
Findings detect_opened_before(const Scene& scene);

// Reading (detect_reading.cpp)
Findings detect_unchecked_result(const Scene& scene);
Findings detect_ignored_end(const Scene& scene);
Findings detect_short_receive(const Scene& scene);
Findings detect_short_read(const Scene& scene);
Findings detect_unread_reset(const Scene& scene);

// Messages in a stream, and their newlines (detect_messages.cpp, detect_newlines.cpp)
Findings detect_no_room(const Scene& scene);
Findings detect_several_messages(const Scene& scene);
Findings detect_lost_rest(const Scene& scene);
Findings detect_answered_part(const Scene& scene);
Findings detect_repeated_send(const Scene& scene);
Findings detect_unsent_newline(const Scene& scene);
Findings detect_added_newline(const Scene& scene);
Findings detect_word_for_line(const Scene& scene);
Findings detect_newline_of_output(const Scene& scene);

// How conversations and servers end (detect_ends.cpp), and what faults do to them (detect_faults.cpp)
Findings detect_early_end(const Scene& scene);
Findings detect_missing_close(const Scene& scene);
Findings detect_ended_server(const Scene& scene);
Findings detect_server_ended_by_client(const Scene& scene);
Findings detect_server_ended_by_accept(const Scene& scene);
Findings detect_interrupted(const Scene& scene);
Findings detect_unchecked_accept(const Scene& scene);
Findings detect_short_write_as_error(const Scene& scene);

// Arguments, and texts of addresses (detect_arguments.cpp, detect_inet.cpp)
Findings detect_unused_argument(const Scene& scene);
Findings detect_unchecked_argument(const Scene& scene);
Findings detect_swapped_arguments(const Scene& scene);
Findings detect_unchecked_conversion(const Scene& scene);
Findings detect_refused_address(const Scene& scene);
Findings detect_printed_result(const Scene& scene);

// Writing (detect_writing.cpp)
Findings detect_wrong_length(const Scene& scene);
Findings detect_short_write(const Scene& scene);
Findings detect_written_nul(const Scene& scene);

// The keyboard (detect_input.cpp)
Findings detect_ignored_end_of_input(const Scene& scene);
Findings detect_sent_quit(const Scene& scene);

// Files (detect_files.cpp, detect_flags.cpp, detect_copy.cpp)
Findings detect_creation_mode(const Scene& scene);
Findings detect_decimal_chmod(const Scene& scene);
Findings detect_stale_mode(const Scene& scene);
Findings detect_wrong_flags(const Scene& scene);
Findings detect_creation(const Scene& scene);
Findings detect_wrong_access(const Scene& scene);
Findings detect_failed_open(const Scene& scene);
Findings detect_text_functions(const Scene& scene);
Findings detect_repeated_write(const Scene& scene);

// What is printed (detect_output.cpp, detect_stream.cpp, detect_silence.cpp)
Findings detect_missing_terminator(const Scene& scene);
Findings detect_printed_buffer(const Scene& scene);
Findings detect_perror_of_success(const Scene& scene);
Findings detect_wrong_stream(const Scene& scene);
Findings detect_silence(const Scene& scene);
Findings detect_spinning(const Scene& scene);

// Numbers and modes that are printed (detect_order.cpp, detect_bytes.cpp, detect_sizes.cpp, detect_modes.cpp)
Findings detect_wrong_order(const Scene& scene);
Findings detect_wrong_dump(const Scene& scene);
Findings detect_wrong_sizes(const Scene& scene);
Findings detect_wrong_mode(const Scene& scene);

// Lists of shell commands (detect_shell.cpp)
Findings detect_carriage_return(const Scene& scene);
Findings detect_missing_folder(const Scene& scene);
Findings detect_lost_path(const Scene& scene);

// What works here and breaks in the field (detect_advice.cpp)
Findings detect_missing_reuseaddr(const Scene& scene);
Findings detect_unflushed_output(const Scene& scene);

// What the second lens saw (detect_memory.cpp): advice, until it explains why a step failed
Findings detect_memory(const Scene& scene);

/// Makes a finding of the second lens a mistake where it tells why `scene` went wrong: where a signal ended its
/// program, and, as likely, where bytes differ from what they should be. Leaves all others alone.
void weigh_memory(Finding& finding, const Scene& scene, bool bytes_differ);

/// All findings of all detectors, causes first.
[[nodiscard]] Findings detect_all(const Scene& scene);

/// True for one code at one place, of one program.
[[nodiscard]] bool says_the_same(const Finding& a, const Finding& b);

/// Sorts causes before effects, and takes out what is said twice.
void rank(Findings& findings);

}  // namespace socklings
