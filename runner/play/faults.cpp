#include "play/faults.hpp"

#include <sys/socket.h>
#include <sys/syscall.h>

#include <algorithm>
#include <cerrno>
#include <map>

#include "play/memory.hpp"
#include "play/registers.hpp"

namespace socklings {
namespace {

// Where readv's and recvmsg's kind of call keeps its vector: the address of the first iovec, and of the count (0: a
// register).
struct Vector {
    std::uint64_t first = 0, count_at = 0, count = 0;
};

std::optional<Vector> vector_of(pid_t tid, const RawCall& raw) {
    switch (raw.number) {
        case SYS_readv:
        case SYS_writev:
            return Vector{raw.arguments[1], 0, raw.arguments[2]};
        case SYS_recvmsg:
        case SYS_sendmsg: {
            // struct msghdr of recvmsg(2): msg_iov at 16, msg_iovlen at 24.
            auto header = raw.arguments[1];
            return Vector{read_word(tid, header + 16), header + 24, read_word(tid, header + 24)};
        }
        default:
            return {};
    }
}

int error_number(const std::string& name) {
    static const std::map<std::string, int> numbers{
        {"EINTR", EINTR}, {"ECONNABORTED", ECONNABORTED}, {"EMFILE", EMFILE}, {"ENOSPC", ENOSPC}};
    return numbers.at(name);
}

bool must_stay_whole(const RawCall& raw) {
    std::uint64_t flags = raw.number == SYS_recvfrom  ? raw.arguments[3]
                          : raw.number == SYS_recvmsg ? raw.arguments[2]
                                                      : 0;
    return (flags & (MSG_WAITALL | MSG_PEEK)) != 0;
}

}  // namespace

std::optional<Shortened> shorten(const std::vector<Fault>& faults, const std::string& program, pid_t tid,
                                 const RawCall& raw, Call& call) {
    auto family = family_of(call);
    auto fault = std::find_if(faults.begin(), faults.end(), [&](const Fault& one) {
        return one.at_most > 0 && one.call == family && (one.program.empty() || one.program == program);
    });
    if (fault == faults.end() || must_stay_whole(raw)) return {};

    if (auto index = length_argument(raw.number)) {
        auto own = raw.arguments[static_cast<std::size_t>(*index)];
        if (own <= fault->at_most || !set_call_argument(tid, *index, fault->at_most)) return {};
        call.shortened_to = fault->at_most;
        Shortened change;
        change.length = own;
        return change;
    }
    auto vector = vector_of(tid, raw);
    if (!vector || vector->count == 0) return {};
    // struct iovec of readv(2): iov_len at 8. One buffer is left, and less of it.
    auto length_at = vector->first + 8;
    auto length = read_word(tid, length_at);
    auto less = std::min<std::uint64_t>(length, fault->at_most);
    if (less == 0 || (vector->count == 1 && less == length)) return {};
    bool one_left = vector->count_at ? write_word(tid, vector->count_at, 1) : set_call_argument(tid, 2, 1);
    if (!one_left || !write_word(tid, length_at, less)) return {};
    call.shortened_to = less;
    return Shortened{{}, vector->count_at, length_at, vector->count, length};
}

int Failures::next(const std::string& program, const Call& call, const std::function<bool()>& direct) {
    auto family = family_of(call);
    for (std::size_t i = 0; i < faults_.size(); i++) {
        const auto& fault = faults_[i];
        bool meant = !fault.error.empty() && fault.call == family && (fault.program.empty() || fault.program == program);
        if (!meant || used_[i] >= fault.times || !direct()) continue;
        used_[i]++;
        return error_number(fault.error);
    }
    return 0;
}

void restore(const Shortened& change, pid_t tid, const RawCall& raw) {
    if (change.length) {
        set_call_argument(tid, *length_argument(raw.number), *change.length);
        return;
    }
    write_word(tid, change.first_length_at, change.first_length);
    if (change.vector_length_at)
        write_word(tid, change.vector_length_at, change.vector_length);
    else
        set_call_argument(tid, 2, change.vector_length);
}

}  // namespace socklings
