#pragma once

#include <filesystem>

#include "play/tier.hpp"
#include "sys/fd.hpp"

namespace socklings {

/// The version of Landlock that this kernel offers (landlock(7)); 0: none.
[[nodiscard]] int landlock_version();

/// Which files a program may reach, and, from version 6 on and in the landlock tier, that it can neither signal nor
/// connect by abstract socket to anything outside. As much of it as the kernel knows. What no version covers: stat,
/// chmod, chown and utime of files that the program's user owns.
class LandlockRules {
public:
    /// `folder`: writable; `programs`: read-only. Throws Error.
    LandlockRules(Tier tier, const std::filesystem::path& folder, const std::filesystem::path& programs);

    /// Holds from now on for this process and all it starts. Needs no_new_privs. Async-signal-safe; false: see errno.
    [[nodiscard]] bool enter() const noexcept;

private:
    Fd ruleset_;  ///< none where the kernel has no Landlock
};

}  // namespace socklings
