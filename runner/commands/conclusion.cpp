#include "commands/conclusion.hpp"

#include <unistd.h>

#include <exception>

#include "commands/faults.hpp"
#include "learner/progress_file.hpp"
#include "report/error_text.hpp"
#include "report/failure.hpp"
#include "sys/error.hpp"
#include "sys/files.hpp"
#include "sys/interrupt.hpp"

namespace socklings {
namespace {

constexpr int usage_or_course = 2, machine_or_runner = 3;

/// Said where texts/ cannot be read.
constexpr const char* install_again = "Install socklings again. / socklings를 다시 설치하세요.";

int say(const Options& options, const Failure& failure, int code) {
    bool said = options.json ? write_all(STDOUT_FILENO, json_failure(failure))
                             : write_all(STDERR_FILENO, terminal_failure(failure));
    return said ? code : machine_or_runner;
}

}  // namespace

std::optional<Refusal> refusal_of(const Context& context, const std::string& lesson,
                                  const std::function<void()>& work) {
    const Messages& messages = context.messages;
    Failure failure{lesson, "", "", {}};
    try {
        work();
        return {};
    } catch (const UsageError& error) {
        Arguments arguments = error.arguments;
        if (const auto reason = arguments.find("reason"); reason != arguments.end())
            reason->second = with_known_reason(reason->second, messages);
        failure.message = messages.say(error.message, arguments);
        if (!error.advice.empty()) failure.advice = messages.say(error.advice, arguments);
        return Refusal{failure, usage_or_course};
    } catch (const CourseError& error) {
        failure.message = messages.say("course.unreadable");
        failure.diagnostics = error.diagnostics;
        return Refusal{failure, usage_or_course};
    } catch (const ProgressIsNewer& newer) {
        failure.message = messages.say("progress.newer", {{"file", seen_from_here(newer.file).string()}});
        failure.advice = messages.say("progress.newer-advice");
        return Refusal{failure, machine_or_runner};
    } catch (const Error& error) {
        const ErrorText words = error_text(error.what(), messages);
        failure.message = words.message;
        failure.advice = error.advice().empty() ? words.advice : error.advice();
        return Refusal{failure, machine_or_runner};
    }
}

int attempt(const Context& context, const std::string& lesson, const std::function<int()>& work) {
    int code = 0;
    const auto refusal = refusal_of(context, lesson, [&] { code = work(); });
    return refusal ? say(context.options, refusal->failure, refusal->code) : code;
}

int conclude(const Options& options, const std::function<int(const Context&)>& work) {
    try {
        const Context context = make_context(options);
        return attempt(context, "", [&] { return work(context); });
    } catch (const Interrupted& interrupted) {
        return 128 + interrupted.signal;
    } catch (const Error& error) {
        return say(options, {"", error_without_words(error.what()), install_again, {}}, machine_or_runner);
    } catch (const std::exception& error) {
        return say(options, {"", error.what(), "", {}}, machine_or_runner);
    }
}

}  // namespace socklings
