#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "observe/observation.hpp"
#include "play/lines.hpp"

namespace socklings {

/// The observation while it grows: events in the order in which they end, the output so far, and for every call the
/// stack it was made from. Lines are looked up once, at the end.
class Record {
public:
    Record();

    Observation seen;

    /// Microseconds since the play began.
    [[nodiscard]] double now() const;

    void add(PeerEvent event);
    void add(ProcessEvent event);
    /// A call that ended. `stack`: from keep_stack. Returns its index in the events.
    std::size_t add(Call call, std::optional<std::size_t> stack);

    /// Keeps a snapshot, one for each call path of an image; returns its number. `code`: tells which words of the stack
    /// can be return addresses.
    std::size_t keep_stack(std::size_t image, Snapshot snapshot);
    /// A new set of mappings (a program after exec, or with more libraries); returns its number.
    std::size_t keep_image(std::vector<Mapping> mappings, int program);
    [[nodiscard]] const std::vector<Mapping>& image(std::size_t number) const { return images_[number].mappings; }

    /// The bytes that program `program` has written so far.
    [[nodiscard]] const Bytes& output(int program, bool on_stderr) const;
    /// More than `bytes` of output, of all programs together, are too many.
    void limit_output(unsigned long long bytes) { most_output_ = bytes; }
    [[nodiscard]] bool has_too_much_output() const { return output_size_ > most_output_; }

    /// Where a kept stack came from; looked up once. The lines are of the sources in seen.programs.
    [[nodiscard]] const Origin& origin(std::size_t stack);
    /// Whether the dynamic loader or a sanitizer itself makes the call; it is none of the program's.
    [[nodiscard]] bool is_of_runtime(std::size_t stack) const;
    /// Looks up the source line and the written name of every call.
    void find_lines();
    /// The same for the place where a program was when a signal ended it.
    void note_signal_place(int program, std::size_t stack) { signal_places_[program] = stack; }

private:
    struct Image {
        std::vector<Mapping> mappings;
        int program = 0;
    };
    struct Stack {
        std::size_t image = 0;
        Snapshot snapshot;
    };
    using PathKey = std::tuple<std::size_t, std::uint64_t, std::uint64_t, std::uint64_t>;

    double began_us_;
    std::vector<Image> images_;
    std::vector<Stack> stacks_;
    std::map<PathKey, std::size_t> stack_of_path_;
    std::map<std::size_t, Lines> lines_of_image_;
    std::map<std::size_t, Origin> origins_;
    std::vector<std::optional<std::size_t>> stack_of_event_;
    std::map<std::pair<int, bool>, Bytes> output_;
    std::size_t output_size_ = 0;
    unsigned long long most_output_ = ~0ull;
    std::map<int, std::size_t> signal_places_;
};

}  // namespace socklings
