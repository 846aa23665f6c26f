#include "commands/examination.hpp"

#include <fcntl.h>
#include <sys/utsname.h>

#include <functional>

#include "build/build.hpp"
#include "commands/machine_probes.hpp"
#include "learner/workspace.hpp"
#include "play/sandbox.hpp"
#include "report/error_text.hpp"
#include "sys/child.hpp"
#include "sys/error.hpp"
#include "sys/fd.hpp"
#include "sys/files.hpp"

namespace socklings {

namespace fs = std::filesystem;

namespace {

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

Probe probe_system() {
    utsname name{};
    if (uname(&name) == -1) return {false, system_error("uname").what()};
    const std::string detail = std::string(name.sysname) + " " + name.release + " " + name.machine;
    return {std::string(name.sysname) == "Linux", detail};
}

/// Compiles a program of two lines, past the cache.
Probe probe_compiler(const Context& context, const std::string& ending) {
    const TempFolder folder;
    const fs::path source = folder.path() / ("main" + ending);
    write_file_atomically(source, "#include <sys/socket.h>\nint main(void) { return 0; }\n");
    BuildOptions options;
    options.toolchain = context.options.toolchain;
    options.cache = folder.path() / "cache";
    try {
        const BuildResult result = build({source}, options);
        return {result.ok, result.ok ? "" : first_line(result.output)};
    } catch (const Error& error) {
        return {false, error.what()};
    }
}

/// Makes a folder, and a file in it, in the nearest folder of `path` that is there.
Probe probe_writable(fs::path path) {
    std::error_code error;
    while (!fs::exists(path, error) && path.has_relative_path()) path = path.parent_path();
    try {
        const TempFolder folder(".socklings-", path);
        write_file_atomically(folder.path() / "file", "x");
        return {true, path.string()};
    } catch (const Error& refusal) {
        return {false, refusal.what()};
    }
}

/// What it warns of, such as a locale that is not there, is no detail.
Probe probe_tool(const std::vector<std::string>& command) {
    if (!find_program(command.front())) return {false, ""};
    try {
        const Fd nowhere(open("/dev/null", O_WRONLY | O_CLOEXEC));
        if (!nowhere) throw system_error("/dev/null");
        const Finished ended = run_to_end({.arguments = command, .errors = nowhere.get()});
        return {ended.status.success(), first_line(ended.output)};
    } catch (const Error& error) {
        return {false, error.what()};
    }
}

}  // namespace

std::vector<Examined> examine_machine(const Context& context) {
    std::vector<Examined> all;
    const auto add = [&](const std::string& id, bool needed, const Probe& probe) {
        all.push_back({id, probe.works, needed, error_text(probe.detail, context.messages).message});
    };
    add("linux", true, probe_system());
    const Probe c = probe_compiler(context, ".c"), cpp = probe_compiler(context, ".cpp");
    // A learner writes in one of the two languages.
    add("gcc", !cpp.works, c);
    add("g++", !c.works, cpp);
    add("ptrace", true, probe_ptrace());
    add("seccomp", true, probe_seccomp());
    add("proc", true, probe_proc());
    add("terminal", true, probe_terminal());
    add("loopback", true, probe_loopback());
    const TierChoice tier = choose_tier();
    add("namespaces", false, {tier.tier == Tier::namespaces, tier.why});
    const int landlock = landlock_version();
    add("landlock", false, {landlock > 0, landlock > 0 ? "ABI " + std::to_string(landlock) : ""});
    add("workspace", true, probe_writable(choose_workspace(context.options.work, context.place.course)));
    add("cache", true, probe_writable(cache_folder()));
    add("ss", false, probe_tool({"ss", "-V"}));
    add("ip", false, probe_tool({"ip", "-V"}));
    add("man", false, probe_tool({"man", "-w", "2", "open"}));
    return all;
}

}  // namespace socklings
