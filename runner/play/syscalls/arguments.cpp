#include "play/syscalls/arguments.hpp"

#include <fcntl.h>
#include <sched.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "play/syscalls/addresses.hpp"
#include "play/syscalls/constants.hpp"
#include "play/syscalls/memory.hpp"

namespace socklings {
namespace {

constexpr const char* elided = "…";

Argument with(long long value, Named named) {
    return {.name = {}, .shown = std::move(named.shown), .value = value, .names = std::move(named.names)};
}

Argument as_number(long long value) { return with(value, {std::to_string(value), {}}); }

Argument as_pointer(std::uint64_t address) {
    return {.name = {}, .shown = address ? elided : "NULL", .value = {}, .names = {}};
}

// A tracee's int is the low half of its register; what lies above is rubbish.
int as_int(std::uint64_t word) { return static_cast<int>(static_cast<std::uint32_t>(word)); }

// The kernel looks at the mode only for these two (open(2)).
bool creates(std::uint64_t flags) { return (flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE; }

Argument read_path(std::uint64_t address, const ReadMemory& memory) {
    const auto text = read_text(memory, address);
    const auto shown = text ? quoted(*text) : address ? in_hex(address) : "NULL";
    return {.name = {}, .shown = shown, .value = {}, .names = {}};
}

Argument read_address_in(std::uint64_t address, std::uint64_t length, const ReadMemory& memory) {
    if (!address) return as_pointer(0);
    const auto decoded =
        read_address(memory(address, std::min<std::uint64_t>(length & 0xffffffff, sizeof(sockaddr_storage))));
    return {.name = {}, .shown = decoded ? show_address(*decoded) : elided, .value = {}, .names = {}};
}

// Kept for the judge; a person sees it where it does not fit.
Argument read_address_length(std::uint64_t address, std::uint64_t length, const ReadMemory& memory) {
    const auto given = static_cast<std::size_t>(length & 0xffffffff);
    const auto decoded = read_address(memory(address, std::min(given, sizeof(sockaddr_storage))));
    const auto proper = decoded ? proper_address_length(*decoded) : 0;
    auto argument = as_number(as_int(length));
    if (decoded && (!proper || proper == given)) argument.shown.clear();
    return argument;
}

Argument read_address_length_out(std::uint64_t pointer, const ReadMemory& memory) {
    Argument argument;
    if (const auto length = read_struct<socklen_t>(memory, pointer)) argument.value = *length;
    return argument;
}

std::optional<Argument> read_fcntl_argument(std::uint64_t command, std::uint64_t word) {
    switch (command) {
        case F_GETFL:
        case F_GETFD:
        case F_GETOWN:
        case F_GETPIPE_SZ:
            return std::nullopt;
        case F_SETFL:
            return with(as_int(word), name_open_flags(word));
        case F_SETFD:
            return with(as_int(word),
                        word == FD_CLOEXEC ? Named{"FD_CLOEXEC", {"FD_CLOEXEC"}} : Named{std::to_string(word), {}});
        case F_GETLK:
        case F_SETLK:
        case F_SETLKW:
            return as_pointer(word);
        default:
            return as_number(as_int(word));
    }
}

}  // namespace

bool is_absent(Kind kind, std::uint64_t word) {
    switch (kind) {
        case Kind::folder:
            return as_int(word) == AT_FDCWD;
        case Kind::clone_flags:
            return !(word & CLONE_VM);
        default:
            return word == 0;
    }
}

std::string quoted(const std::string& text) {
    std::string result = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\n') {
            result += "\\n";
        } else if (c == '\t') {
            result += "\\t";
        } else if (c == '"' || c == '\\') {
            result += '\\';
            result += c;
        } else if (byte < 0x20 || byte == 0x7f) {
            std::array<char, 8> escape{};
            std::snprintf(escape.data(), escape.size(), "\\x%02x", byte);
            result += escape.data();
        } else {
            result += c;
        }
    }
    return result + '"';
}

std::optional<Argument> read_argument(const CallShape& shape, std::size_t index, const RawCall& raw,
                                      const ReadMemory& memory) {
    namespace c = constants;
    const auto word = raw.arguments[index];
    const auto before = index > 0 ? raw.arguments[index - 1] : 0;
    const auto after = index + 1 < raw.arguments.size() ? raw.arguments[index + 1] : 0;
    const int number = as_int(word);
    const auto bits = static_cast<std::uint32_t>(word);
    const auto one = [&](std::span<const Constant> table) { return with(number, name_one(number, table)); };
    const auto set = [&](std::span<const Constant> table) { return with(number, name_bits(bits, table)); };
    const auto read = [&]() -> std::optional<Argument> {
        switch (shape.parameters[index].kind) {
            case Kind::none:
            case Kind::hidden:
            case Kind::address_out:
                return std::nullopt;
            case Kind::number:
            case Kind::process:
            case Kind::descriptor:
                return as_number(number);
            case Kind::size:
            case Kind::offset:
                return as_number(static_cast<long long>(word));
            case Kind::folder:
                return number == AT_FDCWD ? with(number, {"AT_FDCWD", {"AT_FDCWD"}}) : as_number(number);
            case Kind::path:
                return read_path(word, memory);
            case Kind::mode:
                return with(bits, {in_octal(bits), {}});
            case Kind::creation_mode:
                if (!creates(before)) return std::nullopt;
                return with(bits, {in_octal(bits), {}});
            case Kind::open_flags:
                return with(number, name_open_flags(bits));
            case Kind::descriptor_flags:
                return set(c::descriptor_flags);
            case Kind::at_flags:
                return set(c::at_flags);
            case Kind::plain_flags:
                return set({});
            case Kind::whence:
                return one(c::whences);
            case Kind::lock_operation:
                return set(c::lock_operations);
            case Kind::fcntl_command:
                return one(c::fcntl_commands);
            case Kind::fcntl_argument:
                return read_fcntl_argument(before, word);
            case Kind::domain:
                return one(c::domains);
            case Kind::socket_type:
                return with(number, name_socket_type(bits));
            case Kind::socket_flags:
                return set(c::socket_flags);
            case Kind::protocol:
                return with(number, name_protocol(bits));
            case Kind::address_in:
                return read_address_in(word, after, memory);
            case Kind::address_length:
                if (!before) return std::nullopt;
                return read_address_length(before, word, memory);
            case Kind::address_length_out:
                if (!before) return std::nullopt;
                return read_address_length_out(word, memory);
            case Kind::message_flags:
                return set(c::message_flags);
            case Kind::shutdown_how:
                return one(c::shutdown_hows);
            case Kind::option_level:
                return one(c::option_levels);
            case Kind::option_name:
                return with(number, name_socket_option(before & 0xffffffff, bits));
            case Kind::poll_timeout:
            case Kind::seconds:
                return as_number(number);
            case Kind::epoll_operation:
                return one(c::epoll_operations);
            case Kind::which_timer:
                return one(c::timers);
            case Kind::clock:
                return one(c::clocks);
            case Kind::signal:
                return with(number, name_signal(number));
            case Kind::wait_options:
                return set(c::wait_options);
            case Kind::clone_flags: {
                auto flags = with(static_cast<long long>(word), name_bits(word, c::clone_flags));
                flags.shown.clear();
                return flags;
            }
            case Kind::data_in:
            case Kind::data_out:
            case Kind::vector_in:
            case Kind::vector_out:
            case Kind::message_in:
            case Kind::message_out:
            case Kind::messages_in:
            case Kind::messages_out:
            case Kind::descriptor_pair:
            case Kind::status_out:
            case Kind::option_out:
            case Kind::pointer:
                return as_pointer(word);
            case Kind::open_how:
            case Kind::option_in:
            case Kind::poll_set:
            case Kind::descriptor_set:
            case Kind::epoll_event:
            case Kind::timespec:
            case Kind::timeval:
            case Kind::itimerval:
            case Kind::itimerspec:
            case Kind::signal_set:
            case Kind::words:
                return read_structure(shape, index, raw, memory);
        }
        return std::nullopt;
    };
    const auto& parameter = shape.parameters[index];
    if (parameter.optional && is_absent(parameter.kind, word)) return std::nullopt;
    auto argument = read();
    if (argument) argument->name = parameter.name;
    return argument;
}

}  // namespace socklings
