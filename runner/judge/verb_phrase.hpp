#pragma once

#include "judge/scene.hpp"
#include "judge/verdict.hpp"

namespace socklings {

/// What a verb of the script waits for or does, as a phrase: expected.verb-connect {peer}, …
[[nodiscard]] Phrase verb_phrase(const Verb& verb, const Scene& scene);

}  // namespace socklings
