#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "observe/observation.hpp"
#include "observe/other_ends.hpp"

namespace socklings {

/// What an open descriptor refers to. Copies that dup() and fork() make refer to the same.
struct OpenFile {
    std::string kind;  ///< "terminal", "pipe", "file", "folder", "socket", "other"
    std::string name;  ///< of a file or folder: its path as the program wrote it
    int port = 0;      ///< of a socket: what bind() gave it
    bool listens = false;
    std::string other_end;                 ///< of a connected socket: a peer's or program's name, else an address
    std::optional<std::size_t> opened_by;  ///< index of the call in Observation::events

    bool operator==(const OpenFile&) const = default;
};

/// By the descriptor's number.
using DescriptorTable = std::map<int, OpenFile>;

/// The open descriptors of every process of an observation, as far as its events tell. Give it all events in order,
/// also those of the loader and of libraries. The observation must outlive it.
class DescriptorTables {
public:
    explicit DescriptorTables(const Observation& seen);

    /// Takes in the event with this index.
    void follow(std::size_t event);

    [[nodiscard]] DescriptorTable of(int program, int process) const;

private:
    struct Entry {
        std::size_t file = 0;  ///< index into files_
        bool closes_on_exec = false;
    };
    using Numbers = std::map<int, Entry>;
    using Process = std::pair<int, int>;  ///< program, process

    [[nodiscard]] Numbers standard_descriptors(int program);
    Numbers& numbers_of(const Call& call);
    void open(const Call& call, int number, OpenFile file, std::size_t event);
    void follow(const Call& call, std::size_t event);
    void follow(const ProcessEvent& event);
    void open_pair(const Call& call, const std::string& argument, const std::string& kind, std::size_t event);
    void copy(const Call& call);
    void close_range(const Call& call);
    void change_socket(const Call& call, const std::string& family);

    const Observation& seen_;
    OtherEnds ends_;
    std::vector<OpenFile> files_;
    std::map<Process, Numbers> tables_;
};

}  // namespace socklings
