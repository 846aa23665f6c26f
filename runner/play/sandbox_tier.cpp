#include <sys/wait.h>

#include <cstdlib>
#include <string_view>

#include "play/sandbox.hpp"
#include "sys/error.hpp"
#include "sys/files.hpp"

namespace socklings {

namespace {

// An empty stage in the namespace tier, from beginning to end. Returns what failed; empty: nothing did.
std::string try_namespaces() try {
    auto report = make_pipe();
    auto failed = [&](const std::string& what) { return write_all(report.write_end.get(), what) ? 1 : 2; };
    auto stage = spawn_stage(
        Tier::namespaces, {}, [](const Box&) { return 0; }, failed);
    report.write_end.close();
    auto what = read_all(report.read_end.get()).value_or("");
    int status = 0;
    waitpid(stage.pid, &status, __WALL);
    if (what.empty() && status != 0) return "the stage ended early";
    return what;
} catch (const Error& error) {
    return error.what();
}

TierChoice landlock_because(std::string why) {
    if (landlock_version() == 0) why += "; Landlock is missing as well: a program reaches every file that you can";
    return {Tier::landlock, why};
}

}  // namespace

const char* name_of(Tier tier) { return tier == Tier::namespaces ? "namespaces" : "landlock"; }

TierChoice choose_tier() {
    const char* variable = std::getenv("SOCKLINGS_SANDBOX");
    std::string_view wanted = variable ? variable : "";
    if (wanted == "namespaces") return {Tier::namespaces, "SOCKLINGS_SANDBOX=namespaces"};
    if (wanted == "landlock") return landlock_because("SOCKLINGS_SANDBOX=landlock");
    if (!wanted.empty()) throw told_error("error.no-such-sandbox", {{"word", std::string(wanted)}});

    auto obstacle = try_namespaces();
    return obstacle.empty() ? TierChoice{} : landlock_because(obstacle);
}

}  // namespace socklings
