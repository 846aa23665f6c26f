#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace socklings {

/// By code, the ids of the lessons for which the course has a wrong program with that finding (tests/mistakes). Empty
/// where the course comes without them.
[[nodiscard]] std::map<std::string, std::vector<std::string>> known_mistakes(const std::filesystem::path& course);

}  // namespace socklings
