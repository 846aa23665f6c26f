#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdlib>

#include "catch.hpp"
#include "in_box.hpp"
#include "sys/error.hpp"

using namespace socklings;

namespace {

constexpr long nr_landlock_create_ruleset = 444;

// From now on `call` fails with `error`, as on an older kernel or in a container.
void refuse(long call, int error) {
    sock_filter code[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(call), 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | static_cast<unsigned>(error)),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    sock_fprog filter{4, code};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == -1 || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == -1)
        throw system_error("seccomp");
}

std::string choice_without(const Setup& setup, long call, int error) {
    return as_runner(setup, [=] {
        refuse(call, error);
        auto choice = choose_tier();
        return std::string(name_of(choice.tier)) + ": " + choice.why;
    });
}

}  // namespace

TEST_CASE("where a container answers ENOSYS to clone3, clone does") {
    for (const auto& setup : setups()) {
        INFO(name_of(setup));
        CHECK(as_runner(setup, [&] {
                  refuse(SYS_clone3, ENOSYS);
                  return in_box_here(setup.tier, [] { return std::string("played"); });
              }) == "played");
    }
}

TEST_CASE("a kernel without Landlock still gives a box") {
    for (const auto& setup : setups()) {
        INFO(name_of(setup));
        CHECK(as_runner(setup, [&] {
                  refuse(nr_landlock_create_ruleset, ENOSYS);
                  return in_box_here(setup.tier, [] { return std::string("played"); });
              }) == "played");
    }
    for (const auto& setup : setups_of(Tier::landlock))
        CHECK(as_runner(setup, [] {
                  refuse(nr_landlock_create_ruleset, ENOSYS);
                  setenv("SOCKLINGS_SANDBOX", "landlock", 1);
                  return choose_tier().why;
              }).find("Landlock is missing as well") != std::string::npos);
}

TEST_CASE("each step of the set-up that a machine refuses is named") {
    struct Refusal {
        long call;
        const char* step;
    };
    for (const auto& setup : setups_of(Tier::namespaces)) {
        INFO(name_of(setup));
        for (const auto& refusal :
             {Refusal{SYS_sethostname, "set the host name"}, Refusal{SYS_ioctl, "bring lo up"},
              Refusal{SYS_mount, "make the mounts private"}, Refusal{SYS_pivot_root, "pivot_root"}})
            CHECK(choice_without(setup, refusal.call, EPERM) ==
                  std::string("landlock: ") + refusal.step + ": Operation not permitted");
    }
}
