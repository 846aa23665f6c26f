#include "catch.hpp"
#include "observe/observation.hpp"

using namespace socklings;

namespace {

Call call_on(const std::string& raw, const std::string& kind, const Bytes& data = "") {
    Call call;
    call.name = call.raw = raw;
    call.descriptor = Descriptor{1, kind, kind};
    call.data = data;
    call.data_size = data.size();
    call.result = static_cast<long long>(data.size());
    return call;
}

}  // namespace

TEST_CASE("output is what the writes carried, in order") {
    Observation seen;
    seen.events.push_back(call_on("write", "stdout", "one "));
    seen.events.push_back(call_on("write", "stderr", "error"));
    seen.events.push_back(call_on("writev", "stdout", "two"));
    seen.events.push_back(call_on("read", "stdout", "typed on the terminal"));

    Call part = call_on("write", "stdout", "three");
    part.result = 2;
    seen.events.push_back(part);
    part.result = -1;
    seen.events.push_back(part);
    part.result = std::nullopt;
    seen.events.push_back(part);

    Call other = call_on("write", "stdout", "of another program");
    other.program = 1;
    seen.events.push_back(other);

    CHECK(output_of(seen, 0, "stdout") == "one twoth");
    CHECK(output_of(seen, 0, "stderr") == "error");
    CHECK(output_of(seen, 1, "stdout") == "of another program");
    CHECK(output_of(seen, 2, "stdout").empty());
}

TEST_CASE("a family is what the call does to what it is called on") {
    CHECK(family_of(call_on("read", "socket")) == "recv");
    CHECK(family_of(call_on("readv", "file")) == "read");
    CHECK(family_of(call_on("recvfrom", "socket")) == "recv");
    CHECK(family_of(call_on("recvfrom", "file")) == "read");
    CHECK(family_of(call_on("write", "socket")) == "send");
    CHECK(family_of(call_on("write", "stdout")) == "write");
    CHECK(family_of(call_on("sendto", "socket")) == "send");
    CHECK(family_of(call_on("openat", "other")) == "open");
    CHECK(family_of(call_on("creat", "other")) == "open");
    CHECK(family_of(call_on("accept4", "socket")) == "accept");
    CHECK(family_of(call_on("clock_nanosleep", "other")) == "sleep");
    CHECK(family_of(call_on("socket", "other")) == "socket");

    Call clone = call_on("clone3", "other");
    CHECK(family_of(clone) == "fork");
    clone.arguments.push_back({"flags", "CLONE_VM|CLONE_THREAD", std::nullopt, {"CLONE_VM", "CLONE_THREAD"}});
    CHECK(family_of(clone) == "thread");
}
