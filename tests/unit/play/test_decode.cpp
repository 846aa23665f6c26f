#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sched.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>

#include <cerrno>
#include <csignal>
#include <ctime>
#include <set>

#include "catch.hpp"
#include "fake_memory.hpp"

using namespace socklings;

namespace {

constexpr std::size_t limit = 64 * 1024;
constexpr auto at_cwd = static_cast<std::uint64_t>(AT_FDCWD);

sockaddr_in ipv4(const char* host, std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    inet_pton(AF_INET, host, &address.sin_addr);
    return address;
}

}  // namespace

TEST_CASE("open reads as it is written") {
    FakeMemory memory;
    const auto path = memory.put("a.txt");
    SECTION("with O_CREAT there is a mode") {
        const auto call = enter({SYS_openat, {at_cwd, path, O_CREAT | O_RDONLY, 0644}}, memory);
        CHECK(shown(call) == R"(open("a.txt", O_RDONLY|O_CREAT, 0644))");
        CHECK(call.raw == "openat");
        REQUIRE(call.arguments.size() == 3);
        CHECK(call.arguments[0].name == "path");
        CHECK(call.arguments[1].names == std::vector<std::string>{"O_RDONLY", "O_CREAT"});
        CHECK(call.arguments[1].value == (O_CREAT | O_RDONLY));
        CHECK(call.arguments[2].value == 0644);
    }
    SECTION("a mode that was never given is whatever the register held") {
        CHECK(shown(enter({SYS_openat, {at_cwd, path, O_CREAT | O_WRONLY, 0x7ffe1234}}, memory)) ==
              R"(open("a.txt", O_WRONLY|O_CREAT, 017777411064))");
    }
    SECTION("without O_CREAT there is none") {
        CHECK(shown(enter({SYS_openat, {at_cwd, path, O_RDWR | O_APPEND, 0x1234}}, memory)) ==
              R"(open("a.txt", O_RDWR|O_APPEND))");
    }
    SECTION("from a folder it stays openat") {
        CHECK(shown(enter({SYS_openat, {5, path, O_RDONLY, 0}}, memory)) == R"(openat(5, "a.txt", O_RDONLY))");
    }
    SECTION("AT_FDCWD is an int: the upper half of the register does not count") {
        CHECK(shown(enter({SYS_openat, {0xffffff9c, path, O_RDONLY, 0}}, memory)) == R"(open("a.txt", O_RDONLY))");
    }
    SECTION("unknown bits are shown in hex") {
        CHECK(shown(enter({SYS_openat, {at_cwd, path, O_RDONLY | 0x20000000, 0}}, memory)) ==
              R"(open("a.txt", O_RDONLY|0x20000000))");
    }
    SECTION("a path that cannot be read is shown as its address") {
        CHECK(shown(enter({SYS_openat, {at_cwd, 0x99, O_RDONLY, 0}}, memory)) == "open(0x99, O_RDONLY)");
        CHECK(shown(enter({SYS_openat, {at_cwd, 0, O_RDONLY, 0}}, memory)) == "open(NULL, O_RDONLY)");
    }
    SECTION("control bytes in a path are escaped") {
        const auto odd = memory.put("a\n\"\x01");
        CHECK(shown(enter({SYS_openat, {at_cwd, odd, O_RDONLY, 0}}, memory)) == R"(open("a\n\"\x01", O_RDONLY))");
    }
}

TEST_CASE("a failed call has -1 and the name of its error") {
    FakeMemory memory;
    auto call = enter({SYS_openat, {at_cwd, memory.put("no"), O_RDONLY, 0}}, memory);
    decode_exit({SYS_openat, {}}, -ENOENT, memory.reader(), limit, call);
    CHECK(call.result == -1);
    CHECK(call.error == "ENOENT");
}

TEST_CASE("sockets are named") {
    FakeMemory memory;
    const auto call = enter({SYS_socket, {AF_INET, SOCK_STREAM, 0}}, memory);
    CHECK(shown(call) == "socket(AF_INET, SOCK_STREAM, 0)");
    CHECK(call.arguments[1].names == std::vector<std::string>{"SOCK_STREAM"});
    CHECK(shown(enter({SYS_socket, {AF_INET6, SOCK_DGRAM | SOCK_CLOEXEC, IPPROTO_UDP}}, memory)) ==
          "socket(AF_INET6, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_UDP)");
    CHECK(shown(enter({SYS_socket, {512, 9, 300}}, memory)) == "socket(512, 9, 300)");
    CHECK(shown(enter({SYS_shutdown, {4, SHUT_WR}}, memory)) == "shutdown(4, SHUT_WR)");
    CHECK(shown(enter({SYS_listen, {3, 5}}, memory)) == "listen(3, 5)");
}

TEST_CASE("an address given is decoded, its length kept but not shown") {
    FakeMemory memory;
    const auto address = memory.put_struct(ipv4("0.0.0.0", 9090));
    const auto call = enter({SYS_bind, {3, address, sizeof(sockaddr_in)}}, memory);
    CHECK(shown(call) == "bind(3, 0.0.0.0:9090)");
    CHECK(call.address == Address{"AF_INET", "0.0.0.0", 9090});
    REQUIRE(call.arguments.size() == 3);
    CHECK(call.arguments[2].name == "addrlen");
    CHECK(call.arguments[2].value == 16);
    SECTION("a length that does not fit is shown") {
        CHECK(shown(enter({SYS_bind, {3, address, 8}}, memory)) == "bind(3, 0.0.0.0:9090, 8)");
        CHECK(shown(enter({SYS_bind, {3, address, 1}}, memory)) == "bind(3, …, 1)");
    }
}

TEST_CASE("strange addresses") {
    FakeMemory memory;
    SECTION("IPv6") {
        sockaddr_in6 address{};
        address.sin6_family = AF_INET6;
        address.sin6_port = htons(80);
        address.sin6_addr = in6addr_loopback;
        CHECK(shown(enter({SYS_connect, {3, memory.put_struct(address), sizeof address}}, memory)) ==
              "connect(3, [::1]:80)");
    }
    SECTION("a Unix socket") {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strcpy(address.sun_path, "/tmp/s");
        const auto call = enter({SYS_connect, {3, memory.put_struct(address), sizeof address}}, memory);
        CHECK(shown(call) == "connect(3, /tmp/s)");
        CHECK(call.address == Address{"AF_UNIX", "/tmp/s", 0});
    }
    SECTION("a family in the wrong byte order still has its port") {
        auto address = ipv4("127.0.0.1", 9090);
        address.sin_family = htons(AF_INET);
        const auto call = enter({SYS_connect, {3, memory.put_struct(address), sizeof address}}, memory);
        CHECK(shown(call) == "connect(3, 512 127.0.0.1:9090)");
        CHECK(call.address == Address{"512", "127.0.0.1", 9090});
    }
}

TEST_CASE("an address that the kernel fills in") {
    FakeMemory memory;
    const sockaddr_in nothing{};
    const auto client = ipv4("127.0.0.1", 51034);
    const auto address = memory.put_struct(nothing);
    const auto filled_in = [&](socklen_t room) {
        const auto length = memory.put_struct(room);
        const RawCall raw{SYS_accept, {3, address, length}};
        auto call = enter(raw, memory);
        const socklen_t full = sizeof client;
        memory.change(address, &client, sizeof client);
        memory.change(length, &full, sizeof full);
        decode_exit(raw, 4, memory.reader(), limit, call);
        return call;
    };
    SECTION("is read at the exit") {
        const auto call = filled_in(sizeof client);
        CHECK(shown(call) == "accept(3)");
        CHECK(call.result == 4);
        CHECK(call.address == Address{"AF_INET", "127.0.0.1", 51034});
    }
    SECTION("the length before the call is kept: it may be uninitialised") {
        const auto call = filled_in(0);
        CHECK_FALSE(call.address);
        REQUIRE(call.arguments.size() == 2);
        CHECK(call.arguments[1].name == "addrlen");
        CHECK(call.arguments[1].value == 0);
    }
    SECTION("accept4 without flags is accept") {
        CHECK(shown(enter({SYS_accept4, {3, 0, 0, 0}}, memory)) == "accept(3)");
    }
    SECTION("accept4 with flags stays accept4") {
        CHECK(shown(enter({SYS_accept4, {3, 0, 0, SOCK_CLOEXEC}}, memory)) == "accept4(3, SOCK_CLOEXEC)");
    }
}

TEST_CASE("a read has the bytes that it brought") {
    FakeMemory memory;
    const RawCall raw{SYS_recvfrom, {4, memory.put("hello\nrubbish"), 1023, MSG_NOSIGNAL, 0, 0}};
    auto call = enter(raw, memory);
    CHECK(shown(call) == "recv(4, …, 1023, MSG_NOSIGNAL)");
    CHECK(call.asked == 1023u);
    CHECK(call.data.empty());
    decode_exit(raw, 6, memory.reader(), limit, call);
    CHECK(call.data == "hello\n");
    CHECK(call.data_size == 6);
    SECTION("no more of them than are kept") {
        auto long_call = enter(raw, memory);
        decode_exit(raw, 6, memory.reader(), 2, long_call);
        CHECK(long_call.data == "he");
        CHECK(long_call.data_size == 6);
    }
    SECTION("none at the end") {
        auto last = enter(raw, memory);
        decode_exit(raw, 0, memory.reader(), limit, last);
        CHECK(last.data.empty());
        CHECK(last.error.empty());
    }
    SECTION("with an address it stays recvfrom") {
        const auto from = memory.put_struct(ipv4("127.0.0.1", 5)), length = memory.put_struct(socklen_t{16});
        const RawCall with_address{SYS_recvfrom, {4, raw.arguments[1], 10, 0, from, length}};
        auto other = enter(with_address, memory);
        decode_exit(with_address, 5, memory.reader(), limit, other);
        CHECK(shown(other) == "recvfrom(4, …, 10, 0)");
        CHECK(other.address == Address{"AF_INET", "127.0.0.1", 5});
    }
}

TEST_CASE("a write has the bytes that it took") {
    FakeMemory memory;
    const RawCall raw{SYS_sendto, {4, memory.put("hello\nrubbish"), 10, 0, 0, 0}};
    auto call = enter(raw, memory);
    CHECK(shown(call) == "send(4, …, 10, 0)");
    CHECK(call.data == "hello\nrubb");
    SECTION("fewer after a short write") {
        decode_exit(raw, 6, memory.reader(), limit, call);
        CHECK(call.data == "hello\n");
        CHECK(call.data_size == 6);
    }
    SECTION("none after an error") {
        decode_exit(raw, -EPIPE, memory.reader(), limit, call);
        CHECK(call.data.empty());
        CHECK(call.data_size == 0);
        CHECK(call.error == "EPIPE");
    }
    SECTION("a length beyond all memory is survived") {
        const auto huge = enter({SYS_write, {1, raw.arguments[1], ~std::uint64_t{0}}}, memory);
        CHECK(huge.data == std::string("hello\nrubbish\0", 14));
        CHECK(shown(huge) == "write(1, …, -1)");
    }
}

TEST_CASE("vectors and messages are gathered") {
    FakeMemory memory;
    const auto text = memory.put("one two");
    const iovec pieces[] = {{reinterpret_cast<void*>(text), 3}, {reinterpret_cast<void*>(text + 4), 3}};
    const auto vector = memory.put(pieces, sizeof pieces);
    SECTION("writev") {
        const RawCall raw{SYS_writev, {1, vector, 2}};
        auto call = enter(raw, memory);
        CHECK(call.data == "onetwo");
        CHECK(call.asked == 6u);
        decode_exit(raw, 4, memory.reader(), limit, call);
        CHECK(call.data == "onet");
    }
    SECTION("recvmsg") {
        msghdr message{};
        message.msg_iov = reinterpret_cast<iovec*>(vector);
        message.msg_iovlen = 2;
        const RawCall raw{SYS_recvmsg, {5, memory.put_struct(message), 0}};
        auto call = enter(raw, memory);
        CHECK(call.data.empty());
        decode_exit(raw, 5, memory.reader(), limit, call);
        CHECK(call.data == "onetw");
    }
    SECTION("sendmmsg counts messages, not bytes") {
        mmsghdr messages[2]{};
        messages[0].msg_hdr.msg_iov = reinterpret_cast<iovec*>(vector);
        messages[0].msg_hdr.msg_iovlen = 1;
        messages[1] = messages[0];
        const auto at = memory.put(messages, sizeof messages);
        const RawCall raw{SYS_sendmmsg, {5, at, 2, 0}};
        auto call = enter(raw, memory);
        CHECK(call.asked == 6u);
        messages[0].msg_len = 3;
        memory.change(at, messages, sizeof messages);
        decode_exit(raw, 1, memory.reader(), limit, call);
        CHECK(call.result == 1);
        CHECK(call.data == "one");
    }
}

TEST_CASE("socket options have their value") {
    FakeMemory memory;
    const auto on = memory.put_struct(1);
    const auto call = enter({SYS_setsockopt, {3, SOL_SOCKET, SO_REUSEADDR, on, sizeof(int)}}, memory);
    CHECK(shown(call) == "setsockopt(3, SOL_SOCKET, SO_REUSEADDR, 1)");
    CHECK(call.arguments[3].value == 1);
    CHECK(shown(enter({SYS_setsockopt, {3, IPPROTO_TCP, TCP_NODELAY, on, sizeof(int)}}, memory)) ==
          "setsockopt(3, IPPROTO_TCP, TCP_NODELAY, 1)");
    const auto timeout = memory.put_struct(timeval{1, 500'000});
    CHECK(shown(enter({SYS_setsockopt, {3, SOL_SOCKET, SO_RCVTIMEO, timeout, sizeof(timeval)}}, memory)) ==
          "setsockopt(3, SOL_SOCKET, SO_RCVTIMEO, 1.5 s)");
}

TEST_CASE("times are in seconds for people and in nanoseconds for the runner") {
    FakeMemory memory;
    const auto quarter = memory.put_struct(timespec{0, 250'000'000});
    const auto call = enter({SYS_clock_nanosleep, {CLOCK_REALTIME, 0, quarter, 0}}, memory);
    CHECK(shown(call) == "nanosleep(0.25 s)");
    CHECK(call.arguments.at(0).value == 250'000'000);
    CHECK(shown(enter({SYS_clock_nanosleep, {CLOCK_MONOTONIC, TIMER_ABSTIME, quarter, 0}}, memory)) ==
          "clock_nanosleep(CLOCK_MONOTONIC, 0x1, 0.25 s)");
    CHECK(shown(enter({SYS_nanosleep, {memory.put_struct(timespec{-1, 0})}}, memory)) == "nanosleep({-1, 0})");
}

TEST_CASE("sets of descriptors") {
    FakeMemory memory;
    const pollfd fds[] = {{3, POLLIN, 0}, {0, POLLIN | POLLOUT, 0}};
    CHECK(shown(enter({SYS_ppoll, {memory.put(fds, sizeof fds), 2, 0, 0}}, memory)) ==
          "poll([3 POLLIN, 0 POLLIN|POLLOUT], 2, NULL)");
    fd_set set{};
    FD_SET(0, &set);
    FD_SET(70, &set);
    CHECK(shown(enter({SYS_pselect6, {71, memory.put_struct(set), 0, 0, 0}}, memory)) ==
          "select(71, [0, 70], NULL, NULL, NULL)");
}

TEST_CASE("what the kernel fills in is shown at the exit") {
    FakeMemory memory;
    const int fds[] = {3, 4}, nothing[] = {-1, -1};
    const auto pair = memory.put(nothing, sizeof nothing);
    const RawCall pipe{SYS_pipe2, {pair, 0}};
    auto call = enter(pipe, memory);
    memory.change(pair, fds, sizeof fds);
    decode_exit(pipe, 0, memory.reader(), limit, call);
    CHECK(shown(call) == "pipe([3, 4])");

    const auto status = memory.put_struct(W_EXITCODE(3, 0));
    const RawCall wait{SYS_wait4, {~std::uint64_t{0}, status, 0, 0}};
    auto waited = enter(wait, memory);
    CHECK(shown(waited) == "waitpid(-1, …, 0)");
    decode_exit(wait, 7, memory.reader(), limit, waited);
    CHECK(shown(waited) == "waitpid(-1, exit 3, 0)");
}

TEST_CASE("processes and signals") {
    FakeMemory memory;
    CHECK(shown(enter({SYS_kill, {7, SIGTERM}}, memory)) == "kill(7, SIGTERM)");
    CHECK(shown(enter({SYS_kill, {7, 35}}, memory)) == "kill(7, SIGRTMIN+1)");
    CHECK(shown(enter({SYS_clone, {SIGCHLD | CLONE_CHILD_SETTID}}, memory)) == "fork()");
    CHECK(enter({SYS_clone, {CLONE_VM | CLONE_THREAD}}, memory).name == "clone");
    const std::uint64_t words[] = {memory.put("echo"), memory.put("hi"), 0};
    CHECK(shown(enter({SYS_execve, {memory.put("/bin/echo"), memory.put(words, sizeof words), 0}}, memory)) ==
          R"(execve("/bin/echo", ["echo", "hi"], NULL))");
    CHECK(shown(enter({SYS_fcntl, {3, F_GETFL, 99}}, memory)) == "fcntl(3, F_GETFL)");
    CHECK(shown(enter({SYS_fcntl, {3, F_SETFL, O_RDWR | O_NONBLOCK}}, memory)) ==
          "fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK)");
}

TEST_CASE("the table knows each call once, and what its registers are") {
    const auto& numbers = watched_calls();
    CHECK(std::set<long>(numbers.begin(), numbers.end()).size() == numbers.size());
    CHECK(raw_name(SYS_recvfrom) == "recvfrom");
    CHECK(raw_name(333333) == "syscall_333333");
    CHECK(descriptor_argument(SYS_read) == 0);
    CHECK_FALSE(descriptor_argument(SYS_openat));
    CHECK(makes_descriptor(SYS_accept));
    CHECK_FALSE(makes_descriptor(SYS_bind));
    CHECK(length_argument(SYS_recvfrom) == 2);
    CHECK(length_argument(SYS_write) == 2);
    CHECK_FALSE(length_argument(SYS_writev));
}
