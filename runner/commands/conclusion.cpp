#include "commands/conclusion.hpp"

#include <unistd.h>

#include <exception>

#include "commands/faults.hpp"
#include "report/failure.hpp"
#include "sys/error.hpp"
#include "sys/files.hpp"

namespace socklings {
namespace {

constexpr int usage_or_course = 2, machine_or_runner = 3;

int say(const Options& options, const Failure& failure, int code) {
    bool said = options.json ? write_all(STDOUT_FILENO, json_failure(failure))
                             : write_all(STDERR_FILENO, terminal_failure(failure));
    return said ? code : machine_or_runner;
}

int with_words(const Context& context, const std::function<int(const Context&)>& work) {
    const Messages& messages = context.messages;
    try {
        return work(context);
    } catch (const UsageError& error) {
        Failure failure{
            messages.say(error.message, error.arguments), error.advice.empty() ? "" : messages.say(error.advice), {}};
        return say(context.options, failure, usage_or_course);
    } catch (const CourseError& error) {
        return say(context.options, {messages.say("course.unreadable"), "", error.diagnostics}, usage_or_course);
    }
}

}  // namespace

int conclude(const Options& options, const std::function<int(const Context&)>& work) {
    try {
        return with_words(make_context(options), work);
    } catch (const Error& error) {
        return say(options, {error.what(), error.advice(), {}}, machine_or_runner);
    } catch (const std::exception& error) {
        return say(options, {error.what(), "", {}}, machine_or_runner);
    }
}

}  // namespace socklings
