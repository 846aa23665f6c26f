#pragma once

#include <filesystem>
#include <vector>

#include "build/build.hpp"

namespace socklings {

/// Copies a lesson's starter files into the learner's folder, which is made if it is missing: of sources that exist in
/// C and in C++ those of `language`, and all other files. A file that is there stays as it is, and a program that is
/// there in another language gets no second source. Each file appears whole or not at all. Returns the files that were
/// made, sorted. Throws Error where the folder cannot be written.
std::vector<std::filesystem::path> copy_starter(const std::filesystem::path& starter,
                                                const std::filesystem::path& folder, SourceLanguage language);

}  // namespace socklings
