#pragma once

#include <map>
#include <string>

#include "course/cursor.hpp"

namespace socklings {

/// The peers of one script, as far as it was read: who is there, and what each still can do.
class ScriptPeers {
public:
    /// A new name: of a connection (connect, accept), of a socket that listens.
    [[nodiscard]] std::string connection(const Cursor& at);
    [[nodiscard]] std::string listener(const Cursor& at);

    /// A name that was introduced and is not closed.
    [[nodiscard]] std::string use_connection(const Cursor& at) const;
    [[nodiscard]] std::string use_listener(const Cursor& at) const;
    [[nodiscard]] std::string use_sender(const Cursor& at) const;  ///< one that is not half-closed either

    [[nodiscard]] std::string half_close(const Cursor& at);
    [[nodiscard]] std::string close(const Cursor& at);  ///< a listener too
    [[nodiscard]] std::string reset(const Cursor& at);

private:
    struct Peer {
        bool listens = false, half_closed = false, closed = false;
    };
    enum class Kind { any, connection, listener };

    std::string introduce(const Cursor& at, bool listens);
    std::string use(const Cursor& at, Kind kind) const;
    Peer* find(const std::string& name);

    std::map<std::string, Peer> peers_;
};

}  // namespace socklings
