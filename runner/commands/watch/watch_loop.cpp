#include "commands/watch/watch_loop.hpp"

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <utility>

#include "commands/conclusion.hpp"
#include "commands/course_files.hpp"
#include "commands/faults.hpp"
#include "commands/listing.hpp"
#include "commands/resetting.hpp"
#include "commands/watch/editor.hpp"
#include "commands/watch/foreground.hpp"
#include "commands/watch/lesson_pages.hpp"
#include "commands/watch/watch_context.hpp"
#include "report/error_text.hpp"
#include "sys/error.hpp"
#include "sys/files.hpp"
#include "sys/interrupt.hpp"
#include "watch/frame.hpp"

namespace socklings {

namespace fs = std::filesystem;

namespace {

/// In the middle of a save the file may be missing: what editors do takes far less, and this goes unnoticed.
constexpr long settle_ms = 40;

ScreenSize size_of_screen() {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == -1 || size.ws_row == 0 || size.ws_col == 0) return {};
    return {size.ws_row, size.ws_col};
}

fs::path made_cache_folder() {
    std::error_code error;
    fs::create_directories(cache_folder(), error);  // a failure shows where it is written to
    return cache_folder();
}

std::string variable(const std::string& name) {
    const char* value = std::getenv(name.c_str());
    return value ? value : "";
}

}  // namespace

WatchLoop::WatchLoop(const Context& context, const Course& course, const LearnerFiles& files)
    : context_(context),
      course_(course),
      files_(files),
      inbox_({SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT}),
      terminal_(STDIN_FILENO, STDOUT_FILENO),
      settle_(settle_ms),
      headers_(made_cache_folder()) {
    context_.prepared_headers = headers_.folder();
    context_.tier = choose_tier();
    context_.words = context_.catalogue();
    for (const ListedLesson& listed : listed_lessons(context, course, files)) {
        const LessonEntry& one = *listed.entry;
        state_.lessons.push_back({one.id, one.title, one.day, listed.status != LessonStatus::not_started,
                                  listed.status == LessonStatus::passed});
    }
    state_.size = size_of_screen();
    state_.language = context_.messages.language();
    context_ = seen_with(context_, context_.messages.language(), state_.size.columns);
}

void WatchLoop::run(const LessonEntry& first) {
    open_lesson_at(static_cast<std::size_t>(&first - course_.lessons.data()));
    while (!over_) {
        draw();
        wait();
    }
}

void WatchLoop::feed(const WatchEvent& event) {
    for (const WatchAction& action : advance(state_, event)) perform(action);
}

void WatchLoop::perform(const WatchAction& action) {
    switch (action.name) {
        case WatchAction::Name::check:
            return check();
        case WatchAction::Name::open_lesson:
            return open_lesson_at(action.lesson);
        case WatchAction::Name::ask_page:
            return show_page(action.page);
        case WatchAction::Name::give_hint:
            return ask(CheckRequest::Name::hint, Page::report);
        case WatchAction::Name::reset:
            return reset();
        case WatchAction::Name::edit:
            return edit();
        case WatchAction::Name::switch_language:
            return switch_language();
        case WatchAction::Name::repaint:
            return on_screen_.clear();
        case WatchAction::Name::quit:
            over_ = true;
    }
}

/// Does something of which the learner is told when it cannot be done.
void WatchLoop::note_refusal(const std::function<void()>& work) {
    if (const auto refusal = refusal_of(context_, "", work)) feed(NoteCame{terminal_failure(refusal->failure)});
}

void WatchLoop::open_lesson_at(std::size_t index) {
    const LessonEntry& next = course_.lessons.at(index);
    check_.reset();
    started_ = {};
    lesson_.reset();
    const auto refusal = refusal_of(context_, "", [&] {
        started_ = start_lesson(context_, files_, next);
        lesson_ = open_lesson(context_.place.course, next);
    });
    std::string introduction = refusal ? terminal_failure(refusal->failure) : introduction_of(context_, next, started_);
    watch_folders(next);
    introduction += notice_of_looking();
    const std::string file = started_.files.size() == 1 ? started_.files.front().filename().string() : "";
    feed(LessonOpened{index, introduction, file});
}

/// That saves are seen late, where they are.
std::string WatchLoop::notice_of_looking() const {
    if (!folders_->looking()) return {};
    const std::string why = with_known_reason(folders_->why_looking(), context_.messages);
    const char* message = why.empty() ? "watch.looking-as-asked" : "watch.looking";
    return "  " + context_.messages.say(message, {{"why", why}}) + "\n";
}

void WatchLoop::watch_folders(const LessonEntry& entry) {
    std::vector<fs::path> folders{files_.workspace.folder_of(entry.id)};
    if (lesson_) folders = folders_of_sources(files_.workspace, *lesson_);
    const auto means = variable("SOCKLINGS_WATCH") == "look" ? FolderWatch::Means::looking : FolderWatch::Means::best;
    folders_ = std::make_unique<FolderWatch>(std::move(folders), means);
}

void WatchLoop::check() {
    check_.reset();
    if (lesson_) checked_ = look_at_sources(files_.workspace, *lesson_);
    check_ = std::make_unique<CheckProcess>(WatchedCheck(context_, files_, course_, entry()), inbox_.mask_before());
}

void WatchLoop::ask(CheckRequest::Name name, Page page) {
    const bool korean = context_.messages.language() == Language::korean;
    if (check_) check_->ask({name, page, state_.size.columns, korean});
}

void WatchLoop::show_page(Page page) {
    if (page == Page::report || page == Page::timeline) return ask(CheckRequest::Name::page, page);
    std::string text;
    const auto refusal = refusal_of(context_, "", [&] {
        text = page == Page::task ? task_page(context_, entry()) : solution_page(context_, files_, entry());
    });
    feed(PageCame{page, refusal ? terminal_failure(refusal->failure) : text});
}

void WatchLoop::reset() {
    note_refusal([&] {
        if (!has_starter(context_, entry())) throw UsageError{"usage.no-starter", {{"id", entry().id}}, ""};
        const Restarted restarted = reset_lesson(context_, files_, entry());
        started_ = restarted.started;
        feed(SourcesChanged{});
        feed(NoteCame{restarted_text(context_, entry(), restarted)});
    });
}

void WatchLoop::edit() {
    const CheckSummary* checked = state_.checked ? &*state_.checked : nullptr;
    std::string file = checked ? checked->file : "";
    if (file.empty() && !started_.files.empty()) file = seen_from_here(started_.files.front()).string();
    if (file.empty()) return feed(NoteCame{context_.messages.say("watch.nothing-to-edit") + "\n"});
    const auto there = [](const std::string& program) { return find_program(program).has_value(); };
    const auto command = editor_command(file, checked ? checked->line : 0, variable, there);
    if (!command) return feed(NoteCame{context_.messages.say("watch.no-editor", {{"file", file}}) + "\n"});
    note_refusal([&] {
        if (!command->needs_terminal) {
            editor_.reset();
            editor_.emplace(Child::start({.arguments = command->arguments}));
            return;
        }
        terminal_.leave();
        run_in_foreground(command->arguments, inbox_.mask_before());
    });
    if (!command->needs_terminal) return;
    terminal_.enter();
    take_size();
}

void WatchLoop::switch_language() {
    const bool korean = context_.messages.language() == Language::korean;
    context_ = seen_with(context_, korean ? Language::english : Language::korean, state_.size.columns);
    if (!state_.introduction.empty()) state_.introduction = introduction_of(context_, entry(), started_);
    speak(state_, context_.messages.language());
    feed(Resized{state_.size});
}

void WatchLoop::draw() {
    Frame frame = compose(state_, context_.messages, context_.look);
    state_.scroll = frame.scroll;
    state_.rows_shown = frame.rows_shown;
    const std::string bytes = repaint(on_screen_, frame.rows);
    on_screen_ = std::move(frame.rows);
    if (!bytes.empty() && !write_all(STDOUT_FILENO, bytes)) over_ = true;
}

void WatchLoop::wait() {
    enum : std::size_t { keys, signals, folders, settled, check, headers, editor, count };
    std::array<pollfd, count> polled{};
    polled[keys].fd = STDIN_FILENO;
    polled[signals].fd = inbox_.fd();
    polled[folders].fd = folders_->fd();
    polled[settled].fd = settle_.fd();
    polled[check].fd = check_ ? check_->fd() : -1;
    polled[headers].fd = headers_.fd();
    polled[editor].fd = editor_ ? editor_->exit_fd() : -1;
    for (pollfd& one : polled) one.events = POLLIN;
    if (poll(polled.data(), polled.size(), -1) == -1) return;
    // Each may undo what another is about: a descriptor is looked at only while it is the one that was polled.
    if (polled[signals].revents != 0) take_signals();
    if (polled[check].revents != 0 && check_ && check_->fd() == polled[check].fd) take_check();
    if (polled[folders].revents != 0) {
        const FolderNews news = folders_->take();
        if (news == FolderNews::written) look_for_changes(false);
        if (news == FolderNews::disturbed) settle_.start();
    }
    if (polled[settled].revents != 0 && settle_.take()) look_for_changes(true);
    if (polled[headers].revents != 0) {
        headers_.advance();
        prepare_headers();
    }
    if (polled[editor].revents != 0 && editor_ && editor_->try_wait()) editor_.reset();
    if (polled[keys].revents != 0) take_keys();
}

void WatchLoop::take_keys() {
    std::array<char, 1024> buffer;
    const auto size = read(STDIN_FILENO, buffer.data(), buffer.size());
    if (size == -1 && errno == EINTR) return;
    if (size <= 0) throw Interrupted{SIGHUP};  // the terminal has gone
    for (const Key& key : keys_.take({buffer.data(), static_cast<std::size_t>(size)})) {
        if (!over_) feed(key);
    }
}

void WatchLoop::take_signals() {
    while (const auto signal = inbox_.take()) {
        if (*signal == SIGTSTP) {
            stop_with_shell();
        } else if (*signal == SIGCONT) {
            terminal_.enter();
            take_size();
        } else if (*signal == SIGWINCH) {
            take_size();
        } else {
            throw Interrupted{*signal};
        }
    }
}

void WatchLoop::take_check() {
    for (WatchEvent& event : check_->take()) {
        auto* ended = std::get_if<CheckEnded>(&event);
        if (ended && ended->summary.text.empty()) ended->summary.text = context_.messages.say("watch.died") + "\n";
        feed(event);
        if (!check_) return;
    }
    prepare_headers();
    // A damaged file that was set aside, a sanitizer's complaint: what it says is read here or nowhere.
    if (const std::string said = held_.take(); !said.empty()) feed(NoteCame{said});
}

void WatchLoop::look_for_changes(bool settled) {
    if (!lesson_) return;
    const SourceState now = look_at_sources(files_.workspace, *lesson_);
    if (now == checked_) return;
    if (!now.complete && !settled) return settle_.start();
    feed(SourcesChanged{});
}

/// While the learner reads and thinks: what the next compilation will need.
void WatchLoop::prepare_headers() {
    if (state_.checking || !lesson_) return;
    try {
        const ProgramSources sources = learner_sources(files_.workspace, *lesson_);
        if (!sources.empty()) headers_.prepare(sources.begin()->second, context_.options.toolchain);
    } catch (const UsageError&) {
        // No source, or too many: the check has said so.
    } catch (const Error&) {
        // No compiler, no room: without it all goes on as before.
    }
}

/// ^Z: the shell's other processes of this job were sent the same. Goes on when it is brought back.
void WatchLoop::stop_with_shell() {
    terminal_.leave();
    sigset_t stop;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    raise(SIGTSTP);
    sigprocmask(SIG_UNBLOCK, &stop, nullptr);
    sigprocmask(SIG_BLOCK, &stop, nullptr);
    terminal_.enter();
    take_size();
}

void WatchLoop::take_size() {
    const ScreenSize size = size_of_screen();
    context_ = seen_with(context_, context_.messages.language(), size.columns);
    if (!state_.introduction.empty() && size.columns != state_.size.columns)
        state_.introduction = introduction_of(context_, entry(), started_);
    feed(Resized{size});
}

}  // namespace socklings
