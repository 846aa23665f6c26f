#pragma once

#include <cstddef>
#include <string>

#include "observe/observation.hpp"
#include "report/messages.hpp"

namespace socklings {

/// The call as it was made: "recv(4, …, 1023)". Output arguments show as …, lengths of addresses are left out, and so
/// are flags that are 0.
[[nodiscard]] std::string call_expression(const Call& call);

/// The whole call: `recv(4, …, 1023) = 6  "hello\n"`, `accept(3) = 4  from 127.0.0.1:51034`, `connect(3,
/// 127.0.0.1:9090) = -1 ECONNREFUSED`, `recv(4, …, 1023)  has not returned`, `printf → write(1, …, 6) = 6  "fd: 3\n"`; its data cut where the text would be wider
/// than `columns`.
[[nodiscard]] std::string call_line(const Call& call, const Messages& messages, std::size_t columns);

/// "line 17", or nothing where no line is certain.
[[nodiscard]] std::string line_of(const Call& call, const Messages& messages);

/// "127.0.0.1:9090", "[::1]:9090", or the path of a Unix socket.
[[nodiscard]] std::string address_text(const Address& address);

}  // namespace socklings
