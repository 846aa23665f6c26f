#include "catch.hpp"
#include "play.hpp"

using namespace socklings;
using namespace socklings::test;

TEST_CASE("a port is other than the one that was given") {
    CHECK(Play().socket(3).bind(3, "0.0.0.0", 33315).codes(detect_wrong_port) == Codes{"port.byte-swapped"});
    CHECK(Play()
              .arguments({"127.0.0.1", "9090"})
              .socket(3)
              .connect(3, "127.0.0.1", 33315, "ECONNREFUSED")
              .codes(detect_wrong_port) == Codes{"port.byte-swapped"});
    CHECK(Play().socket(3).bind(3, "0.0.0.0", 0).listen(3).codes(detect_wrong_port) == Codes{"port.zero"});
    CHECK(Play().socket(3).bind(3, "0.0.0.0", 8080).codes(detect_wrong_port) == Codes{"port.wrong"});
    CHECK(Play().arguments({"127.0.0.1", "9090"}).socket(3).connect(3, "127.0.0.1", 80).codes(detect_wrong_port) ==
          Codes{"port.wrong"});

    CHECK(Play().serves().codes(detect_wrong_port).empty());
    CHECK(Play().joins().codes(detect_wrong_port).empty());
    // A client may bind to any port.
    CHECK(Play().joins().bind(3, "0.0.0.0", 0).codes(detect_wrong_port).empty());
    // Nobody told the program which port.
    CHECK(Play().arguments({}).socket(3).bind(3, "0.0.0.0", 8080).codes(detect_wrong_port).empty());

    Play swapped = Play().socket(3).bind(3, "0.0.0.0", 33315);
    const Finding finding = detect_wrong_port(swapped.scene()).front();
    CHECK(finding.arguments.at("actual_hex") == "0x8223");
    CHECK(finding.arguments.at("wanted_hex") == "0x2382");
    CHECK(finding.where.call == std::size_t{1});
    CHECK(finding.site == Site{"server.c", 2, "main"});
    CHECK(finding.weight == Weight::mistake);
    CHECK_FALSE(finding.likely);
}

TEST_CASE("an address stands the other way round") {
    CHECK(Play().socket(3).bind(3, "1.0.0.127", 9090, "EADDRNOTAVAIL").codes(detect_swapped_address) ==
          Codes{"address.byte-swapped"});
    CHECK(Play()
              .arguments({"192.168.0.1", "9090"})
              .socket(3)
              .connect(3, "1.0.168.192", 9090, "ETIMEDOUT")
              .codes(detect_swapped_address) == Codes{"address.byte-swapped"});
    CHECK(Play().serves().codes(detect_swapped_address).empty());
    CHECK(Play().joins().codes(detect_swapped_address).empty());
    CHECK(Play()
              .arguments({"10.0.0.10", "9090"})
              .socket(3)
              .connect(3, "10.0.0.10", 9090)
              .codes(detect_swapped_address)
              .empty());
    CHECK(Play()
              .arguments({"1.2.3", "9090"})
              .socket(3)
              .connect(3, "3.2.1.0", 9090)
              .codes(detect_swapped_address)
              .empty());
}

TEST_CASE("a length is too short for an address") {
    const auto bind = [](long long length, const std::string& error) {
        Play play = Play().socket(3).bind(3, "0.0.0.0", 9090, error);
        play.last().arguments.push_back({"addrlen", std::to_string(length), length, {}});
        return play;
    };
    CHECK(bind(8, "EINVAL").codes(detect_short_address) == Codes{"address.short"});
    CHECK(bind(16, "EINVAL").codes(detect_short_address).empty());
    CHECK(bind(8, "EADDRINUSE").codes(detect_short_address).empty());
}

TEST_CASE("an address is of another family than its socket") {
    CHECK(Play().socket(3, "AF_INET6").bind(3, "0.0.0.0", 9090, "EINVAL").codes(detect_family_mismatch) ==
          Codes{"address.wrong-family"});
    CHECK(Play().socket(3, "AF_UNIX").connect(3, "127.0.0.1", 9090, "EINVAL").codes(detect_family_mismatch) ==
          Codes{"address.wrong-family"});
    Play no_family = Play().socket(3).connect(3, "127.0.0.1", 9090);
    no_family.last().address->family = "AF_UNSPEC";
    CHECK(no_family.codes(detect_family_mismatch) == Codes{"address.wrong-family"});
    // For bind, Linux takes it for AF_INET.
    no_family.last().name = no_family.last().raw = "bind";
    CHECK(no_family.codes(detect_family_mismatch) == Codes{"address.wrong-family"});
    CHECK(detect_family_mismatch(no_family.scene()).front().weight == Weight::advice);
    CHECK(Play().socket(3, "PF_INET").bind(3, "0.0.0.0", 9090, "EADDRINUSE").codes(detect_family_mismatch).empty());
    CHECK(Play().socket(3, "AF_INET6").bind(3, "0.0.0.0", 9090).codes(detect_family_mismatch).empty());
}

TEST_CASE("a socket of datagrams is used for TCP") {
    CHECK(Play().socket(3, "AF_INET", "SOCK_DGRAM").bind(3, "0.0.0.0", 9090).listen(3).codes(detect_datagram_socket) ==
          Codes{"socket.wrong-type"});
    CHECK(Play().socket(3, "AF_INET", "SOCK_DGRAM").connect(3, "127.0.0.1", 9090).codes(detect_datagram_socket) ==
          Codes{"socket.wrong-type"});
    CHECK(Play().serves().codes(detect_datagram_socket).empty());
    CHECK(Play().socket(3, "AF_INET", "SOCK_DGRAM").connect(3, "127.0.0.1", 53).codes(detect_datagram_socket).empty());
}

TEST_CASE("listen without a port") {
    CHECK(Play().socket(3).listen(3).codes(detect_missing_bind) == Codes{"bind.missing"});
    CHECK(Play().socket(3).bind(3, "0.0.0.0", 9090, "EADDRINUSE").listen(3).codes(detect_missing_bind) ==
          Codes{"bind.result-unchecked"});
    CHECK(Play().serves().codes(detect_missing_bind).empty());
    CHECK(Play()
              .socket(3)
              .bind(3, "0.0.0.0", 9090, "EADDRINUSE")
              .bind(3, "0.0.0.0", 9090)
              .listen(3)
              .codes(detect_missing_bind)
              .empty());
    CHECK(Play().listen(5).codes(detect_missing_bind).empty());
}

TEST_CASE("accept without listen") {
    CHECK(Play().socket(3).bind(3, "0.0.0.0", 9090).accept(3, 4, "EINVAL").codes(detect_missing_listen) ==
          Codes{"listen.missing"});
    CHECK(Play().socket(3).bind(3, "0.0.0.0", 9090).accept(3, 4, "EINVAL").listen(3).codes(detect_missing_listen) ==
          Codes{"accept.before-listen"});
    CHECK(Play().serves().codes(detect_missing_listen).empty());
    // EINVAL of a socket that listens has another cause: the length of the address.
    CHECK(Play()
              .socket(3)
              .bind(3, "0.0.0.0", 9090)
              .listen(3)
              .accept(3, 4, "EINVAL")
              .codes(detect_missing_listen)
              .empty());
    CHECK(Play().accept(7, 8, "EBADF").codes(detect_missing_listen).empty());
}

TEST_CASE("a failed connect is not looked at") {
    const auto refused = [] {
        return Play().arguments({"127.0.0.1", "9090"}).socket(3).connect(3, "127.0.0.1", 9090, "ECONNREFUSED");
    };
    CHECK(refused().recv_fails(3, "ENOTCONN").codes(detect_unchecked_connect) == Codes{"connect.result-unchecked"});
    CHECK(refused().send(3, "hello\n").codes(detect_unchecked_connect) == Codes{"connect.result-unchecked"});
    CHECK(refused().prints("connect: Connection refused\n", "stderr").exits(0).codes(detect_unchecked_connect).empty());
    CHECK(refused().prints("connect: Connection refused\n", "stderr").exits(1).codes(detect_unchecked_connect).empty());
    CHECK(refused().connect(3, "127.0.0.1", 9090).send(3, "hello\n").codes(detect_unchecked_connect).empty());
    CHECK(Play()
              .socket(3)
              .connect(3, "127.0.0.1", 9090, "EINPROGRESS")
              .recv_fails(3, "EAGAIN")
              .codes(detect_unchecked_connect)
              .empty());

    Play silent = refused().exits(0);
    REQUIRE(silent.codes(detect_unchecked_connect) == Codes{"connect.result-unchecked"});
    CHECK(detect_unchecked_connect(silent.scene()).front().likely);
}
