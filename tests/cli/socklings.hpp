#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "sys/files.hpp"

// Runs the program that was built, as a user would, away from the user's own files.
namespace cli {

struct Result {
    int code = -1;
    std::string out, err;
};

/// A place with a workspace, a cache and a working folder of its own.
class Desk {
public:
    Desk();

    std::map<std::string, std::string> environment;

    [[nodiscard]] Result run(const std::vector<std::string>& arguments) const;
    /// The same, but sends it `signal` as soon as something appears in `folder`.
    [[nodiscard]] Result run_interrupted(const std::vector<std::string>& arguments, const std::filesystem::path& folder,
                                         int signal) const;
    /// The same with stdin and stdout on a terminal, of a size that is not known or has this many rows of 80 columns,
    /// at which `typed` was typed before; `err` stays empty.
    [[nodiscard]] Result run_on_terminal(const std::vector<std::string>& arguments, unsigned short rows = 0,
                                         const std::string& typed = {}) const;

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }
    [[nodiscard]] std::filesystem::path work() const { return folder() / "work"; }
    void write(const std::filesystem::path& file, const std::string& text) const;  ///< below folder(); folders are made

private:
    socklings::TempFolder folder_;
};

[[nodiscard]] bool contains(const std::string& text, const std::string& part);

}  // namespace cli
