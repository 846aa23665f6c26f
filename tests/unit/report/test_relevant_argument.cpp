#include "report/relevant_argument.hpp"

#include "catch.hpp"

using namespace socklings;

namespace {

using Place = std::optional<std::size_t>;

Call send_call() {
    Call call;
    call.name = "send";
    for (const char* name : {"sockfd", "buf", "len", "flags"}) call.arguments.push_back({name, "", {}, {}});
    return call;
}

Finding finding(const std::string& code) {
    Finding made;
    made.code = code;
    return made;
}

}  // namespace

TEST_CASE("a finding that is about an argument tells which") {
    CHECK(relevant_argument(finding("send.wrong-length"), send_call()) == Place(2));
    CHECK(relevant_argument(finding("send.wrong-descriptor"), send_call()) == Place(0));
    Finding claimed = finding("call.argument");
    claimed.arguments["argument"] = "flags";
    CHECK(relevant_argument(claimed, send_call()) == Place(3));

    Call bind;
    bind.arguments = {{"sockfd", "", {}, {}}, {"addr", "", {}, {}}};
    CHECK(relevant_argument(finding("port.byte-swapped"), bind) == Place(1));
    claimed.arguments["argument"] = "port";
    CHECK(relevant_argument(claimed, bind) == Place(1));
}

TEST_CASE("others are about the call") {
    CHECK(relevant_argument(finding("send.short"), send_call()) == Place());
    CHECK(relevant_argument(finding("open.mode-decimal"), send_call()) == Place());
    Call by_library = send_call();
    by_library.via = "fputs";
    CHECK(relevant_argument(finding("send.wrong-length"), by_library) == Place());
}
