#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "catch.hpp"
#include "in_box.hpp"
#include "sys/files.hpp"

using namespace socklings;

namespace {

sockaddr_in address(const char* host, unsigned short port) {
    sockaddr_in in{};
    in.sin_family = AF_INET;
    in.sin_port = htons(port);
    inet_pton(AF_INET, host, &in.sin_addr);
    return in;
}

std::string connecting(const char* host, int type) {
    auto to = address(host, 9090);
    return outcome(connect(socket(AF_INET, type, 0), reinterpret_cast<sockaddr*>(&to), sizeof to));
}

std::string listening() {
    auto at = address("0.0.0.0", 9090);
    int server = socket(AF_INET, SOCK_STREAM, 0);
    auto bound = outcome(bind(server, reinterpret_cast<sockaddr*>(&at), sizeof at));
    return bound == "ok" ? outcome(listen(server, 5)) : bound;
}

/// A stage that listens on port 9090, tells so, and stays until it is let go.
struct Listener {
    Pipe told = make_pipe(), go = make_pipe();
    StageProcess stage = spawn_stage(
        Tier::namespaces, {},
        [this](const Box&) {
            go.write_end.close();
            char byte = 0;
            return write_all(told.write_end.get(), listening() + "\n") && read(go.read_end.get(), &byte, 1) == 0 ? 0
                                                                                                                 : 1;
        },
        [this](const std::string& what) { return write_all(told.write_end.get(), what + "\n") ? 1 : 2; });

    std::string says() {
        std::string line;
        for (char byte = 0; read(told.read_end.get(), &byte, 1) == 1 && byte != '\n';) line += byte;
        return line;
    }
    ~Listener() {
        go.write_end.close();
        waitpid(stage.pid, nullptr, 0);
    }
};

}  // namespace

TEST_CASE("port 9090 is free in every box, at the same time") {
    for (const auto& setup : setups_of(Tier::namespaces)) {
        INFO(name_of(setup));
        CHECK(as_runner(setup, [] {
                  Listener first;
                  auto said = first.says();
                  Listener second;
                  auto both = said + " " + second.says();
                  kill(second.stage.pid, SIGKILL);  // it holds the first one's pipe
                  return both;
              }) == "ok ok");
    }
}

TEST_CASE("a box reaches itself and nothing else") {
    for (const auto& setup : setups_of(Tier::namespaces)) {
        INFO(name_of(setup));
        CHECK(in_box(setup, [] {
                  return all_of(
                      {listening(), connecting("127.0.0.1", SOCK_STREAM), connecting("192.0.2.1", SOCK_STREAM)});
              }) == "ok ok ok");
        for (const char* outside : {"192.0.2.2", "198.51.100.1", "10.0.0.1"}) {
            INFO(outside);
            CHECK(in_box(setup, [&] { return connecting(outside, SOCK_STREAM); }) == "ENETUNREACH");
            CHECK(in_box(setup, [&] { return connecting(outside, SOCK_DGRAM); }) == "ENETUNREACH");
        }
    }
}

TEST_CASE("names are looked up in the box's own tables") {
    for (const auto& setup : setups_of(Tier::namespaces)) {
        INFO(name_of(setup));
        auto look_up = [&](const char* name) {
            return in_box(setup, [=]() -> std::string {
                addrinfo hints{}, *found = nullptr;
                hints.ai_family = AF_INET;
                hints.ai_flags = AI_ADDRCONFIG;
                if (int code = getaddrinfo(name, "9090", &hints, &found)) return gai_strerror(code);
                char text[INET_ADDRSTRLEN];
                return inet_ntop(AF_INET, &reinterpret_cast<sockaddr_in*>(found->ai_addr)->sin_addr, text, sizeof text);
            });
        };
        CHECK(look_up("localhost") == "127.0.0.1");
        CHECK(look_up("no.such.host.example") == gai_strerror(EAI_NONAME));
    }
}
