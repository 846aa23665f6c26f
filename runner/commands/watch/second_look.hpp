#pragma once

#include <array>

#include "commands/assessment.hpp"
#include "sys/worker.hpp"

namespace socklings {

/// What sanitizers say of a program that watch has just shown the verdict of: compiled and played in a process of its
/// own, while the check answers. Passive, like the worker it is made of.
class SecondLook {
public:
    /// Throws Error where no process can be started.
    SecondLook(const Context& context, const Assessment& assessment, const ProgramSources& sources);

    [[nodiscard]] std::array<pollfd, 2> polled() const { return worker_.polled(); }
    void take(std::size_t which) { worker_.take(which); }
    [[nodiscard]] bool over() const { return worker_.silent(); }

    /// Once it is over: adds what they said to the assessment and judges it anew. False: they said nothing.
    [[nodiscard]] bool add_to(Assessment& assessment);

private:
    Worker worker_;
};

}  // namespace socklings
