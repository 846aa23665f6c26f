#pragma once

#include <string>
#include <vector>

#include "report/lesson_report.hpp"

// One small lesson, an echo server, and what may be seen of it: the values that the golden files are made from.
namespace golden {

socklings::Messages messages(socklings::Language language = socklings::Language::english);
socklings::Catalogue catalogue();
socklings::Lesson echo_lesson();
socklings::SourceFiles echo_sources();

/// Every step passed; `advice` says that SO_REUSEADDR is missing.
struct Case {
    socklings::Lesson lesson = echo_lesson();
    socklings::Verdict verdict;
    std::vector<socklings::Observation> seen;
    std::vector<socklings::BuildReport> builds{{"server", "server.c", true, false, 0.25, {}, {}}};
    socklings::SourceFiles sources = echo_sources();
    socklings::Catalogue texts = catalogue();
    socklings::LensUse second_lens{true, ""};
    bool raw = false;

    [[nodiscard]] socklings::LessonReport report() const {
        return {lesson, verdict, seen, texts, builds, sources, "namespaces", 12.5, second_lens, raw};
    }
};

Case passed();
Case with_sanitizers();  ///< passed, with their own words
Case wrong_length();  ///< send(…, sizeof buffer): 1024 bytes for 6
Case warned_there();  ///< the same, and the compiler warned of that line, of the one before, and of others
Case stuck();         ///< the server waits for more, the client for its reply
Case spinning();      ///< recv = 0 for ever
Case build_failed();
Case broken_machine();
Case wrong_text();  ///< one space too many in a line

}  // namespace golden
