#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "observe/observation.hpp"

namespace socklings {

/// Tells a program that goes round without getting anywhere from one that works: the same call from the same place with
/// the same result, no more than 0, a thousand times with no progress of any kind between; the end of a descriptor's
/// input read a hundred times; the same bytes written from one place, and nothing else, a thousand times and 128 KiB;
/// or seventy thousand writes in a row. Counted in calls and bytes, so the same on every machine.
class Spinning {
public:
    /// A call that ended. `stack`: the number of its call path. `event`: its index in the record.
    void add(const Call& call, std::size_t stack, std::size_t event);
    [[nodiscard]] std::optional<std::size_t> found() const { return found_; }

private:
    bool repeats(const Call& call, std::size_t stack);

    static constexpr int most_without_progress = 1000;
    static constexpr int most_ends_of_input = 100;
    static constexpr std::size_t most_repeated_bytes = std::size_t{128} << 10;  ///< no lesson has such a message
    static constexpr int most_writes_in_a_row = 70'000;  ///< a message of 64 KiB, written byte by byte, has fewer

    std::map<std::tuple<std::size_t, std::string, long long, std::string>, int> without_progress_;
    std::map<std::string, int> ends_of_input_;
    std::tuple<std::size_t, std::string, Bytes> written_;  ///< place, descriptor and bytes of the last write
    std::size_t times_written_ = 0;
    int writes_in_a_row_ = 0;
    std::optional<std::size_t> found_;
};

}  // namespace socklings
