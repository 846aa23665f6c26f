#include "course/lesson.hpp"

namespace socklings {
namespace {

template <class Value>
const Value* named(const std::vector<Value>& values, const std::string& name) {
    for (const Value& value : values) {
        if (value.name == name) return &value;
    }
    return nullptr;
}

}  // namespace

const Scenario* Lesson::scenario(const std::string& name) const { return named(scenarios, name); }

const ProgramSpec* Lesson::program(const std::string& name) const { return named(programs, name); }

}  // namespace socklings
