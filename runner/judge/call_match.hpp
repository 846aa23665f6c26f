#pragma once

#include <optional>
#include <string>

#include "judge/scene.hpp"

namespace socklings {

/// True where `call` is what a claim means by `name`: a family, the call's plain name or the kernel's; only the plain
/// name where `exactly`.
[[nodiscard]] bool is_call(const SeenCall& call, const std::string& name, bool exactly);

/// Something of a call that is not as a claim wants it.
struct Difference {
    std::string argument;  ///< its name, or "result"
    std::string wanted, actual;
};

/// The first argument that differs: flags must contain those that are named, numbers are compared as numbers, PF_ is
/// AF_.
[[nodiscard]] std::optional<Difference> argument_difference(const CallClaim& claim, const Call& call, int port);

/// The result, where it is not as the claim wants it. `actual` is empty where the call has not returned.
[[nodiscard]] std::optional<Difference> result_difference(const CallClaim& claim, const Call& call);

/// "socket(domain=AF_INET, type=SOCK_STREAM)": the call that a claim looks for.
[[nodiscard]] std::string wanted_call(const CallClaim& claim, int port);

}  // namespace socklings
