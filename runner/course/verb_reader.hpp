#pragma once

#include <vector>

#include "course/cursor.hpp"
#include "course/lesson.hpp"
#include "course/scope.hpp"
#include "course/script_peers.hpp"

namespace socklings {

/// What the verbs of a script share while it is read.
struct ScriptState {
    const Scope& scope;
    ScriptPeers peers;
};

using Action = decltype(Verb::action);

/// One kind of verb: its keys (the first is its name; "mark" is every verb's) and how its object becomes an action.
struct VerbKind {
    Shape shape;
    Action (*read)(const Cursor& at, ScriptState& state);
};

[[nodiscard]] const std::vector<VerbKind>& verb_kinds();

}  // namespace socklings
