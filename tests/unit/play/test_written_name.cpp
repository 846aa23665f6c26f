#include "catch.hpp"
#include "play/syscalls.hpp"

using namespace socklings;

TEST_CASE("a call is named as the library function that the program wrote") {
    CHECK(written_name("recvfrom", "recv") == "recv");
    CHECK(written_name("recvfrom", "recvfrom") == "recvfrom");
    CHECK(written_name("sendto", "send") == "send");
    CHECK(written_name("openat", "open") == "open");
    CHECK(written_name("openat", "open64") == "open");
    CHECK(written_name("openat", "creat64") == "creat");
    CHECK(written_name("accept4", "accept") == "accept");
    CHECK(written_name("clock_nanosleep", "sleep") == "sleep");
    CHECK(written_name("clock_nanosleep", "usleep") == "usleep");
    CHECK(written_name("wait4", "wait") == "wait");
    CHECK(written_name("wait4", "waitpid") == "waitpid");
    CHECK(written_name("clone", "fork") == "fork");
    CHECK(written_name("pread64", "pread64") == "pread");
    CHECK(written_name("pselect6", "select") == "select");
    CHECK(written_name("ppoll", "poll") == "poll");
}

TEST_CASE("a function that does more than the call does not give it its name") {
    CHECK(written_name("write", "printf") == "write");
    CHECK(written_name("openat", "fopen") == "open");
    CHECK(written_name("recvfrom", "getaddrinfo") == "recv");
    CHECK(written_name("clone", "posix_spawn") == "fork");
    CHECK(written_name("sendto", "") == "send");
    CHECK(written_name("syscall_333", "") == "syscall_333");
}

TEST_CASE("the function that the learner's line calls names the call, if it stands for it") {
    Call call;
    call.raw = "clock_nanosleep";
    call.name = "nanosleep";
    name_as_written(call, "clock_nanosleep", "sleep");
    CHECK(call.name == "sleep");
    CHECK(call.via.empty());
    name_as_written(call, "clock_nanosleep", "std::this_thread::sleep_for");
    CHECK(call.name == "clock_nanosleep");
    CHECK(call.via == "std::this_thread::sleep_for");
}

TEST_CASE("a function that has fewer arguments than its call shows only these") {
    Call call;
    call.raw = "wait4";
    call.arguments = {{"pid", "-1", -1, {}}, {"wstatus", "exit 0", 0, {}}, {"options", "0", 0, {}}};
    name_as_written(call, "wait4", "wait");
    CHECK(call.name == "wait");
    CHECK(call.arguments[0].shown.empty());
    CHECK(call.arguments[0].value == -1);
    CHECK(call.arguments[1].shown == "exit 0");
}

TEST_CASE("without a symbol a call keeps the name that its arguments gave it") {
    Call call;
    call.raw = call.name = "recvfrom";
    name_as_written(call, "", "");
    CHECK(call.name == "recvfrom");
    call.raw = "write";
    call.name = "write";
    name_as_written(call, "", "printf");
    CHECK(call.name == "write");
    CHECK(call.via == "printf");
}
