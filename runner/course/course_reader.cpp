#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "course/fields.hpp"
#include "course/reader.hpp"
#include "course/shapes.hpp"

namespace socklings {
namespace {

constexpr long long highest_day = 9999, highest_order = 9999, most_points = 1000;

const Shape& course_shape() {
    static const Shape shape{"course", {"format_version", "title", "days", "lessons"}, {"$schema"}};
    return shape;
}

const Shape& day_shape() {
    static const Shape shape{"day", {"number", "title"}, {}};
    return shape;
}

const Shape& entry_shape() {
    static const Shape shape{"entry", {"id", "day", "order", "title", "summary", "points"}, {"needs"}};
    return shape;
}

/// A number in place of one that is absent or wrong, which was reported.
constexpr int unknown = -1;

int small_number(const Cursor& at, long long lowest, long long highest) {
    return static_cast<int>(at.whole_number(lowest, highest).value_or(unknown));
}

/// Ids are folders and what people type: lower case, digits and dashes.
std::string read_id(const Cursor& at) {
    const std::string id = at.text_not_empty().value_or("");
    const bool plain = id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
    if (!plain || id.starts_with('-') || id.ends_with('-')) {
        at.fault("an id is made of small letters, digits and dashes between them, such as \"99-open-create\"");
    }
    return id;
}

Day read_day(const Cursor& at) {
    if (!at.has_shape(day_shape())) return {unknown, {}};
    return {small_number(at["number"], 0, highest_day), read_text(at["title"])};
}

LessonEntry read_entry(const Cursor& at) {
    LessonEntry entry;
    entry.day = entry.order = unknown;
    if (!at.has_shape(entry_shape())) return entry;
    entry.id = read_id(at["id"]);
    entry.day = small_number(at["day"], 0, highest_day);
    entry.order = small_number(at["order"], 1, highest_order);
    entry.title = read_text(at["title"]);
    entry.summary = read_text(at["summary"]);
    entry.points = small_number(at["points"], 0, most_points);
    if (!at["needs"].present()) return entry;
    for (const Cursor& item : at["needs"].items()) entry.needs.push_back(item.text().value_or(""));
    return entry;
}

bool has_place(const LessonEntry& entry) { return entry.day != unknown && entry.order != unknown; }

std::tuple<int, int> teaching_place(const LessonEntry& entry) { return {entry.day, entry.order}; }

void check_days(const std::vector<Cursor>& places, const std::vector<Day>& days) {
    std::set<int> numbers;
    for (std::size_t i = 0; i < days.size(); ++i) {
        const int number = days[i].number;
        if (number == unknown || numbers.insert(number).second) continue;
        places[i]["number"].fault("another day has the number " + std::to_string(number));
    }
}

/// What must hold between a lesson and the others.
void check_entry(const Cursor& at, const LessonEntry& entry, const Course& course) {
    const auto is_its_day = [&](const Day& day) { return day.number == entry.day; };
    if (entry.day != unknown && !course.days.empty() &&
        std::none_of(course.days.begin(), course.days.end(), is_its_day)) {
        at["day"].fault("the course has no day " + std::to_string(entry.day));
    }
    if (entry.needs.empty()) return;
    const std::vector<Cursor> needs = at["needs"].items();
    std::vector<std::string> ids;
    for (const LessonEntry& other : course.lessons) ids.push_back(other.id);
    for (std::size_t i = 0; i < needs.size(); ++i) {
        if (!needs[i].is_text() || !needs[i].check_word(entry.needs[i], ids, "lesson")) continue;
        const auto index = std::find(ids.begin(), ids.end(), entry.needs[i]) - ids.begin();
        const LessonEntry& other = course.lessons[static_cast<std::size_t>(index)];
        if (!has_place(entry) || !has_place(other) || teaching_place(other) < teaching_place(entry)) continue;
        needs[i].fault("the lesson \"" + entry.needs[i] + "\" does not come before this one");
    }
}

void check_lessons(const std::vector<Cursor>& places, const Course& course) {
    std::set<std::string> ids;
    std::map<std::tuple<int, int>, std::string> taken;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const LessonEntry& entry = course.lessons[i];
        if (!entry.id.empty() && !ids.insert(entry.id).second) {
            places[i]["id"].fault("another lesson has the id \"" + entry.id + '"');
        }
        const auto [other, is_new] = taken.insert({teaching_place(entry), entry.id});
        if (!is_new && has_place(entry)) {
            places[i]["order"].fault("the lesson \"" + other->second + "\" has the same day and order");
        }
        check_entry(places[i], entry, course);
    }
}

void read_parts(Course& course, const Cursor& at) {
    if (!at.has_shape(course_shape())) return;
    (void)at["$schema"].text();
    check_format_version(at["format_version"]);
    course.title = read_text(at["title"]);
    const std::vector<Cursor> days = at["days"].some_items();
    const std::vector<Cursor> lessons = at["lessons"].some_items();
    for (const Cursor& item : days) course.days.push_back(read_day(item));
    for (const Cursor& item : lessons) course.lessons.push_back(read_entry(item));
    check_days(days, course.days);
    check_lessons(lessons, course);
    std::sort(course.days.begin(), course.days.end(), [](const Day& a, const Day& b) { return a.number < b.number; });
    std::stable_sort(course.lessons.begin(), course.lessons.end(),
                     [](const LessonEntry& a, const LessonEntry& b) { return teaching_place(a) < teaching_place(b); });
}

}  // namespace

std::vector<const Shape*> course_shapes() { return {&course_shape(), &day_shape(), &entry_shape(), &text_shape()}; }

ReadResult<Course> read_course(const std::string& file, const std::string& text) {
    Document document(file, text);
    Course course;
    if (document.readable()) read_parts(course, document.root());
    return std::move(document).result(std::move(course));
}

}  // namespace socklings
