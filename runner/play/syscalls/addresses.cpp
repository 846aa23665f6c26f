#include "play/syscalls/addresses.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <algorithm>
#include <cstddef>
#include <cstring>

#include "play/syscalls/constants.hpp"

namespace socklings {
namespace {

template <class Struct>
Struct copy_as(std::string_view bytes) {
    Struct value{};
    std::memcpy(&value, bytes.data(), std::min(bytes.size(), sizeof value));
    return value;
}

// An empty name is an unnamed socket; a name that starts with NUL is abstract and shown with '@', as ss does (unix(7)).
std::string unix_name(std::string_view name) {
    if (name.empty()) return {};
    if (name[0] == '\0') return std::string("@").append(name.substr(1));
    return std::string(name.substr(0, name.find('\0')));
}

}  // namespace

std::optional<Address> read_address(std::string_view bytes) {
    if (bytes.size() < sizeof(sa_family_t)) return std::nullopt;
    const auto family = copy_as<sa_family_t>(bytes);
    Address address;
    address.family = name_one(family, constants::domains).shown;
    char text[INET6_ADDRSTRLEN] = "";
    if (family == AF_INET6 && bytes.size() >= offsetof(sockaddr_in6, sin6_scope_id)) {
        const auto in6 = copy_as<sockaddr_in6>(bytes);
        address.host = inet_ntop(AF_INET6, &in6.sin6_addr, text, sizeof text);
        address.port = ntohs(in6.sin6_port);
    } else if (family == AF_UNIX) {
        address.host = unix_name(bytes.substr(offsetof(sockaddr_un, sun_path)));
    } else if (bytes.size() >= offsetof(sockaddr_in, sin_zero) &&
               (family == AF_INET || bytes.size() == sizeof(sockaddr_in))) {
        const auto in = copy_as<sockaddr_in>(bytes);
        address.host = inet_ntop(AF_INET, &in.sin_addr, text, sizeof text);
        address.port = ntohs(in.sin_port);
    }
    return address;
}

std::string show_address(const Address& address) {
    const auto port = ":" + std::to_string(address.port);
    if (address.family == "AF_INET") return address.host + port;
    if (address.family == "AF_INET6") return "[" + address.host + "]" + port;
    if (address.family == "AF_UNIX") return address.host.empty() ? "AF_UNIX" : address.host;
    return address.host.empty() ? address.family : address.family + " " + address.host + port;
}

std::size_t proper_address_length(const Address& address) {
    if (address.family == "AF_INET") return sizeof(sockaddr_in);
    if (address.family == "AF_INET6") return sizeof(sockaddr_in6);
    return 0;
}

}  // namespace socklings
