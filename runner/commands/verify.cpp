#include <algorithm>
#include <cerrno>
#include <cstring>

#include "commands/commands.hpp"
#include "commands/course_files.hpp"
#include "commands/faults.hpp"
#include "commands/verify_lesson.hpp"
#include "course/folders.hpp"
#include "report/error_text.hpp"
#include "sys/clock.hpp"
#include "sys/error.hpp"
#include "sys/files.hpp"
#include "sys/processors.hpp"
#include "verify/readme_form.hpp"
#include "verify/readme_links.hpp"

namespace socklings {

namespace fs = std::filesystem;
using Faults = std::vector<Diagnostic>;

namespace {

/// README.md and README.ko.md: there, and every lesson and file that they lead to as well.
void check_readmes(const fs::path& folder, const Course& course, Faults& faults) {
    for (const char* name : {"README.md", "README.ko.md"}) {
        const fs::path file = folder / name;
        const std::string shown = seen_from_here(file).string();
        auto text = read_file(file);
        if (!text) {
            faults.push_back({shown, "", std::string("cannot be read: ") + std::strerror(errno)});
            continue;
        }
        const ReadmeLinks links = links_in(*text, course);
        for (const std::string& word : links.dead_lessons) {
            faults.push_back({shown, "", "leads to the lesson " + word + ", which the course does not have"});
        }
        for (const std::string& target : links.files) {
            if (std::error_code error; !fs::exists(folder / target, error)) {
                faults.push_back({shown, "", "leads to the file " + target + ", which is not there"});
            }
        }
    }
}

/// Both READMEs: titles of course.json and lesson.json, the same parts, code that fits. A missing one is told above.
void check_form(const fs::path& folder, const Text& title, const Lesson& lesson, Faults& faults) {
    const fs::path english = folder / "README.md", korean = folder / "README.ko.md";
    const auto english_text = read_file(english), korean_text = read_file(korean);
    if (!english_text || !korean_text) return;
    const ReadmeForm form = form_faults(*english_text, *korean_text, title, lesson.steps);
    for (const std::string& fault : form.english) faults.push_back({seen_from_here(english).string(), "", fault});
    for (const std::string& fault : form.korean) faults.push_back({seen_from_here(korean).string(), "", fault});
}

/// What belongs to no one lesson: the folders of the course, the words in both languages.
Faults check_course(const Context& context, const Course& course) {
    std::vector<std::string> folders;
    std::error_code error;
    for (fs::directory_iterator entry(context.place.course / "lessons", error), end; !error && entry != end;
         entry.increment(error)) {
        if (entry->is_directory(error)) folders.push_back(entry->path().filename().string());
    }
    std::sort(folders.begin(), folders.end());
    Faults faults = check_folders(seen_from_here(context.place.course / "course.json").string(), course, folders);
    const fs::path texts = context.place.home / "texts";
    try {
        (void)context.catalogue();
    } catch (const Error& fault) {
        faults.push_back({seen_from_here(texts / "findings.json").string(), "", fault.what()});
    }
    try {
        (void)context.help_words();
    } catch (const Error& fault) {
        faults.push_back({seen_from_here(texts / "help.json").string(), "", fault.what()});
    }
    return faults;
}

LessonCheck check_lesson(const Context& context, const Course& course, const LessonEntry& entry,
                         const Workshop& workshop, ProgressLine& progress) {
    const double began_us = now_us();
    LessonCheck check;
    check.lesson = entry.id;
    check_readmes(context.place.course / "lessons" / entry.id, course, check.course_faults);
    try {
        const Lesson lesson = open_lesson(context.place.course, entry);
        check_form(context.place.course / "lessons" / entry.id, entry.title, lesson, check.course_faults);
        Cases found = find_cases(context.place.course, lesson);
        check.course_faults.insert(check.course_faults.end(), found.faults.begin(), found.faults.end());
        verify_programs(lesson, found.cases, workshop, progress, check);
    } catch (const CourseError& error) {
        check.course_faults.insert(check.course_faults.end(), error.diagnostics.begin(), error.diagnostics.end());
    } catch (const Error& error) {
        check.machine_faults.push_back({entry.id, "", error_text(error.what(), context.messages).message});
    }
    check.seconds = (now_us() - began_us) / 1e6;
    return check;
}

std::vector<const LessonEntry*> chosen_lessons(const Course& course, const std::vector<std::string>& words) {
    std::vector<const LessonEntry*> lessons;
    for (const std::string& word : words) lessons.push_back(&choose_lesson(course, word));
    if (!words.empty()) return lessons;
    for (const LessonEntry& lesson : course.lessons) lessons.push_back(&lesson);
    return lessons;
}

}  // namespace

int verify_command(const Context& context) {
    const Options& options = context.options;
    const Course course = open_course(context.place.course);
    const auto lessons = chosen_lessons(course, options.lessons);
    const TierChoice tier = choose_tier();
    Workshop workshop;
    workshop.build.toolchain = options.toolchain;
    workshop.build.cache = cache_folder();
    workshop.jobs = options.jobs.value_or(processors());
    workshop.tier = tier.tier;

    int highest = 0;
    Confusion confusion;
    ProgressLine progress;
    const auto tell = [&](const LessonCheck& check) {
        progress.clear();
        print(options.json ? json_check(check) : terminal_check(check, context.look));
        for (const auto& [codes, programs] : check.confusion) confusion[codes] += programs;
        highest = std::max(highest, exit_code_of(check));
    };
    std::error_code error;
    if (!fs::is_directory(context.place.course / "tests" / "mistakes", error) && !options.json) {
        print("There is no folder tests/ beside this course: its wrong, right and half-done programs are left out.\n");
    }
    if (LessonCheck whole; options.lessons.empty()) {
        whole.course_faults = check_course(context, course);
        if (!whole.course_faults.empty()) tell(whole);
    }
    for (const LessonEntry* lesson : lessons) tell(check_lesson(context, course, *lesson, workshop, progress));
    if (options.table && !options.json) print("\n" + confusion_table(confusion));
    return highest;
}

}  // namespace socklings
