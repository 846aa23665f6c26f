#pragma once

#include <string>
#include <vector>

/// The second lens: the same program, compiled with AddressSanitizer and UndefinedBehaviorSanitizer, and with a look of
/// our own at the lengths that it gives to recv(), read() and their like. AddressSanitizer sees the bytes that come,
/// and they may be few; how many may come, it does not look at.
namespace socklings {

/// What is added to the usual flags.
[[nodiscard]] const std::vector<std::string>& lens_flags();

/// A source in C, which C++ compilers take as well, that is compiled and linked with the learner's.
[[nodiscard]] const std::string& lens_source();

/// What the sanitizers find in their environment: "ASAN_OPTIONS=…", "UBSAN_OPTIONS=…".
[[nodiscard]] const std::vector<std::string>& lens_environment();

}  // namespace socklings
