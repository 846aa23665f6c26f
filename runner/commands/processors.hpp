#pragma once

namespace socklings {

/// How many processors this process may use: as many stages and compilers run at once.
[[nodiscard]] unsigned processors();

}  // namespace socklings
