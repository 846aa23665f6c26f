#pragma once

#include <string>
#include <vector>

#include "course/lesson.hpp"
#include "judge/build_message.hpp"
#include "judge/catalogue.hpp"
#include "judge/verdict.hpp"
#include "observe/observation.hpp"
#include "report/look.hpp"
#include "report/messages.hpp"
#include "report/source_excerpt.hpp"

namespace socklings {

/// How one program of the lesson compiled.
struct BuildReport {
    std::string program;  ///< as in lesson.json
    std::string source;   ///< the name to print: "server.c"
    bool ok = true, cached = false;
    double seconds = 0;
    std::vector<BuildMessage> messages;
    std::string output;  ///< the compiler's own words, with its colours if it was asked for them
};

/// Whether the second lens was used: the same programs with sanitizers.
struct LensUse {
    bool used = false;
    std::string reason;  ///< why it could not be used; empty: it was, was not asked for, or had nothing to play
};

/// All that a report tells of one lesson. Put together by the command that asks for it; every format reads the same.
struct LessonReport {
    const Lesson& lesson;
    const Verdict& verdict;
    const std::vector<Observation>& seen;  ///< in the order that the verdict's indices mean
    const Catalogue& catalogue;
    std::vector<BuildReport> builds;
    SourceFiles sources;
    std::string sandbox;  ///< the tier; empty: nothing was played
    double elapsed_ms = 0;
    LensUse second_lens;
    bool raw = false;  ///< with the sanitizers' own words
};

/// The call that `where` points at; null where it points at none.
[[nodiscard]] const Call* call_at(const std::vector<Observation>& seen, const std::optional<Where>& where);

/// The title of a step, as the lesson has it.
[[nodiscard]] const std::string& title_of(const Lesson& lesson, const std::string& step, Language language);

/// For a person at a terminal: steps, the first finding in full, the others by title, advice at the end.
[[nodiscard]] std::string terminal_report(const LessonReport& report, const Messages& messages, const Look& look);

/// For an editor: "file:line:column: error: text [code]" for every finding and every message of the compiler, and
/// nothing else; advice and what only warns is a "warning".
[[nodiscard]] std::string plain_report(const LessonReport& report, const Messages& messages);

/// For a machine: one object, in one line, with its line break.
[[nodiscard]] std::string json_report(const LessonReport& report, const Messages& messages);

}  // namespace socklings
