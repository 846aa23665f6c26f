#include <sys/wait.h>

#include <cerrno>
#include <cstdlib>
#include <string_view>

#include "play/sandbox.hpp"
#include "sys/error.hpp"
#include "sys/files.hpp"

namespace socklings {

namespace {

TierChoice landlock_because(std::string why) {
    if (landlock_version() == 0) why += "; Landlock is missing as well: a program reaches every file that you can";
    return {Tier::landlock, why};
}

}  // namespace

const char* name_of(Tier tier) { return tier == Tier::namespaces ? "namespaces" : "landlock"; }

TierTrial::TierTrial() {
    const char* variable = std::getenv("SOCKLINGS_SANDBOX");
    const std::string_view wanted = variable ? variable : "";
    if (wanted == "namespaces") {
        decided_ = {Tier::namespaces, "SOCKLINGS_SANDBOX=namespaces"};
    } else if (wanted == "landlock") {
        decided_ = landlock_because("SOCKLINGS_SANDBOX=landlock");
    } else if (!wanted.empty()) {
        throw told_error("error.no-such-sandbox", {{"word", std::string(wanted)}});
    } else {
        begin();
    }
}

TierTrial::~TierTrial() {
    if (stage_.pid != -1) wait_for_end();
}

TierChoice TierTrial::choice() {
    if (decided_) return *decided_;
    const auto what = obstacle();
    return what.empty() ? TierChoice{} : landlock_because(what);
}

void TierTrial::begin() try {
    report_ = make_pipe();
    const auto failed = [this](const std::string& what) { return write_all(report_.write_end.get(), what) ? 1 : 2; };
    stage_ = spawn_stage(
        Tier::namespaces, {}, [](const Box&) { return 0; }, failed);
    report_.write_end.close();
} catch (const Error& error) {
    decided_ = landlock_because(error.what());
}

// What failed; empty: nothing did.
std::string TierTrial::obstacle() {
    auto what = read_all(report_.read_end.get()).value_or("");
    const int status = wait_for_end();
    if (what.empty() && status != 0) return "the stage ended early";
    return what;
}

int TierTrial::wait_for_end() {
    int status = 0;
    while (waitpid(stage_.pid, &status, __WALL) == -1 && errno == EINTR) {
    }
    stage_.pid = -1;
    return status;
}

}  // namespace socklings
