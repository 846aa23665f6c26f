#pragma once

#include <optional>
#include <string>
#include <vector>

#include "judge/scene.hpp"

namespace socklings {

/// One connection of a program's with a peer of the script's.
struct Conversation {
    int program = 0;
    bool by_connect = false;  ///< the program is the client
    std::string object;       ///< of the connected socket
    std::string peer;         ///< empty: none of the script's
    SeenCalls calls;          ///< the program's own calls on that socket, in order
};

/// All connections that the programs made or took, in order.
[[nodiscard]] std::vector<Conversation> conversations(const Scene& scene);

/// The sizes of the messages that the script has for a peer to send, up to the verb at which it failed.
[[nodiscard]] std::vector<std::size_t> messages_to_program(const Scene& scene, const std::string& peer);

/// The fixed bytes that the script looked for where it failed; nothing where it looked for something else.
[[nodiscard]] std::optional<Bytes> wanted_bytes(const Scene& scene);

/// The calls on `object` by the learner's code, in order.
[[nodiscard]] SeenCalls calls_on(const Scene& scene, const std::string& object);

}  // namespace socklings
