#include "play/syscalls/buffers.hpp"

#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <cstring>

#include "play/syscalls/memory.hpp"

namespace socklings {
namespace {

constexpr std::uint64_t most_pieces = 1024;  // IOV_MAX, and the kernel's UIO_MAXIOV for sendmmsg

void add_vector(std::uint64_t address, std::uint64_t count, const ReadMemory& memory, std::vector<Extent>& pieces) {
    for (const auto& each : read_structs<iovec>(memory, address, std::min(count, most_pieces)))
        pieces.push_back({reinterpret_cast<std::uint64_t>(each.iov_base), each.iov_len});
}

void add_message(const msghdr& message, const ReadMemory& memory, Buffers& buffers) {
    add_vector(reinterpret_cast<std::uint64_t>(message.msg_iov), message.msg_iovlen, memory, buffers.pieces);
    if (message.msg_name)
        buffers.addresses.push_back({reinterpret_cast<std::uint64_t>(message.msg_name), message.msg_namelen});
}

void cut(std::vector<Extent>& pieces, std::size_t from, std::uint64_t left) {
    for (auto i = from; i < pieces.size(); i++) {
        pieces[i].size = std::min(pieces[i].size, left);
        left -= pieces[i].size;
    }
}

void add_messages(std::uint64_t address, std::uint64_t count, std::optional<std::int64_t> done,
                  const ReadMemory& memory, Buffers& buffers) {
    if (done) count = std::min(count, static_cast<std::uint64_t>(std::max<std::int64_t>(*done, 0)));
    for (const auto& each : read_structs<mmsghdr>(memory, address, std::min(count, most_pieces))) {
        const auto first = buffers.pieces.size();
        add_message(each.msg_hdr, memory, buffers);
        if (done) cut(buffers.pieces, first, each.msg_len);
    }
}

}  // namespace

std::optional<Buffers> buffers_of(const CallShape& shape, const RawCall& raw, const ReadMemory& memory,
                                  std::optional<std::int64_t> done) {
    for (std::size_t i = 0; i + 1 < shape.parameters.size(); i++) {
        const auto kind = shape.parameters[i].kind;
        const auto address = raw.arguments[i], count = raw.arguments[i + 1];
        Buffers result;
        switch (kind) {
            case Kind::data_in:
            case Kind::data_out:
                result.brought = kind == Kind::data_out;
                result.pieces.push_back({address, count});
                return result;
            case Kind::vector_in:
            case Kind::vector_out:
                result.brought = kind == Kind::vector_out;
                add_vector(address, count, memory, result.pieces);
                return result;
            case Kind::message_in:
            case Kind::message_out:
                result.brought = kind == Kind::message_out;
                for (const auto& message : read_structs<msghdr>(memory, address, 1))
                    add_message(message, memory, result);
                return result;
            case Kind::messages_in:
            case Kind::messages_out:
                result.brought = kind == Kind::messages_out;
                add_messages(address, count & 0xffffffff, done, memory, result);
                return result;
            default:
                break;
        }
    }
    return std::nullopt;
}

std::uint64_t size_of(const Buffers& buffers) {
    std::uint64_t total = 0;
    for (const auto& piece : buffers.pieces) total += piece.size;
    return total;
}

Bytes gather(const Buffers& buffers, std::uint64_t limit, const ReadMemory& memory) {
    Bytes bytes;
    for (const auto& piece : buffers.pieces) {
        const auto wanted = std::min(piece.size, limit - bytes.size());
        if (wanted == 0) continue;
        const auto part = memory(piece.address, wanted);
        bytes += part;
        if (part.size() < wanted) break;
    }
    return bytes;
}

}  // namespace socklings
