#include "sys/error.hpp"

#include <cstring>
#include <utility>

namespace socklings {

Error::Error(const std::string& what, std::string advice) : std::runtime_error(what), advice_(std::move(advice)) {}

Error system_error(const std::string& doing, int code) { return Error(doing + ": " + std::strerror(code)); }

}  // namespace socklings
