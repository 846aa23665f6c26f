#pragma once

#include <cstddef>
#include <string>

#include "observe/observation.hpp"
#include "report/messages.hpp"

namespace socklings {

/// The call as it was made: "recv(4, …, 1023)". Output arguments show as …, lengths of addresses are left out, and so
/// are flags that are 0.
[[nodiscard]] std::string call_expression(const Call& call);

enum class CallNames { as_written, with_raw };

/// The whole call: `recv(4, …, 1023) = 6  "hello\n"`, `accept(3) = 4  from 127.0.0.1:51034`, `connect(3,
/// 127.0.0.1:9090) = -1 ECONNREFUSED`, `recv(4, …, 1023)  has not returned`, `printf → write(1, …, 6) = 6  "fd: 3\n"`,
/// with raw names `recv → recvfrom(4, …, 1023) = 6`; a fault is named. Where the text would be wider than `columns`,
/// its data is cut or left out, then its last arguments, its result never.
[[nodiscard]] std::string call_line(const Call& call, const Messages& messages, std::size_t columns,
                                    CallNames names = CallNames::as_written);

/// The same, and whether there was no room for its data.
struct CallText {
    std::string text;
    bool without_data = false;
};
[[nodiscard]] CallText call_text(const Call& call, const Messages& messages, std::size_t columns, CallNames names);

/// Bytes between quotes, cut where they need more than `columns`; nothing where too little of them would be left.
[[nodiscard]] std::string quoted_data(const Bytes& data, std::size_t columns);

/// Whether a fault shortened the call so that its result is less than it might have been.
[[nodiscard]] bool was_cut_short(const Call& call);

/// "line 17", or nothing where no line is certain.
[[nodiscard]] std::string line_of(const Call& call, const Messages& messages);

/// "127.0.0.1:9090", "[::1]:9090", or the path of a Unix socket.
[[nodiscard]] std::string address_text(const Address& address);

}  // namespace socklings
