#include "play/landlock.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>
#include <initializer_list>

#include "play/box.hpp"
#include "sys/error.hpp"

namespace socklings {

namespace {

// <linux/landlock.h> of version 6, spelled out: the machine that compiles may have older headers than the kernel that
// runs.
constexpr long nr_create_ruleset = 444, nr_add_rule = 445, nr_restrict_self = 446;
constexpr unsigned create_ruleset_version = 1, rule_path_beneath = 1;

struct RulesetAttributes {
    std::uint64_t handled_access_fs, handled_access_net, scoped;
};
struct [[gnu::packed]] PathBeneath {
    std::uint64_t allowed_access;
    std::int32_t parent_fd;
};

constexpr std::uint64_t right(int bit) { return std::uint64_t{1} << bit; }
constexpr std::uint64_t execute = right(0), write_file = right(1), read_file = right(2), read_dir = right(3);
constexpr std::uint64_t version_1 = right(13) - 1, refer = right(13), truncate = right(14);
constexpr std::uint64_t look = execute | read_file | read_dir;
constexpr std::uint64_t on_files = execute | write_file | read_file | truncate;
constexpr std::uint64_t scope_abstract_sockets = 1, scope_signals = 2;

std::uint64_t rights_of(int version) { return version_1 | (version >= 2 ? refer : 0) | (version >= 3 ? truncate : 0); }

// Allows `rights` at `path` and below it; a path that this machine lacks needs no rule.
void allow(const Fd& ruleset, const std::filesystem::path& path, std::uint64_t rights) {
    Fd at(open(path.c_str(), O_PATH | O_CLOEXEC));
    if (!at) return;
    struct stat status {};
    if (fstat(at.get(), &status) == 0 && !S_ISDIR(status.st_mode)) rights &= on_files;
    PathBeneath rule{rights, at.get()};
    if (syscall(nr_add_rule, ruleset.get(), rule_path_beneath, &rule, 0) == -1)
        throw system_error("Landlock rule for " + path.string());
}

}  // namespace

int landlock_version() {
    auto version = syscall(nr_create_ruleset, nullptr, 0, create_ruleset_version);
    return version < 0 ? 0 : static_cast<int>(version);
}

LandlockRules::LandlockRules(Tier tier, const std::filesystem::path& folder, const std::filesystem::path& programs) {
    int version = landlock_version();
    // Version 1 forbids every rename from one folder to another; a private root does without it.
    if (version == 0 || (version == 1 && tier == Tier::namespaces)) return;

    auto everything = rights_of(version);
    bool scoped = version >= 6 && tier == Tier::landlock;
    // An older kernel takes the longer struct as long as what it does not know is 0.
    RulesetAttributes attributes{everything, 0, scoped ? scope_abstract_sockets | scope_signals : 0};
    ruleset_ =
        Fd(static_cast<int>(syscall(nr_create_ruleset, &attributes, sizeof attributes, 0)));  // close-on-exec by itself
    if (!ruleset_) throw system_error("landlock_create_ruleset");

    if (tier == Tier::namespaces) {
        allow(ruleset_, "/", look & everything);
        for (const char* path : {"/tmp", "/dev", "/proc"}) allow(ruleset_, path, everything);
    } else {
        for (const char* path : system_folders) allow(ruleset_, path, look);
        for (const char* path : {"/etc", "/proc", "/dev/zero", "/dev/random", "/dev/urandom"})
            allow(ruleset_, path, look);
        allow(ruleset_, programs, look);
        for (const char* path : {"/dev/null", "/dev/full", "/dev/tty", "/dev/pts"})
            allow(ruleset_, path, (look | write_file | truncate) & everything);
    }
    allow(ruleset_, folder, everything);
}

bool LandlockRules::enter() const noexcept { return !ruleset_ || syscall(nr_restrict_self, ruleset_.get(), 0) == 0; }

}  // namespace socklings
