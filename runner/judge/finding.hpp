#pragma once

#include <map>
#include <string>

#include "judge/scene.hpp"
#include "judge/verdict.hpp"

namespace socklings {

/// A finding at a call: where, site, and the arguments that every text may use: call, name, fd, result, error, port,
/// program.
[[nodiscard]] Finding finding_at(const Scene& scene, const std::string& code, const SeenCall& call,
                                 std::map<std::string, std::string> arguments = {});

/// A finding of a scene as a whole: arguments port and program.
[[nodiscard]] Finding finding_of(const Scene& scene, const std::string& code, int program,
                                 std::map<std::string, std::string> arguments = {});

/// `finding`, said to be only likely.
[[nodiscard]] Finding likely(Finding finding);

/// "0x2382"; at least `digits` digits.
[[nodiscard]] std::string hex_number(unsigned long long value, int digits = 0);
/// "0644".
[[nodiscard]] std::string octal_mode(unsigned mode);
/// Bytes as a C string would hold them, cut after `most` of them: `hello\n\0`.
[[nodiscard]] std::string shown_bytes(const Bytes& bytes, std::size_t most = 24);

}  // namespace socklings
