#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What was seen while one scenario was played. Plain values: written by the stage, read by the judge and the reports.
/// A learner's bug report is one file of these (see observation_json.hpp).
namespace socklings {

/// Bytes as they were; not always UTF-8.
using Bytes = std::string;

/// A line of a source file of the learner's. `file` is the path as it was given to the compiler.
struct Site {
    std::string file;
    int line = 0;
    std::string function;  ///< of the learner's, such as "main"; may be empty

    bool operator==(const Site&) const = default;
};

/// An IPv4, IPv6 or Unix address as a call carried it.
struct Address {
    std::string family;  ///< "AF_INET", "AF_INET6", "AF_UNIX", or the number where it has no name
    std::string host;    ///< "127.0.0.1", "::1", or the path of a Unix socket
    int port = 0;        ///< host byte order

    bool operator==(const Address&) const = default;
};

/// One argument of a call: as a person reads it, and as a number or set of names where it is one.
struct Argument {
    std::string name;                ///< from the man page, lower case: "domain", "type", "backlog", "flags", "mode", "path"
    std::string shown;               ///< "AF_INET", "O_RDONLY|O_CREAT", "0644", "\"a.txt\"", "0.0.0.0:9090", "…"; empty: kept, but left out where the call is shown
    std::optional<long long> value;  ///< the raw number, where it is one
    std::vector<std::string> names;  ///< the constants that make the value up: {"O_RDONLY", "O_CREAT"}

    bool operator==(const Argument&) const = default;
};

/// What a descriptor referred to when the call was made (an accept's, open's or socket's result: when it returned).
struct Descriptor {
    int number = -1;
    std::string kind;    ///< "stdin", "stdout", "stderr", "file", "folder", "socket", "pipe", "other", "closed"
    std::string object;  ///< tells two apart that share a number in turn: "socket:[4711]", "/lesson/a.txt"

    bool operator==(const Descriptor&) const = default;
};

/// One system call of a learner's program, from its entry to its end.
struct Call {
    int program = 0;         ///< index into Observation::programs
    int process = 0;         ///< 1 for the program's first process, 2 for the first it forked, …
    int thread = 0;          ///< 1 for a process's first thread, …
    std::string name;        ///< as the learner wrote it: "recv", "open", "creat", "nanosleep"
    std::string raw;         ///< the kernel's name: "recvfrom", "openat", "clock_nanosleep"
    std::string via;         ///< the library function that the learner's line calls, where that is another: "printf"
    std::vector<Argument> arguments;
    std::optional<Descriptor> descriptor;      ///< of the first argument, where that is one
    std::optional<Descriptor> made;            ///< the new descriptor, where the call made one
    std::optional<Address> address;            ///< bind, connect, sendto: given; accept, recvfrom: filled in
    std::optional<long long> result;           ///< nothing: it had not returned when the play ended
    std::string error;                         ///< "ECONNREFUSED", where result is -1
    Bytes data;                                ///< the bytes that a read brought or a write took (the first 64 KiB; all of stdout/stderr)
    std::size_t data_size = 0;                 ///< how many there were
    std::optional<std::size_t> asked;          ///< the length that the program asked for
    std::optional<std::size_t> shortened_to;   ///< a fault: the length that the kernel was given instead
    bool injected = false;                     ///< a fault: it was not carried out; its error is ours
    std::optional<Site> site;                  ///< nothing: no line is certain
    bool own = false;                          ///< made by the learner's code after main began: only these count for steps
    double started_us = 0, ended_us = 0;       ///< since the play began

    bool operator==(const Call&) const = default;
};

/// What a peer (the runner's side of a connection, or the keyboard) did or got.
struct PeerEvent {
    std::string peer;    ///< "A", or "keyboard"
    std::string action;  ///< "listens", "connects", "accepts", "sends", "receives", "half-closes", "closes", "resets", "sees-end", "sees-reset", "types", "ends-input"
    Bytes data;
    std::optional<Address> address;  ///< its own end, once connected
    double at_us = 0;

    bool operator==(const PeerEvent&) const = default;
};

/// A process came, ended, or got a signal.
struct ProcessEvent {
    int program = 0, process = 0;
    std::string what;       ///< "starts", "forks", "executes", "exits", "dies", "gets-signal", "stopped-by-us"
    std::string signal;     ///< "SIGPIPE", for dies and gets-signal
    std::optional<int> code;  ///< exit status, for exits; number of the new process, for forks
    double at_us = 0;

    bool operator==(const ProcessEvent&) const = default;
};

using Event = std::variant<Call, PeerEvent, ProcessEvent>;

/// How one program of the scenario ended.
struct ProgramRun {
    std::string name;                ///< as in lesson.json
    std::vector<std::string> arguments;
    std::vector<std::string> sources;  ///< the learner's files, as they were compiled
    std::optional<int> exit_code;
    std::string signal;              ///< that ended it, "SIGSEGV"; empty otherwise
    std::optional<Site> signal_site; ///< where it was, if certain
    bool stopped_by_us = false;      ///< it still ran when the script had ended
    std::string limit;               ///< the limit it met: "cpu", "file", "memory", "output", "wall"; empty: none
    std::vector<Descriptor> open_at_exit;  ///< above 2, when its first process ended by itself
    int children_left = 0;           ///< processes of its own that were still alive at its end

    bool operator==(const ProgramRun&) const = default;
};

/// Where someone waits when nothing more can happen.
struct Waiting {
    std::string who;             ///< the program's or the peer's name
    std::optional<std::size_t> call;  ///< index of the Call in Observation::events that has not returned
    std::string what;            ///< of a peer: what it waits for, such as "6 bytes"; of a program without a watched call: "futex"

    bool operator==(const Waiting&) const = default;
};

/// Why the script went no further.
struct ScriptFailure {
    std::size_t verb = 0;  ///< index into the scenario's script
    std::string reason;    ///< "mismatch", "unexpected", "stuck", "spinning", "ended", "closed", "reset", "refused", "limit", "exit", "signal", "deadline"
    std::string peer;      ///< the peer or program that the verb speaks of
    std::string expected;  ///< bytes where the verb expects a fixed text, else its description
    Bytes observed;
    std::size_t first_difference = 0;  ///< offset in bytes, for mismatch
    std::vector<Waiting> waiting;      ///< for stuck
    std::optional<std::size_t> call;   ///< for spinning: index of the last of the repeated calls

    bool operator==(const ScriptFailure&) const = default;
};

/// What the sanitizers said of one program when the scenario was played again, with the program compiled with them.
struct SanitizerOutput {
    std::string program;  ///< its name, as in ProgramRun
    Bytes text;           ///< of AddressSanitizer and UndefinedBehaviorSanitizer, as they wrote it

    bool operator==(const SanitizerOutput&) const = default;
};

/// A file or folder in the scenario's folder after the play.
struct FileSeen {
    std::string path;  ///< relative
    char type = '-';   ///< as ls shows it: '-', 'd', 'l', 'p', 's'
    unsigned mode = 0; ///< 07777
    Bytes content;     ///< of a regular file: the first MiB
    std::size_t size = 0;

    bool operator==(const FileSeen&) const = default;
};

struct Observation {
    static constexpr int current_format_version = 1;

    int format_version = current_format_version;
    std::string lesson;
    std::string scenario;
    std::string sandbox;  ///< the tier: "namespaces" or "landlock"
    int port = 0;         ///< what ${port} stood for
    std::vector<ProgramRun> programs;  ///< in the order of their start
    std::vector<Event> events;         ///< in the order in which calls returned; those that did not return come last
    std::size_t verbs_passed = 0;      ///< the first verbs of the script that did what they say
    std::optional<ScriptFailure> failure;
    std::vector<FileSeen> files;
    std::vector<SanitizerOutput> sanitized;  ///< the second lens; one for each program that they said something of
    std::vector<std::string> not_observed;  ///< what could not be seen, said in words
    std::optional<std::string> error;       ///< the machine's or the runner's: the observation says nothing of the program
    double elapsed_us = 0;

    bool operator==(const Observation&) const = default;
};

/// All bytes that a program wrote to `kind` ("stdout" or "stderr"), in call order, over all of its processes.
[[nodiscard]] Bytes output_of(const Observation& seen, int program, const std::string& kind);

/// The family that a call belongs to, by what its descriptor is: "recv" for read, readv, recv, recvfrom, recvmsg on a socket,
/// "read" for those on anything else; "send" and "write" likewise; "open" for open, openat, creat; otherwise the call's
/// own plain name ("accept" for accept4, "sleep" for nanosleep, "wait", "fork").
[[nodiscard]] std::string family_of(const Call& call);

}  // namespace socklings
