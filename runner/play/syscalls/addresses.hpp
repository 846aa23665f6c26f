#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "observe/observation.hpp"

namespace socklings {

/// The address in the bytes of a struct sockaddr; nothing where there are too few for a family. An address with a
/// strange family that is as long as an IPv4 one is read as one: a forgotten sin_family still has a port.
[[nodiscard]] std::optional<Address> read_address(std::string_view bytes);

/// "0.0.0.0:9090", "[::1]:9090", "/tmp/socket", "@abstract"; with the family before it where that is none of these.
[[nodiscard]] std::string show_address(const Address& address);

/// The length that a program should give for this family's struct; 0 where any is right.
[[nodiscard]] std::size_t proper_address_length(const Address& address);

}  // namespace socklings
