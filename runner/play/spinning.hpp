#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "observe/observation.hpp"

namespace socklings {

/// Tells a program that goes round without getting anywhere from one that works: the same call from the same place with
/// the same result, no more than 0, a thousand times with no progress of any kind between; or the end of a descriptor's
/// input read a hundred times. Counted in calls, so the same on every machine.
class Spinning {
public:
    /// A call that ended. `stack`: the number of its call path. `event`: its index in the record.
    void add(const Call& call, std::size_t stack, std::size_t event);
    [[nodiscard]] std::optional<std::size_t> found() const { return found_; }

private:
    static constexpr int most_without_progress = 1000;
    static constexpr int most_ends_of_input = 100;

    std::map<std::tuple<std::size_t, std::string, long long, std::string>, int> without_progress_;
    std::map<std::string, int> ends_of_input_;
    std::optional<std::size_t> found_;
};

}  // namespace socklings
