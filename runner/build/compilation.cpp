#include "build/compilation.hpp"

#include <unistd.h>

#include <csignal>
#include <fstream>

#include "build/breakage.hpp"
#include "build/fingerprint.hpp"
#include "build/messages.hpp"
#include "build/prepared_headers.hpp"
#include "build/second_lens.hpp"
#include "build/toolchain.hpp"
#include "sys/clock.hpp"

namespace socklings {

namespace fs = std::filesystem;

namespace {

/// A path as an argument: one that begins with '-' or '@' would be read as an option or a file of options.
std::string as_argument(const fs::path& source) {
    const auto& text = source.native();
    return text.starts_with('-') || text.starts_with('@') ? "./" + text : text;
}

/// The key of a program: sources with their own headers, flags and compiler. The working folder and the paths as given
/// belong to it: they are in the debug information, and by them lines are found.
Fingerprint fingerprint_of(const Compiler& compiler, bool second_lens) {
    Fingerprint fingerprint;
    for (const auto& word : compiler.command) fingerprint.add(word);
    fingerprint.add(compiler.identity);
    for (const auto& flag : common_flags(compiler)) fingerprint.add(flag);
    if (second_lens) {
        for (const auto& flag : lens_flags()) fingerprint.add(flag);
        fingerprint.add(lens_source());
    }
    fingerprint.add(fs::current_path().native());
    return fingerprint;
}

}  // namespace

Compilation::Compilation(const std::vector<fs::path>& sources, const BuildOptions& options, const Cache& cache)
    : options_(&options), cache_(&cache), started_us_(now_us()) {
    result_.sources = sources;
    result_.language = language_of(sources.at(0));
    for (const auto& source : sources) {
        if (language_of(source) == result_.language) continue;
        result_.diagnostics.push_back(
            {source.string(), 0, 0, "error", "a program is written in C or in C++, not in both", ""});
        result_.output = source.string() + ": error: a program is written in C or in C++, not in both\n";
        finished_ = true;
        return;
    }

    const Compiler compiler = find_compiler(options.toolchain, result_.language);
    Fingerprint fingerprint = fingerprint_of(compiler, options.second_lens);
    const bool known = add_sources(fingerprint, sources);
    if (known) {
        key_ = fingerprint.hex();
        if (const auto entry = cache.find(key_)) {
            take(entry->output);
            result_.ok = result_.cached = true;
            result_.executable = entry->program;
            result_.seconds = (now_us() - started_us_) / 1e6;
            finished_ = true;
            return;
        }
    }
    staging_.emplace(cache.stage());
    if (!known) {
        // Kept under a key that is never asked for again.
        fingerprint.add(staging_->path().native());
        fingerprint.add(std::to_string(started_us_));
        key_ = fingerprint.hex();
    }
    start(compiler);
}

void Compilation::start(const Compiler& compiler) {
    Command command{.arguments = compiler.command};
    const auto add = [&command](const std::vector<std::string>& more) {
        command.arguments.insert(command.arguments.end(), more.begin(), more.end());
    };
    add(common_flags(compiler));
    add(lenient_flags(compiler));
    if (result_.sources.size() == 1) {
        if (const auto header = prepared_header(options_->prepared, compiler, result_.sources.front()))
            add({"-include", header->string()});
    }
    if (options_->second_lens) {
        const fs::path source = staging_->path() / "lens.c";
        std::ofstream(source) << lens_source();
        add(lens_flags());
        add({source.string()});
    }
    for (const auto& source : result_.sources) add({as_argument(source)});
    add({"-o", staging_->program().string()});

    const auto& limits = options_->limits;
    command.environment = compiler_environment(staging_->path());
    command.limits = {{RLIMIT_CPU, limits.cpu_s},
                      {RLIMIT_AS, limits.memory_bytes},
                      {RLIMIT_FSIZE, limits.file_bytes},
                      {RLIMIT_CORE, 0}};
    command.max_output_bytes = limits.output_bytes;
    deadline_us_ = now_us() + limits.wall_s * 1e6;
    child_.emplace(Child::start(command));
}

void Compilation::advance() {
    child_->read_output();
    if (const auto status = child_->try_wait()) {
        finish(*status);
    } else if (now_us() >= deadline_us_) {
        child_->kill();
    }
}

/// What the compiler printed, as it is shown and as messages with the learner's paths.
void Compilation::take(const std::string& output) {
    auto plain = without_colours(output);
    result_.diagnostics = parse_messages(plain);
    for (auto& message : result_.diagnostics)
        for (const auto& source : result_.sources)
            // The linker takes paths from the debug information, where they are absolute.
            if (fs::path(message.file).lexically_normal() == fs::absolute(source).lexically_normal())
                message.file = source.string();
    result_.output = options_->colour ? output : std::move(plain);
}

void Compilation::finish(const ExitStatus& status) {
    finished_ = true;
    result_.seconds = (now_us() - started_us_) / 1e6;
    std::string output = child_->output();
    if (child_->output_was_cut()) output.resize(output.rfind('\n') + 1);
    const bool built = status.success() && access(staging_->program().c_str(), X_OK) == 0;
    if (!built) {
        const bool too_late = status.signal == SIGKILL && now_us() >= deadline_us_;
        const auto limit = limit_met(output, status, too_late, options_->limits);
        if (limit) {
            if (!output.empty() && !output.ends_with('\n')) output += '\n';
            output += "compiler: fatal error: " + *limit + '\n';
        } else {
            throw_if_broken(output, status);
        }
        take(output);
        child_.reset();
        staging_.reset();
        return;
    }
    take(output);
    child_.reset();
    result_.executable = cache_->keep(std::move(*staging_), key_, output);
    staging_.reset();
    result_.ok = true;
}

}  // namespace socklings
