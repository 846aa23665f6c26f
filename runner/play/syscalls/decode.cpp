#include <sys/socket.h>

#include <algorithm>

#include "play/syscalls.hpp"
#include "play/syscalls/addresses.hpp"
#include "play/syscalls/arguments.hpp"
#include "play/syscalls/buffers.hpp"
#include "play/syscalls/constants.hpp"
#include "play/syscalls/memory.hpp"
#include "play/syscalls/table.hpp"

namespace socklings {
namespace {

constexpr std::uint64_t kept_at_entry = 64 * 1024;

Argument* find(Call& call, const std::string& name) {
    auto& all = call.arguments;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Argument& each) { return each.name == name; });
    return found == all.end() ? nullptr : &*found;
}

// recvfrom without an address is recv, openat from AT_FDCWD is open.
std::string provisional_name(const CallShape& shape, const RawCall& raw) {
    for (std::size_t i = 0; i < shape.parameters.size(); i++)
        if (shape.parameters[i].optional && !is_absent(shape.parameters[i].kind, raw.arguments[i])) return shape.raw;
    return shape.plain;
}

std::optional<Address> address_at(const Extent& where, const ReadMemory& memory) {
    const auto size = std::min<std::uint64_t>(where.size, sizeof(sockaddr_storage));
    if (!where.address || !size) return std::nullopt;
    return read_address(memory(where.address, size));
}

std::optional<Address> given_address(const CallShape& shape, const RawCall& raw, const std::optional<Buffers>& buffers,
                                     const ReadMemory& memory) {
    if (const auto at = index_of(shape, Kind::address_in); at >= 0) {
        const auto i = static_cast<std::size_t>(at);
        return address_at({raw.arguments[i], raw.arguments[i + 1] & 0xffffffff}, memory);
    }
    if (buffers && !buffers->brought && !buffers->addresses.empty())
        return address_at(buffers->addresses.front(), memory);
    return std::nullopt;
}

// The kernel writes no more than the program said it has room for, and then tells the full length (accept(2)).
std::optional<Address> filled_in_address(const CallShape& shape, const RawCall& raw,
                                         const std::optional<Buffers>& buffers, const ReadMemory& memory, Call& call) {
    if (const auto at = index_of(shape, Kind::address_out); at >= 0) {
        const auto i = static_cast<std::size_t>(at);
        const auto length = read_struct<std::uint32_t>(memory, raw.arguments[i + 1]);
        const auto* room = find(call, shape.parameters[i + 1].name);
        if (!length || !room || !room->value) return std::nullopt;
        return address_at(
            {raw.arguments[i], std::min<std::uint64_t>(*length, static_cast<std::uint64_t>(*room->value))}, memory);
    }
    if (buffers && buffers->brought && !buffers->addresses.empty())
        return address_at(buffers->addresses.front(), memory);
    return std::nullopt;
}

bool counts_messages(const CallShape& shape) {
    return index_of(shape, Kind::messages_in) >= 0 || index_of(shape, Kind::messages_out) >= 0;
}

void set_data(const CallShape& shape, const Buffers& buffers, std::int64_t result, std::size_t data_limit,
              const ReadMemory& memory, Call& call) {
    auto done = size_of(buffers);
    if (!counts_messages(shape)) done = std::min(done, static_cast<std::uint64_t>(result));
    const auto kept = std::min<std::uint64_t>(done, data_limit);
    call.data_size = done;
    if (buffers.brought || call.data.size() < kept) {
        call.data = gather(buffers, kept, memory);
    } else {
        call.data.resize(kept);
    }
}

}  // namespace

const std::vector<long>& watched_calls() {
    static const std::vector<long> numbers = [] {
        std::vector<long> all;
        for (const auto& shape : call_shapes()) all.push_back(shape.number);
        return all;
    }();
    return numbers;
}

std::string raw_name(long number) {
    const auto* shape = shape_of(number);
    return shape ? shape->raw : "syscall_" + std::to_string(number);
}

void decode_entry(const RawCall& raw, const ReadMemory& memory, Call& call) {
    call.raw = call.name = raw_name(raw.number);
    const auto* shape = shape_of(raw.number);
    if (!shape) return;
    call.name = provisional_name(*shape, raw);
    for (std::size_t i = 0; i < shape->parameters.size(); i++)
        if (auto argument = read_argument(*shape, i, raw, memory)) call.arguments.push_back(std::move(*argument));
    const auto buffers = buffers_of(*shape, raw, memory);
    call.address = given_address(*shape, raw, buffers, memory);
    if (!buffers) return;
    call.asked = size_of(*buffers);
    if (buffers->brought) return;
    call.data_size = *call.asked;
    call.data = gather(*buffers, kept_at_entry, memory);
}

void decode_exit(const RawCall& raw, std::int64_t result, const ReadMemory& memory, std::size_t data_limit,
                 Call& call) {
    constexpr std::int64_t most_errors = 4095;
    const bool failed = result < 0 && result >= -most_errors;
    call.result = failed ? -1 : result;
    if (failed) call.error = name_error(-result);
    const auto* shape = shape_of(raw.number);
    if (!shape) return;
    if (failed) {
        call.data.clear();
        call.data_size = 0;
        return;
    }
    for (std::size_t i = 0; i < shape->parameters.size(); i++)
        if (auto* argument = find(call, shape->parameters[i].name))
            complete_argument(shape->parameters[i].kind, raw.arguments[i], memory, *argument);
    const auto buffers = buffers_of(*shape, raw, memory, result);
    if (const auto address = filled_in_address(*shape, raw, buffers, memory, call)) call.address = address;
    if (buffers) set_data(*shape, *buffers, result, data_limit, memory, call);
}

std::optional<int> descriptor_argument(long number) {
    const auto* shape = shape_of(number);
    const int at = shape ? index_of(*shape, Kind::descriptor) : -1;
    return at < 0 ? std::nullopt : std::optional(at);
}

bool makes_descriptor(long number) {
    const auto* shape = shape_of(number);
    return shape && shape->makes_descriptor;
}

std::optional<int> length_argument(long number) {
    const auto* shape = shape_of(number);
    if (!shape) return std::nullopt;
    for (const auto kind : {Kind::data_in, Kind::data_out})
        if (const int at = index_of(*shape, kind); at >= 0) return at + 1;
    return std::nullopt;
}

}  // namespace socklings
