#pragma once

#include <string>
#include <vector>

#include "play.hpp"

/// Scenes that belong to a code of the catalogue. Together with the labels of tests/mistakes and tests/right they must
/// cover every code: see test_coverage.cpp.
namespace socklings::test {

struct Example {
    std::string code;
    Play play;
};

using Examples = std::vector<Example>;

/// Scenes whose first finding is `code`, for codes that fewer than two wrong programs have: those of claims, and
/// advice.
Examples triggers();

/// The same for what claims say where no detector knows more, for how programs end, and for what the second lens sees.
Examples triggers_of_claims();
Examples triggers_of_ends();
Examples triggers_of_memory();
/// All of them.
Examples all_triggers();

/// Scenes that come close to `code`, and in which it must not be found.
Examples near_misses_of_claims();
Examples near_misses_of_ends();
Examples near_misses_of_memory();
Examples near_misses_of_setup();
Examples near_misses_of_talk();
Examples near_misses_of_files();
Examples near_misses_of_output();
/// All of them.
Examples all_near_misses();

/// Any message on stderr.
Claim says_something();
/// Exactly this on stdout.
Claim prints_exactly(const std::string& bytes);
/// These words on stdout.
Claim prints_words(const std::vector<std::string>& tokens);

}  // namespace socklings::test
