#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "course/pattern.hpp"
#include "course/text.hpp"

namespace socklings {

/// A program of the lesson that the learner writes.
struct ProgramSpec {
    std::string name;                    ///< "server"
    std::vector<std::string> sources;    ///< stems: "server" is server.c or server.cpp
    std::vector<std::string> arguments;  ///< "${port}" is the scenario's port
    std::string from;                    ///< id of the lesson that the learner wrote it for; empty: this one
    bool shell = false;                  ///< "commands" is commands.sh, run by /bin/sh; nothing is compiled
};

/// A file or folder that lies in the scenario's folder before the program starts.
struct GivenFile {
    std::string path;
    std::string content;
    unsigned mode = 0644;
    bool folder = false;
};

/// Something the tracer does to a program's calls. `call` is a family: "recv", "send", "read", "write", with an error also "accept",
/// "connect", "open", "socket".
struct Fault {
    std::string call;
    std::size_t at_most = 0;  ///< no call of the family moves more bytes than this; 0: see `error`
    std::string program;      ///< empty: every program
    std::string error;        ///< "EINTR": calls that a line of the learner's makes itself fail with it, undone
    int times = 1;            ///< how many calls fail so
};

// The verbs of a script. Peers are the runner's ends; `program` may be empty where the lesson has one program.
struct Start { std::string program; std::optional<std::vector<std::string>> arguments; };
struct Stop { std::string program; };
struct Listen { std::string peer; };                  ///< a server socket of the runner's on ${port}
struct Accept { std::string peer, listener; };        ///< takes the next connection of `listener` as `peer`
struct Connect { std::string peer; };                 ///< to ${port}, as soon as somebody listens there
struct Send { Pattern value; std::string peer; std::vector<std::size_t> pieces; };  ///< pieces: lengths; the rest goes last
struct Expect { Pattern pattern; std::string peer; };
struct Quiet { std::string peer; };                   ///< nothing comes until all is at rest
struct HalfClose { std::string peer; };
struct Hold { std::string peer; };                    ///< stops taking what comes; its receive buffer is small and fills
struct Resume { std::string peer; };
struct Close { std::string peer; };
struct Reset { std::string peer; };
struct ExpectEnd { std::string peer; bool reset = false; };  ///< end of file, or a reset
struct Type { Pattern value; std::string program; };  ///< the learner's keyboard
struct EndInput { std::string program; };             ///< ^D
struct See { Pattern pattern; std::string program; bool on_stderr = false; };  ///< after what was seen before
struct Signal { std::string signal, program; };       ///< "SIGTERM"
struct Exit { int code = 0; std::string program; };   ///< the program ends by itself with this code
struct Ends { std::string program; };                 ///< exits with 0, or waits in accept for the next client: then it is stopped

struct Verb {
    std::variant<Start, Stop, Listen, Accept, Connect, Send, Expect, Quiet, HalfClose, Hold, Resume, Close, Reset, ExpectEnd, Type, EndInput, See,
                 Signal, Exit, Ends>
        action;
    std::string mark;  ///< a name that a claim's `until` can speak of; may be empty
};

struct Scenario {
    std::string name;
    std::map<std::string, std::vector<std::string>> arguments;  ///< per program, in place of ProgramSpec's
    std::vector<GivenFile> given;
    std::vector<Fault> faults;
    bool stdout_is_pipe = false;
    std::vector<Verb> script;  ///< empty: the lesson's programs run to their end
};

// Claims: what must hold in an observation. All are checked by the judge.
struct ScriptClaim { std::string until; };  ///< the script passes; with `until`, up to and with the verb of that mark
struct OutputClaim { Pattern pattern; std::string program; bool on_stderr = false; };  ///< the whole output
struct ExitClaim { int code = 0; std::string program; };
struct CallClaim {
    std::string call;     ///< a family, or with `exactly` the very name
    std::string program;
    bool exactly = false;
    bool never = false;
    std::map<std::string, std::string> with;  ///< argument name (also "family", "host", "port") → text; flags: those named are contained
    std::string returns;  ///< "" (it returned without an error), "fd", "error", "any", or a number
    std::string before, after;  ///< another family: its first successful call must come later / earlier
    std::optional<int> times;   ///< this many calls match; nothing: at least one
};
struct FileClaim { std::string path; std::optional<Pattern> content; std::optional<unsigned> mode; bool absent = false; bool folder = false; };
struct FdsClaim { std::string program; };  ///< every descriptor above 2 that the program opened is closed when it exits
struct FilesClaim {
    std::vector<std::string> paths;  ///< exactly these are in the scenario's folder; a folder's path ends with "/"
};
struct ChildrenClaim {
    std::string program;
};  ///< no process of the program's is left when it ends
struct DoctorClaim {};  ///< the machine has what the course needs
struct BuildsClaim { bool without_warnings = false; };

using Claim = std::variant<ScriptClaim, OutputClaim, ExitClaim, CallClaim, FileClaim, FilesClaim, FdsClaim, ChildrenClaim,
                           BuildsClaim, DoctorClaim>;

struct Step {
    std::string id;
    Text title;
    std::string scenario;       ///< "in"; empty for a claim on the build
    std::vector<Claim> claims;  ///< all must hold
};

struct LessonEntry {
    std::string id;
    int day = 0;
    int order = 0;
    Text title, summary;
    int points = 0;
    std::vector<std::string> needs;  ///< ids of lessons that come first
};

struct Lesson {
    LessonEntry entry;
    std::vector<ProgramSpec> programs;
    std::vector<Scenario> scenarios;
    std::vector<Step> steps;
    std::map<std::string, std::vector<Text>> hints;  ///< by step id

    [[nodiscard]] const Scenario* scenario(const std::string& name) const;
    [[nodiscard]] const ProgramSpec* program(const std::string& name) const;
};

struct Day {
    int number = 0;
    Text title;
};

struct Course {
    Text title;
    std::vector<Day> days;
    std::vector<LessonEntry> lessons;  ///< in teaching order
};

}  // namespace socklings
