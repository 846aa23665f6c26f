#pragma once

#include <string>
#include <string_view>

namespace socklings {

/// The name of a function as a person writes it: "recv" for __recv, __libc_recv and recv@@GLIBC_2.2.5, "open" for
/// open64, "std::getline" and "operator<<" without types and parameters for mangled C++ names.
[[nodiscard]] std::string plain_symbol(std::string_view symbol);

/// A demangled C++ name without its return type, parameters and template arguments: "std::ofstream::open".
[[nodiscard]] std::string short_cpp_name(std::string_view demangled);

}  // namespace socklings
