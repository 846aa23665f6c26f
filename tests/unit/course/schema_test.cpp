#include "schema.hpp"

#include <algorithm>
#include <set>

#include "catch.hpp"
#include "course/pattern_reader.hpp"
#include "course/shapes.hpp"

using namespace socklings;

namespace {

using Words = std::set<std::string>;

Words keys(const nlohmann::json& object) {
    Words all;
    for (const auto& item : object.items()) all.insert(item.key());
    return all;
}

Words words(const nlohmann::json& array) { return array.get<Words>(); }

/// A definition has the very keys of the reader's shape.
void check_shape(const Schema& schema, const Shape& shape) {
    INFO(shape.name);
    REQUIRE(schema.definitions().contains(shape.name));
    const auto& definition = schema.definitions().at(shape.name);
    Words known(shape.required.begin(), shape.required.end());
    CHECK(words(definition.value("required", nlohmann::json::array())) == known);
    known.insert(shape.optional.begin(), shape.optional.end());
    CHECK(keys(definition.at("properties")) == known);
    CHECK(definition.at("additionalProperties") == false);
}

/// The definitions that the alternatives of `definition` refer to.
Words alternatives(const Schema& schema, const std::string& definition) {
    Words names;
    for (const auto& one : schema.definitions().at(definition).at("anyOf")) {
        if (one.contains("$ref"))
            names.insert(one.at("$ref").get<std::string>().substr(std::string("#/definitions/").size()));
    }
    return names;
}

Words names(const std::vector<const Shape*>& shapes, const std::string& prefix = "") {
    Words all;
    for (const Shape* shape : shapes) {
        if (shape->name.starts_with(prefix)) all.insert(shape->name);
    }
    return all;
}

}  // namespace

TEST_CASE("the schemas have the reader's keys") {
    const Schema course("course"), lesson("lesson");
    for (const Shape* shape : course_shapes()) check_shape(course, *shape);
    for (const Shape* shape : lesson_shapes()) check_shape(lesson, *shape);
}

TEST_CASE("the schema has the reader's verbs, claims and values") {
    const Schema lesson("lesson");
    CHECK(alternatives(lesson, "verb") == names(lesson_shapes(), "verb_"));
    CHECK(alternatives(lesson, "claim") == names(lesson_shapes(), "claim_"));
    CHECK(alternatives(lesson, "value") == names(value_shapes()));
    CHECK(alternatives(lesson, "pattern") == names(pattern_shapes()));
}

TEST_CASE("the schema has the reader's words") {
    const Schema lesson("lesson");
    for (const Vocabulary* vocabulary :
         {&call_names(), &signal_names(), &fault_names(), &failing_call_names(), &error_names(), &number_names()}) {
        INFO(vocabulary->name);
        const auto& listed = lesson.definitions().at(vocabulary->name).at("enum");
        CHECK(words(listed) == Words(vocabulary->words.begin(), vocabulary->words.end()));
        CHECK(listed.size() == vocabulary->words.size());
    }
}

TEST_CASE("every definition of the schemas is explained or plain") {
    const Schema lesson("lesson");
    for (const Shape* shape : lesson_shapes()) {
        INFO(shape->name);
        CHECK((shape->name == "lesson" || lesson.definitions().at(shape->name).contains("description")));
    }
}
