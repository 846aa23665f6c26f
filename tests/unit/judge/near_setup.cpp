#include "examples.hpp"

// Sockets, addresses, descriptors, arguments, and how programs end.
namespace socklings::test {

namespace {

/// A socket of TCP is wanted.
Play wants_tcp() {
    CallClaim claim;
    claim.call = "socket";
    claim.with = {{"domain", "AF_INET"}, {"type", "SOCK_STREAM"}};
    claim.returns = "fd";
    return Play().step("socket", {claim});
}

Play option(Play play, int fd) {
    play.call("setsockopt", 0);
    play.last().descriptor = Descriptor{fd, "socket", "socket:[" + std::to_string(fd) + "]"};
    play.last().arguments = {{"optname", "SO_REUSEADDR", 2, {"SO_REUSEADDR"}}};
    return play;
}

Play listen_fails(const std::string& error) {
    Play play = Play().socket(3).bind(3, "0.0.0.0", 9090).listen(3);
    play.last().result = -1;
    play.last().error = error;
    return play;
}

Play accept_length(long long length) {
    Play play = Play().serves();
    play.last().arguments.push_back({"addrlen", "", length, {}});
    return play;
}

/// A program of two arguments that gets none in another scenario.
Play with_arguments(const std::vector<std::string>& given) {
    Play play;
    play.arguments(given);
    play.lesson.scenarios.front().arguments["server"] = given;
    play.lesson.scenarios.emplace_back();
    play.lesson.scenarios.back().name = "other";
    play.lesson.scenarios.back().arguments["server"] = {"192.168.0.1"};
    return play;
}

}  // namespace

Examples near_misses_of_setup() {
    return {
        {"socket.wrong-type", Play().socket(3, "AF_INET", "SOCK_DGRAM").close(3).exits(0)},
        {"socket.wrong-family", wants_tcp().socket(3, "AF_INET6").socket(4).exits(0)},
        {"socket.arguments-swapped", wants_tcp().socket(3, "AF_UNIX").socket(4).exits(0)},
        {"address.short", Play().socket(3).bind(3, "127.0.0.1", 9090, "EINVAL").exits(1)},
        {"address.wrong-family", Play().socket(3).bind(3, "127.0.0.1", 9090, "EADDRINUSE").exits(1)},
        {"address.byte-swapped", Play().socket(3).bind(3, "0.0.0.0", 9090).listen(3)},
        {"address.none",
         Play().arguments({"255.255.255.255", "9090"}).socket(3).connect(3, "255.255.255.255", 9090, "ENETUNREACH")},
        // A client's own port is free.
        {"port.byte-swapped",
         Play().arguments({"127.0.0.1", "9090"}).socket(3).bind(3, "0.0.0.0", 33315).connect(3, "127.0.0.1", 9090)},
        {"port.zero",
         Play().arguments({"127.0.0.1", "9090"}).socket(3).bind(3, "0.0.0.0", 0).connect(3, "127.0.0.1", 9090)},
        {"listen.wrong-descriptor", listen_fails("EADDRINUSE").exits(1)},
        {"port.wrong",
         Play().arguments({"127.0.0.1", "9090"}).socket(3).bind(3, "0.0.0.0", 8080).connect(3, "127.0.0.1", 9090)},
        {"bind.missing", Play().listen(3)},
        {"accept.before-listen", Play().socket(3).bind(3, "0.0.0.0", 9090).accept(3, -1, "EINVAL").exits(1)},
        {"bind.result-unchecked", Play().socket(3).bind(3, "0.0.0.0", 9090, "EADDRINUSE").exits(1)},
        {"listen.missing", Play().socket(3).bind(3, "0.0.0.0", 9090).listen(3).accept(3, -1, "EMFILE")},
        {"accept.wrong-descriptor", Play().serves().accept(3, -1, "ECONNABORTED")},
        {"accept.length-by-value", Play().serves().accept(3, -1, "EINVAL")},
        {"accept.length-uninitialised", accept_length(16)},
        {"reuseaddr.missing", option(Play().socket(3), 3).bind(3, "0.0.0.0", 9090).listen(3)},
        {"reuseaddr.late", option(option(Play().socket(3), 3).bind(3, "0.0.0.0", 9090), 3).listen(3)},
        {"connect.result-unchecked", Play()
                                         .arguments({"127.0.0.1", "9090"})
                                         .socket(3)
                                         .connect(3, "127.0.0.1", 9090, "ECONNREFUSED")
                                         .prints("connect: Connection refused\n", "stderr")
                                         .exits(1)},
        {"argument.unused", with_arguments({"10.0.0.1"}).prints("0x100000a\n").exits(0)},
        {"argument.unchecked", with_arguments({"10.0.0.1"}).dies("SIGSEGV")},
        {"argument.swapped", Play()
                                 .arguments({"in.txt", "out.txt"})
                                 .given("in.txt", "x")
                                 .open(3, "in.txt", {"O_RDONLY"})
                                 .open(4, "out.txt", {"O_WRONLY", "O_CREAT"}, 0644)},
        {"fd.closed-early", Play().serves().close(4).accept(3, 4).recv(4, "hi\n")},
        {"fd.closed-twice", Play().serves().close(4).accept(3, 4).close(4)},
        {"fd.standard-closed", Play().socket(3).close(0).exits(0)},
        {"fd.opened-before",
         Play().step("number", {prints_words({"3"})}).open(3, "a.txt", {"O_RDONLY"}).prints("open 4\n").exits(0)},
        {"fd.not-closed", Play().socket(3).close(3).exits(0)},
        {"fd.leak", Play()
                        .serves()
                        .recv(4, "")
                        .close(4)
                        .peer("connects", "", "B")
                        .accept(3, 4)
                        .recv(4, "")
                        .close(4)
                        .peer("connects", "", "C")
                        .accept(3, 4)},
        {"assign.compared-first", Play().open(3, "a.txt", {"O_RDONLY"}).close(0).close(3).exits(0)},
        {"exit.signal", Play().step("exit", {ExitClaim{1, ""}}).exits(139)},
        {"exit.code", Play().step("exit", {ExitClaim{3, ""}}).exits(3)},
        {"call.failed", wants_tcp().socket(3).exits(0)},
        {"call.missing", wants_tcp().socket(3).exits(0)},
        {"hang.waiting",
         Play().script({Connect{"A"}, Expect{text("hi\n"), "A"}}).fails(1, "closed").serves().close(4).exits(0)},
    };
}

}  // namespace socklings::test
