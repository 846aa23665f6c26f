#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <vector>

#include "play/sandbox.hpp"

/// Who runs the runner, and in which tier: every test of the sandbox goes through all of these that the machine allows.
struct Setup {
    socklings::Tier tier;
    bool as_root;
};

/// The setups that can be tried here; names on stderr those that cannot, and why.
const std::vector<Setup>& setups();
std::vector<Setup> setups_of(socklings::Tier tier);
std::string name_of(const Setup& setup);

/// Calls `part` in a process of its own that is root or an ordinary user, as `setup` says. What it returns comes back;
/// "died" if it does not return, "threw: …" if it throws.
std::string as_runner(const Setup& setup, const std::function<std::string()>& part);

/// The usual limits, but none of memory: a probe runs in the tests' own address space, which a sanitizer makes vast.
socklings::Limits probe_limits();

/// Builds a box, and calls `probe` in it as a program would run there: confined. In the same process as the caller's.
std::string in_box_here(socklings::Tier tier, const std::function<std::string()>& probe,
                        const socklings::Limits& limits = probe_limits());

/// The same in a process of its own, as `setup` says.
std::string in_box(const Setup& setup, const std::function<std::string()>& probe,
                   const socklings::Limits& limits = probe_limits());

/// Calls `body` in a child and hands back what it returns.
std::string in_child(const std::function<std::string()>& body);

/// "ok" or the name of the errno: of a call that returns -1 on failure.
std::string outcome(long result);

/// These, in the order in which they were made, with a space between. (The operands of + come in any order.)
std::string all_of(std::initializer_list<std::string> said);
