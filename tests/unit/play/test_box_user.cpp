#include <pwd.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <sstream>

#include "catch.hpp"
#include "in_box.hpp"
#include "sys/files.hpp"

using namespace socklings;

namespace {

std::string status_line(const std::string& name) {
    std::istringstream status(read_file("/proc/self/status").value_or(""));
    for (std::string line; std::getline(status, line);)
        if (line.rfind(name + ":\t", 0) == 0) return line.substr(name.size() + 2);
    return "no such line";
}

std::string limit_of(__rlimit_resource resource) {
    rlimit limit{};
    getrlimit(resource, &limit);
    return std::to_string(limit.rlim_cur) + "/" + std::to_string(limit.rlim_max);
}

}  // namespace

TEST_CASE("a program is an ordinary user without privileges") {
    for (const auto& setup : setups()) {
        INFO(name_of(setup));
        CHECK(in_box(setup, [] {
                  return std::string(getuid() && geteuid() && getgid() && getegid() ? "user" : "root");
              }) == "user");
        for (const char* set : {"CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"}) {
            INFO(set);
            bool keeps_bounds = std::string(set) == "CapBnd" && setup.tier == Tier::landlock;
            if (!keeps_bounds) CHECK(in_box(setup, [&] { return status_line(set); }) == "0000000000000000");
        }
        CHECK(in_box(setup, [] { return status_line("NoNewPrivs"); }) == "1");
        CHECK(in_box(setup, [] { return status_line("Seccomp"); }) == "2");
        if (setup.as_root)
            CHECK(in_box(setup, [] { return status_line("Groups"); }).find_first_not_of(' ') == std::string::npos);
        CHECK(in_box(setup, [] { return outcome(setuid(0)); }) != "ok");
    }
}

TEST_CASE("the private root knows the user by name") {
    for (const auto& setup : setups_of(Tier::namespaces)) {
        INFO(name_of(setup));
        auto who = in_box(setup, [] {
            const passwd* entry = getpwuid(getuid());
            return entry ? std::string(entry->pw_name) + " " + entry->pw_dir : "nobody";
        });
        CHECK(who == "learner /lesson");
        CHECK(in_box(setup, [] {
                  char name[64] = "";
                  gethostname(name, sizeof name);
                  return std::string(name);
              }) == "socklings");
    }
}

TEST_CASE("a program has its limits") {
    for (const auto& setup : setups()) {
        INFO(name_of(setup));
        auto has = [&](__rlimit_resource resource) { return in_box(setup, [=] { return limit_of(resource); }); };
        CHECK(has(RLIMIT_CPU) == "2/60");
        CHECK(has(RLIMIT_FSIZE) == "16777216/16777216");
        CHECK(has(RLIMIT_NOFILE) == "256/256");
        CHECK(has(RLIMIT_MEMLOCK) == "0/0");
        CHECK(has(RLIMIT_MSGQUEUE) == "0/0");
        CHECK(has(RLIMIT_STACK) == "8388608/8388608");
        CHECK(has(RLIMIT_CORE) == "1/1");
        CHECK(in_box(setup, [] { return std::to_string(umask(0)); }) == "18");  // 022
        CHECK(in_box(setup, [] { return read_file("/proc/self/oom_score_adj").value_or(""); }) == "1000\n");
        // A probe, built with a sanitizer, would not live under this one.
        auto sh_reads_it = [] {
            return in_child([] {
                execl("/bin/sh", "sh", "-c", "test \"$(ulimit -v)\" = 1048576 || exit 1", nullptr);
                return std::string("no sh");
            });
        };
        CHECK(in_box(setup, sh_reads_it, Limits{}) == "");
    }
}

TEST_CASE("signals are as a new program expects them") {
    for (const auto& setup : setups()) {
        INFO(name_of(setup));
        auto inherited = as_runner(setup, [&] {
            signal(SIGPIPE, SIG_IGN);
            sigset_t all;
            sigfillset(&all);
            sigprocmask(SIG_SETMASK, &all, nullptr);
            return in_box_here(setup.tier, [] { return status_line("SigIgn") + " " + status_line("SigBlk"); });
        });
        CHECK(inherited == "0000000000000000 0000000000000000");
    }
}
