#include "in_box.hpp"

#include <grp.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "sys/error.hpp"
#include "sys/files.hpp"

using namespace socklings;

namespace {

constexpr unsigned ordinary_user = 12345;

void become_ordinary() {
    if (geteuid() != 0) return;
    if (setgroups(0, nullptr) == -1 || setgid(ordinary_user) == -1 || setuid(ordinary_user) == -1)
        throw system_error("setuid");
    prctl(PR_SET_DUMPABLE, 1);  // as after the exec of a program that this user started
}

// What was said fits into a pipe. Its end is not waited for: what a probe left running holds the pipe as well.
std::string what_lies_in(const Pipe& pipe) {
    make_nonblocking(pipe.read_end);
    char bytes[4096];
    auto n = read(pipe.read_end.get(), bytes, sizeof bytes);
    return n > 0 ? std::string(bytes, static_cast<std::size_t>(n)) : "";
}

std::vector<Setup> find_setups() {
    std::vector<Setup> found;
    for (Tier tier : {Tier::namespaces, Tier::landlock})
        for (bool as_root : {true, false}) {
            Setup setup{tier, as_root};
            std::string obstacle = as_root && geteuid() != 0 ? "this is not root" : "";
            if (obstacle.empty() && tier == Tier::namespaces)
                obstacle = as_runner(setup, [] { return choose_tier().why; });
            if (obstacle.empty())
                found.push_back(setup);
            else
                std::fprintf(stderr, "skipped: %s: %s\n", name_of(setup).c_str(), obstacle.c_str());
        }
    return found;
}

}  // namespace

const std::vector<Setup>& setups() {
    static const auto found = find_setups();
    return found;
}

std::vector<Setup> setups_of(Tier tier) {
    std::vector<Setup> found;
    for (const auto& setup : setups())
        if (setup.tier == tier) found.push_back(setup);
    return found;
}

std::string name_of(const Setup& setup) {
    return std::string(socklings::name_of(setup.tier)) + (setup.as_root ? ", root" : ", ordinary user");
}

std::string in_child(const std::function<std::string()>& body) {
    auto pipe = make_pipe();
    pid_t child = fork();
    if (child == 0) {
        std::string said;
        try {
            said = body();
        } catch (const std::exception& error) {
            said = std::string("threw: ") + error.what();
        }
        _exit(write_all(pipe.write_end.get(), said) ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return status == 0 ? what_lies_in(pipe) : "died";
}

std::string as_runner(const Setup& setup, const std::function<std::string()>& part) {
    return in_child([&] {
        if (!setup.as_root) become_ordinary();
        return part();
    });
}

Limits probe_limits() {
    Limits limits;
    limits.memory_bytes = 0;
    return limits;
}

std::string in_box_here(Tier tier, const std::function<std::string()>& probe, const Limits& limits) {
    auto pipe = make_pipe();
    auto say = [&](const std::string& what) { return write_all(pipe.write_end.get(), what) ? 0 : 1; };
    auto stage = spawn_stage(
        tier, limits,
        [&](const Box& box) {
            Confinement confinement(box, limits);
            return say(in_child([&]() -> std::string {
                prctl(PR_SET_DUMPABLE, 1);  // as after exec
                if (const char* step = confinement.apply()) return std::string(step) + ": " + std::strerror(errno);
                return probe();
            }));
        },
        [&](const std::string& what) { return say("stage: " + what); });
    waitpid(stage.pid, nullptr, 0);
    return what_lies_in(pipe);
}

std::string in_box(const Setup& setup, const std::function<std::string()>& probe, const Limits& limits) {
    return as_runner(setup, [&] { return in_box_here(setup.tier, probe, limits); });
}

std::string all_of(std::initializer_list<std::string> said) {
    std::string all;
    for (const auto& part : said) all += (all.empty() ? "" : " ") + part;
    return all;
}

std::string outcome(long result) { return result == -1 ? strerrorname_np(errno) : "ok"; }
