#include "observe/observation_json.hpp"

#include "observe/bytes.hpp"
#include "observe/json_reader.hpp"
#include "observe/json_writer.hpp"

namespace socklings {

std::string to_json_text(const Observation& seen) {
    saved::JsonWriter writer;
    writer.write(seen);
    return std::move(writer).take();
}

Observation observation_from_json(const std::string& text) {
    saved::JsonReader reader(text);
    if (!is_utf8(text)) reader.fail("the text is not UTF-8");
    Observation seen;
    reader.read(seen);
    reader.end();
    return seen;
}

}  // namespace socklings
