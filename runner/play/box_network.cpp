#include <arpa/inet.h>
#include <net/if.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

#include <cstring>

#include "play/box.hpp"
#include "sys/error.hpp"

namespace socklings {

namespace {

ifreq interface_named(const char* name) {
    ifreq request{};
    std::strncpy(request.ifr_name, name, IFNAMSIZ - 1);
    return request;
}

ifreq with_address(const char* name, const char* address) {
    auto request = interface_named(name);
    sockaddr_in in{};
    in.sin_family = AF_INET;
    inet_pton(AF_INET, address, &in.sin_addr);
    std::memcpy(&request.ifr_addr, &in, sizeof in);
    return request;
}

void ask(const Fd& socket, unsigned long what, ifreq request, const char* step) {
    if (ioctl(socket.get(), what, &request) == -1) throw system_error(step);
}

}  // namespace

void setup_loopback() {
    Fd socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    if (!socket) throw system_error("socket for lo");
    auto up = interface_named("lo");
    up.ifr_flags = IFF_UP | IFF_RUNNING;
    ask(socket, SIOCSIFFLAGS, up, "bring lo up");
    // A second address goes onto an alias; its mask is 255.255.255.0 until it is told otherwise (netdevice(7)).
    ask(socket, SIOCSIFADDR, with_address("lo:1", "192.0.2.1"), "give lo the address 192.0.2.1");
    ask(socket, SIOCSIFNETMASK, with_address("lo:1", "255.255.255.255"), "set the mask of 192.0.2.1");
}

}  // namespace socklings
