#pragma once

namespace socklings {

/// How a stage is kept apart from the machine.
enum class Tier {
    namespaces,  ///< user, pid, network, mount, ipc and uts namespaces; a private root
    landlock,    ///< where user namespaces are refused: Landlock, seccomp, rlimits on the machine's own network
};

[[nodiscard]] const char* name_of(Tier tier);

}  // namespace socklings
