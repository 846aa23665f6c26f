#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "build/build.hpp"
#include "command_line/grammar.hpp"
#include "course/text.hpp"

namespace socklings {

/// The command line, as cli.cpp understood it.
struct Options {
    CommandName command = CommandName::help;
    std::string topic;                         ///< help: the command that it is about; empty: all
    std::string shell;                         ///< completion: what it is for
    std::string lesson;                        ///< an id, or a part of one
    std::vector<std::string> lessons;          ///< verify: the same, several; none: all
    std::vector<std::filesystem::path> files;  ///< check: the learner's sources; judge: the observation file
    bool all = false;                          ///< run, check: every lesson (check: that was started)
    bool table = false;                        ///< verify: labels against first findings
    bool diff = false;                         ///< solution: what differs, not both whole
    bool anyway = false;                       ///< solution: of a lesson that has not passed
    bool yes = false;                          ///< reset: does not ask
    std::optional<int> day;                    ///< list: of one day
    std::string scenario;                      ///< trace: the one to show; empty: the most telling
    bool all_calls = false, fds = false;       ///< trace: all calls; the table of descriptors
    std::string code;                          ///< explain: of a finding; empty: all
    bool plain = false;                        ///< check: for an editor's list of problems
    bool fast = false;                         ///< check: without the second lens
    bool raw = false;                          ///< check, judge: with the sanitizers' own words
    bool json = false;
    std::optional<std::filesystem::path> observation;  ///< where to save what was seen
    std::optional<std::filesystem::path> work;
    Toolchain toolchain;
    std::optional<SourceLanguage> starter;
    std::optional<Language> language;
    std::optional<unsigned> jobs;
};

}  // namespace socklings
