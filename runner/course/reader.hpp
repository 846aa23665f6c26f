#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "course/lesson.hpp"

namespace socklings {

/// One fault of a course's author.
struct Diagnostic {
    std::string file;     ///< as it was given to the reader
    std::string pointer;  ///< JSON pointer, "" for the whole file
    std::string message;  ///< what is wrong and what to do, with "did you mean" where something is near

    bool operator==(const Diagnostic&) const = default;
};

/// A value, or all that is wrong with its text.
template <class Value>
struct ReadResult {
    std::optional<Value> value;  ///< present only when there are no diagnostics
    std::vector<Diagnostic> diagnostics;
};

/// The content of a file beside the lesson ({"file": "…"}), nothing if there is none. The reader itself opens no file.
using InputFiles = std::function<std::optional<std::string>(const std::string& name)>;

[[nodiscard]] ReadResult<Course> read_course(const std::string& file, const std::string& text);
[[nodiscard]] ReadResult<Lesson> read_lesson(const std::string& file, const std::string& text, const LessonEntry& entry,
                                             const InputFiles& inputs);

/// `text` with ${port} replaced.
[[nodiscard]] std::string expand(const std::string& text, int port);

}  // namespace socklings
