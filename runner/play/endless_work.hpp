#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "course/lesson.hpp"
#include "observe/observation.hpp"

namespace socklings {

/// Tells a loop that moves bytes without end from work that takes many calls. A scenario offers a program bytes: what
/// peers send, what is typed, the files that are given. All its programs may read and write five thousand times, and
/// sixteen times more for each of these bytes once it was taken; they may move 32 MiB, and sixteen times those bytes.
/// Counted in calls and bytes, so the same on every machine. Reads count only while no other task is alive: by reading
/// again and again a program may wait for what another does, and how often it looks until then is chance.
class EndlessWork {
public:
    explicit EndlessWork(const Scenario& scenario);

    /// A call that ended. `event`: its index in the record. `alone`: of a task beside which there is no other.
    void add(const Call& call, std::size_t event, bool alone);
    /// The call that went beyond it.
    [[nodiscard]] std::optional<std::size_t> found() const { return found_; }
    [[nodiscard]] bool is_output() const { return is_output_; }  ///< whether that call wrote to stdout or stderr

private:
    std::uint64_t offered_ = 0, taken_ = 0, calls_ = 0, bytes_ = 0;
    std::optional<std::size_t> found_;
    bool is_output_ = false;
};

}  // namespace socklings
