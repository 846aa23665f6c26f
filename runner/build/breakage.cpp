#include "build/breakage.hpp"

#include <csignal>

#include "build/messages.hpp"

namespace socklings {

namespace {

bool says(const std::string& output, const char* text) { return output.find(text) != std::string::npos; }

std::string line_with(const std::string& output, const char* text) {
    const auto at = output.find(text);
    const auto start = output.rfind('\n', at) + 1;
    return output.substr(start, output.find('\n', at) - start);
}

}  // namespace

std::optional<std::string> limit_met(const std::string& output, const ExitStatus& status, bool too_late,
                                     const BuildLimits& limits) {
    if (too_late) return "it was stopped after " + std::to_string(limits.wall_s) + " seconds";
    // gcc names the signal of the part that died in these words (strsignal, C locale); clang compiles in one process.
    if (status.signal == SIGXCPU || says(output, "CPU time limit exceeded"))
        return "it used more than " + std::to_string(limits.cpu_s) + " seconds of processor time";
    if (status.signal == SIGXFSZ || says(output, "File size limit exceeded"))
        return "it wrote more than " + std::to_string(limits.file_bytes >> 20) + " MiB";
    if (says(output, "out of memory") || says(output, "virtual memory exhausted") || says(output, "std::bad_alloc"))
        return "it needed more than " + std::to_string(limits.memory_bytes >> 20) + " MiB of memory";
    return {};
}

void throw_if_broken(const std::string& coloured, const ExitStatus& status) {
    const std::string output = without_colours(coloured);
    if (says(output, "internal compiler error"))
        throw told_error("error.compiler-crashed", {{"line", line_with(output, "internal compiler error")}});
    if (status.signal != 0 || says(output, "signal terminated program")) throw told_error("error.compiler-killed");
    if (says(output, "No space left on device")) throw told_error("error.disk-full");
    for (const char* file :
         {"fatal error: stdio.h:", "fatal error: 'stdio.h' file", "cannot find Scrt1.o", "cannot find crt1.o"})
        if (says(output, file)) throw told_error("error.no-c-library", {{"line", line_with(output, file)}});
    for (const char* file : {"fatal error: iostream:", "fatal error: 'iostream' file", "cannot find -lstdc++"})
        if (says(output, file)) throw told_error("error.no-cpp-library", {{"line", line_with(output, file)}});
}

}  // namespace socklings
