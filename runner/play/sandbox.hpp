#pragma once

#include <sys/types.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "play/landlock.hpp"
#include "play/seccomp.hpp"
#include "play/tier.hpp"
#include "sys/fd.hpp"
#include "sys/files.hpp"

namespace socklings {

/// What a machine allows, and why not more.
struct TierChoice {
    Tier tier = Tier::namespaces;
    std::string why;  ///< for landlock: the first step of the namespace tier that failed, and its error
};

/// Limits of one program of a scenario.
struct Limits {
    unsigned cpu_s = 2;                            ///< of computing while few bytes move (see Tracer::give_cpu_time)
    unsigned cpu_in_all_s = 60;                    ///< of each process
    unsigned long long memory_bytes = 1ull << 30;  ///< RLIMIT_AS; 0: none (sanitizers)
    unsigned long long file_bytes = 16ull << 20;   ///< RLIMIT_FSIZE
    unsigned open_files = 256;
    unsigned processes = 32;                       ///< per stage
    unsigned long long output_bytes = 4ull << 20;  ///< stdout and stderr of a scenario together
    unsigned work_s = 20;                          ///< CPU time of the stage and all its processes, beside moving bytes
    unsigned idle_s = 20;                          ///< in all, while every program sleeps and only timers run
    unsigned wall_s = 600;                         ///< the last net; decides no verdict
};

/// The folders of a stage, as the stage and its programs see them.
struct Box {
    Tier tier = Tier::namespaces;
    std::filesystem::path folder;    ///< the scenario's: working directory, writable, empty
    std::filesystem::path programs;  ///< where the stage puts the executables; read-only for the programs
};

/// A stage process as the runner holds it, from its start until after it was waited for.
struct StageProcess {
    pid_t pid = -1;
    Fd pidfd;
    std::optional<TempFolder> folder;  ///< landlock: holds the box; goes with this object, however the stage ended
};

/// Forks a process, puts it into the namespaces of `tier` (none for landlock) as a user that is not root, builds the
/// box, and calls `body` there; the process exits with what it returns. `body` runs in the child alone; in the
/// namespace tier it is pid 1 with all capabilities over its own namespaces. The child dies with the caller's thread.
/// As after exec, signal handlers are gone, and what is ignored or blocked stays so.
///
/// What fails in the caller's own process is thrown there as Error. What fails in the child, set-up or `body`, is
/// passed to `failed` there, named by its step.
///
/// In the box the machine's files are out of reach: open executables before, and let the child inherit the descriptors.
/// The child and what it forks cannot be traced, or read through /proc: a process that the stage is to seize before
/// exec says prctl(PR_SET_DUMPABLE, 1) itself.
[[nodiscard]] StageProcess spawn_stage(Tier tier, const Limits& limits, const std::function<int(const Box&)>& body,
                                       const std::function<int(const std::string& what)>& failed);

/// A trial of the namespace tier: an empty stage, from beginning to end. It takes about 3 ms, in which its owner can do
/// something else. SOCKLINGS_SANDBOX=namespaces|landlock overrides it.
class TierTrial {
public:
    /// Begins it. Throws Error if the environment names another tier.
    TierTrial();
    /// Waits for its end.
    ~TierTrial();
    TierTrial(const TierTrial&) = delete;
    TierTrial& operator=(const TierTrial&) = delete;

    /// Waits for its end, and says which tier to use. Called once.
    [[nodiscard]] TierChoice choice();

private:
    void begin();
    [[nodiscard]] std::string obstacle();
    int wait_for_end();

    std::optional<TierChoice> decided_;
    StageProcess stage_;
    Pipe report_;
};

[[nodiscard]] inline TierChoice choose_tier() { return TierTrial().choice(); }

/// What a program's process must be told before exec; prepared by the stage, applied in the child. Holds the seccomp
/// deny list and the Landlock rules.
class Confinement {
public:
    /// Throws Error.
    Confinement(const Box& box, const Limits& limits);

    /// Drops all capabilities, sets rlimits, umask 022, default signal dispositions, no_new_privs, Landlock and the
    /// deny list. Async-signal-safe. Returns nullptr, or the name of the step that failed (errno tells why).
    [[nodiscard]] const char* apply() const noexcept;

private:
    LandlockRules landlock_;
    DenyList deny_list_;
    Limits limits_;
    unsigned long long processes_;  ///< RLIMIT_NPROC: counts the tasks of the stage's user
};

}  // namespace socklings
