#include "observe/descriptor_tables.hpp"

#include <algorithm>
#include <cstdlib>

namespace socklings {
namespace {

const Argument* argument_of(const Call& call, const std::string& name) {
    const auto found = std::find_if(call.arguments.begin(), call.arguments.end(),
                                    [&](const Argument& one) { return one.name == name; });
    return found == call.arguments.end() ? nullptr : &*found;
}

bool names(const Call& call, const std::string& constant) {
    return std::any_of(call.arguments.begin(), call.arguments.end(), [&](const Argument& one) {
        return std::find(one.names.begin(), one.names.end(), constant) != one.names.end();
    });
}

bool closes_on_exec(const Call& call) {
    return names(call, "O_CLOEXEC") || names(call, "SOCK_CLOEXEC") || names(call, "FD_CLOEXEC") ||
           names(call, "F_DUPFD_CLOEXEC");
}

/// "a.txt" of the argument "\"a.txt\"".
std::string path_of(const Call& call) {
    const Argument* path = argument_of(call, "path");
    if (!path) return {};
    const std::string& shown = path->shown;
    const bool in_quotes = shown.size() >= 2 && shown.front() == '"' && shown.back() == '"';
    return in_quotes ? shown.substr(1, shown.size() - 2) : shown;
}

/// The two numbers of "[3, 4]".
std::optional<std::pair<int, int>> pair_of(const Call& call, const std::string& argument) {
    const Argument* both = argument_of(call, argument);
    const std::size_t comma = both ? both->shown.find(", ") : std::string::npos;
    if (comma == std::string::npos || both->shown.front() != '[') return {};
    return std::pair(std::atoi(both->shown.c_str() + 1), std::atoi(both->shown.c_str() + comma + 2));
}

/// What a standard descriptor of a program's is: seen where a call used it, else as every scenario has it.
std::string standard_kind(const Observation& seen, int program, int number) {
    for (const Event& event : seen.events) {
        const auto* call = std::get_if<Call>(&event);
        if (!call || call->program != program || !call->descriptor || call->descriptor->number != number) continue;
        const std::string& kind = call->descriptor->kind;
        if (kind != "stdin" && kind != "stdout" && kind != "stderr") break;
        return call->descriptor->object.starts_with("pipe:") ? "pipe" : "terminal";
    }
    return number == 2 ? "pipe" : "terminal";
}

OpenFile file_of_kind(std::string kind, std::string name = {}) {
    OpenFile file;
    file.kind = std::move(kind);
    file.name = std::move(name);
    return file;
}

}  // namespace

DescriptorTables::DescriptorTables(const Observation& seen) : seen_(seen), ends_(other_ends(seen)) {
    for (std::size_t i = 0; i < seen.programs.size(); ++i) {
        const int program = static_cast<int>(i);
        tables_[{program, 1}] = standard_descriptors(program);
    }
}

DescriptorTables::Numbers DescriptorTables::standard_descriptors(int program) {
    Numbers numbers;
    for (const int number : {0, 1, 2}) {
        numbers[number] = {files_.size(), false};
        files_.push_back(file_of_kind(standard_kind(seen_, program, number)));
    }
    return numbers;
}

DescriptorTable DescriptorTables::of(int program, int process) const {
    DescriptorTable table;
    const auto numbers = tables_.find({program, process});
    if (numbers == tables_.end()) return table;
    for (const auto& [number, entry] : numbers->second) table[number] = files_[entry.file];
    return table;
}

void DescriptorTables::follow(std::size_t event) {
    if (const auto* call = std::get_if<Call>(&seen_.events[event])) follow(*call, event);
    if (const auto* process = std::get_if<ProcessEvent>(&seen_.events[event])) follow(*process);
}

void DescriptorTables::follow(const ProcessEvent& event) {
    if (event.what == "forks" && event.code)
        tables_[{event.program, *event.code}] = tables_[{event.program, event.process}];
    if (event.what == "executes")
        std::erase_if(tables_[{event.program, event.process}],
                      [](const auto& one) { return one.second.closes_on_exec; });
}

DescriptorTables::Numbers& DescriptorTables::numbers_of(const Call& call) {
    return tables_[{call.program, call.process}];
}

void DescriptorTables::open(const Call& call, int number, OpenFile file, std::size_t event) {
    file.opened_by = event;
    numbers_of(call)[number] = {files_.size(), closes_on_exec(call)};
    files_.push_back(std::move(file));
}

void DescriptorTables::follow(const Call& call, std::size_t event) {
    if (!call.result || *call.result < 0) return;
    const std::string family = family_of(call);
    if (family == "close" && call.descriptor) {
        numbers_of(call).erase(call.descriptor->number);
    } else if (family == "close_range") {
        close_range(call);
    } else if (family == "dup" || (family == "fcntl" && (names(call, "F_DUPFD") || names(call, "F_DUPFD_CLOEXEC")))) {
        copy(call);
    } else if (family == "pipe") {
        open_pair(call, "pipefd", "pipe", event);
    } else if (family == "socketpair") {
        open_pair(call, "sv", "socket", event);
    } else if (call.made) {
        const bool has_name = call.made->kind == "file" || call.made->kind == "folder";
        const bool is_terminal = call.made->kind.starts_with("std");
        OpenFile file = file_of_kind(is_terminal ? "terminal" : call.made->kind, has_name ? path_of(call) : "");
        const auto end = ends_.find(call.made->object);
        if (family == "accept" && end != ends_.end()) file.other_end = end->second;
        if (family == "accept" && end == ends_.end() && call.address)
            file.other_end = call.address->host + ":" + std::to_string(call.address->port);
        open(call, call.made->number, std::move(file), event);
    } else {
        change_socket(call, family);
    }
}

void DescriptorTables::open_pair(const Call& call, const std::string& argument, const std::string& kind,
                                 std::size_t event) {
    const auto both = pair_of(call, argument);
    if (!both) return;
    open(call, both->first, file_of_kind(kind), event);
    open(call, both->second, file_of_kind(kind), event);
}

void DescriptorTables::copy(const Call& call) {
    if (!call.descriptor) return;
    Numbers& numbers = numbers_of(call);
    const auto original = numbers.find(call.descriptor->number);
    const int number = static_cast<int>(*call.result);
    // dup2(fd, fd) changes nothing.
    if (original == numbers.end() || number == call.descriptor->number) return;
    numbers[number] = {original->second.file, closes_on_exec(call)};
}

void DescriptorTables::close_range(const Call& call) {
    const Argument* first = argument_of(call, "first");
    const Argument* last = argument_of(call, "last");
    if (!first || !last || !first->value || !last->value || names(call, "CLOSE_RANGE_CLOEXEC")) return;
    std::erase_if(numbers_of(call), [&](const auto& one) {
        // The last may be ~0U, "all above"; as an int it is -1.
        return one.first >= *first->value && (one.first <= *last->value || *last->value < 0);
    });
}

void DescriptorTables::change_socket(const Call& call, const std::string& family) {
    if (!call.descriptor) return;
    const Numbers& numbers = numbers_of(call);
    const auto entry = numbers.find(call.descriptor->number);
    if (entry == numbers.end()) return;
    OpenFile& file = files_[entry->second.file];
    if (family == "bind" && call.address) file.port = call.address->port;
    if (family == "listen") file.listens = true;
    if (family != "connect" || !call.address) return;
    const auto end = ends_.find(call.descriptor->object);
    file.other_end = end != ends_.end() ? end->second : call.address->host + ":" + std::to_string(call.address->port);
}

}  // namespace socklings
