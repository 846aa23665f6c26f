#include <arpa/inet.h>
#include <array>
#include <bit>
#include <cstdint>
#include <iomanip>
#include <iostream>

int main() {
  std::cout << std::hex << std::setfill('0') << std::uppercase;
  for (const std::uint32_t number : {0x12345678u, htonl(0x12345678u), 0xdeadbeefu}) {
    for (const auto byte : std::bit_cast<std::array<std::uint8_t, 4>>(number)) std::cout << std::setw(2) << +byte << ',';
    std::cout << '\n';
  }
}
