#include "commands/observation_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <string>

#include "commands/faults.hpp"
#include "observe/observation_json.hpp"
#include "sys/files.hpp"

namespace socklings {

void save_observations(const std::filesystem::path& file, const std::vector<Observation>& seen) {
    std::string text;
    for (const Observation& one : seen) text += to_json_text(one) + "\n";
    write_file_atomically(std::filesystem::absolute(file), text);
}

std::vector<Observation> load_observations(const std::filesystem::path& file, const Lesson& lesson) {
    auto text = read_file(file);
    if (!text) throw UsageError{"usage.unreadable", {{"file", file.string()}, {"reason", std::strerror(errno)}}, ""};

    std::vector<Observation> read;
    std::size_t number = 0;
    for (std::size_t at = 0; at < text->size();) {
        std::size_t end = std::min(text->find('\n', at), text->size());
        std::string line = text->substr(at, end - at);
        at = end + 1;
        ++number;
        if (line.empty()) continue;
        try {
            read.push_back(observation_from_json(line));
        } catch (const std::invalid_argument& error) {
            throw UsageError{"usage.no-observation",
                             {{"file", file.string()}, {"line", std::to_string(number)}, {"reason", error.what()}},
                             ""};
        }
        if (read.back().lesson != lesson.entry.id) {
            throw UsageError{"usage.other-lesson", {{"file", file.string()}, {"lesson", read.back().lesson}}, ""};
        }
    }

    std::vector<Observation> ordered;
    for (const Scenario& scenario : lesson.scenarios) {
        auto found =
            std::find_if(read.begin(), read.end(), [&](const Observation& o) { return o.scenario == scenario.name; });
        if (found == read.end())
            throw UsageError{"usage.no-scenario", {{"file", file.string()}, {"scenario", scenario.name}}, ""};
        ordered.push_back(std::move(*found));
    }
    return ordered;
}

}  // namespace socklings
