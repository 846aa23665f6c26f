#pragma once

#include <string>

#include "play.hpp"

/// Texts as AddressSanitizer and UndefinedBehaviorSanitizer write them, for scenes from literals.
namespace socklings::test {

/// A program of server.c that passes, and what the sanitizers said of it.
Play reported(const std::string& text);

/// An access in line 5 to byte `offset` of a buffer of 16; `inside`: the frames within that line.
std::string access(const std::string& kind, bool writes, int offset, const std::string& inside = "");
std::string access_in_heap(const std::string& kind, bool writes, int bytes_behind);

/// A signal in line 5; `address`: as the sanitizer writes it, "0x000000000000".
std::string crash(const std::string& address, const std::string& inside = "");

/// Any other error of AddressSanitizer's in line 5, by its whole title.
std::string error(const std::string& title);

/// A message of UndefinedBehaviorSanitizer's on line 5.
std::string undefined(const std::string& message);

}  // namespace socklings::test
