#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "build/build.hpp"
#include "catch.hpp"
#include "sys/child.hpp"
#include "sys/files.hpp"

/// The compilers to try a thing with: gcc, and clang where it is installed.
inline std::vector<socklings::Toolchain> toolchains() {
    std::vector<socklings::Toolchain> all{{"gcc", "g++"}};
    if (socklings::find_program("clang++"))
        all.push_back({"clang", "clang++"});
    else
        WARN("skipped with clang: it is not installed");
    return all;
}

/// A folder for sources with a cache of its own beside them.
struct Workshop {
    socklings::TempFolder folder;
    socklings::BuildOptions options{
        .toolchain = {"gcc", "g++"}, .cache = folder.path() / "cache", .colour = false, .limits = {}};

    std::filesystem::path write(const std::string& name, std::string_view content) const {
        const auto path = folder.path() / name;
        socklings::write_file_atomically(path, content);
        return path;
    }

    [[nodiscard]] socklings::BuildResult build(const std::string& name, std::string_view content) const {
        return socklings::build({write(name, content)}, options);
    }
};
