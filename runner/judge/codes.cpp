#include "judge/codes.hpp"

#include <algorithm>

namespace socklings {

const std::vector<CodeKind>& all_codes() {
    constexpr bool advice = true;
    static const std::vector<CodeKind> codes{
        {"build.error"},
        {"build.warning"},
        // what the program set up wrongly
        {"socket.wrong-type"},
        {"socket.wrong-family"},
        {"address.wrong-family"},
        {"address.byte-swapped"},
        {"port.byte-swapped"},
        {"port.zero"},
        {"port.wrong"},
        {"bind.result-unchecked"},
        {"bind.missing"},
        {"accept.before-listen"},
        {"listen.missing"},
        {"accept.wrong-descriptor"},
        {"connect.result-unchecked"},
        // what it did with its descriptors
        {"fd.closed-early"},
        {"recv.wrong-descriptor"},
        {"send.wrong-descriptor"},
        // what it made of results
        {"recv.result-unchecked"},
        {"read.result-unchecked"},
        {"recv.eof-ignored"},
        {"input.end-ignored"},
        {"recv.short"},
        {"read.short"},
        {"send.wrong-length"},
        {"write.wrong-length"},
        {"send.short"},
        {"write.short"},
        {"recv.not-terminated"},
        {"input.quit-sent"},
        {"end.reset-unread"},
        {"send.sigpipe"},
        {"open.mode-decimal"},
        {"open.no-mode"},
        {"order.wrong-width"},
        {"order.swapped"},
        {"output.sign-extended"},
        {"output.wrong-stream"},
        // how it ended
        {"exit.signal"},
        {"limit.memory"},
        {"limit.output"},
        {"limit.cpu"},
        {"limit.wall"},
        {"limit.other"},
        {"hang.spinning"},
        // what a claim missed
        {"call.failed"},
        {"call.missing"},
        {"call.argument"},
        {"call.result"},
        {"call.succeeded"},
        {"call.waits"},
        {"call.late"},
        {"call.early"},
        {"call.times"},
        {"call.unwanted"},
        {"file.missing"},
        {"file.unexpected"},
        {"file.type"},
        {"file.mode"},
        {"file.content"},
        {"output.missing"},
        {"output.unexpected"},
        {"output.mismatch"},
        {"output.not-seen"},
        {"reply.mismatch"},
        {"reply.unexpected"},
        {"reply.reset"},
        {"reply.closed"},
        {"port.closed"},
        {"program.ended"},
        {"exit.code"},
        {"process.left"},
        {"hang.waiting"},
        // what works here
        {"fd.closed-twice", advice},
        {"fd.not-closed", advice},
        {"fd.leak", advice},
        {"reuseaddr.missing", advice},
        {"output.unflushed", advice},
    };
    return codes;
}

std::size_t rank_of(std::string_view code) {
    const auto& codes = all_codes();
    return static_cast<std::size_t>(
        std::find_if(codes.begin(), codes.end(), [&](const CodeKind& one) { return one.code == code; }) -
        codes.begin());
}

bool is_advice(std::string_view code) {
    const std::size_t rank = rank_of(code);
    return rank < all_codes().size() && all_codes()[rank].advice;
}

const std::vector<std::string_view>& phrase_codes() {
    static const std::vector<std::string_view> codes{
        "expected.build",
        "expected.no-warnings",
        "expected.end",
        "expected.exit",
        "expected.fds-closed",
        "expected.output",
        "expected.no-output",
        "expected.file",
        "expected.no-file",
        "expected.folder",
        "expected.files",
        "expected.no-children",
        "expected.doctor",
        "expected.mode",
        "expected.content",
        "expected.call",
        "expected.call-fd",
        "expected.call-error",
        "expected.call-result",
        "expected.call-before",
        "expected.call-after",
        "expected.call-times",
        "expected.call-never",
        "expected.verb-start",
        "expected.verb-stop",
        "expected.verb-listen",
        "expected.verb-accept",
        "expected.verb-connect",
        "expected.verb-send",
        "expected.verb-expect",
        "expected.verb-quiet",
        "expected.verb-half-close",
        "expected.verb-hold",
        "expected.verb-resume",
        "expected.verb-close",
        "expected.verb-reset",
        "expected.verb-expect-end",
        "expected.verb-expect-reset",
        "expected.verb-type",
        "expected.verb-end-input",
        "expected.verb-see",
        "expected.verb-signal",
        "expected.verb-ends",
        "observed.build-error",
        "observed.warnings",
        "observed.not-started",
        "observed.limit",
        "observed.signal",
        "observed.exit",
        "observed.still-running",
        "observed.fd-open",
        "observed.output",
        "observed.no-output",
        "observed.file",
        "observed.no-file",
        "observed.folder",
        "observed.files",
        "observed.children",
        "observed.doctor",
        "observed.mode",
        "observed.content",
        "observed.no-call",
        "observed.call",
        "observed.call-times",
        "observed.script-stopped",
        "observed.script-mismatch",
        "observed.script-unexpected",
        "observed.script-stuck",
        "observed.script-spinning",
        "observed.script-not-seen",
        "observed.script-closed",
        "observed.script-reset",
        "observed.script-refused",
        "observed.script-deadline",
    };
    return codes;
}

}  // namespace socklings
