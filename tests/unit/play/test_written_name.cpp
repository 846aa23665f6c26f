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

TEST_CASE("without a symbol a call keeps the name that its arguments gave it") {
    Call call;
    call.raw = call.name = "recvfrom";
    CHECK(written_name(call, "") == "recvfrom");
    CHECK(written_name(call, "recv") == "recv");
    call.raw = call.name = "openat";
    CHECK(written_name(call, "") == "openat");
    CHECK(written_name(call, "openat") == "openat");
}
