#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "build/prepared_headers.hpp"
#include "commands/context.hpp"
#include "commands/learner_files.hpp"
#include "commands/starting.hpp"
#include "commands/watch/check_process.hpp"
#include "commands/watch/source_state.hpp"
#include "course/lesson.hpp"
#include "sys/child.hpp"
#include "sys/folder_watch.hpp"
#include "sys/held_stderr.hpp"
#include "sys/raw_terminal.hpp"
#include "sys/settle_timer.hpp"
#include "sys/signal_inbox.hpp"
#include "watch/key.hpp"
#include "watch/watch_state.hpp"

namespace socklings {

/// Watches lessons on the learner's terminal. One thread, one poll loop: what comes becomes events for the pure state
/// machine (watch/watch_state.hpp); what that asks for is done here.
class WatchLoop {
public:
    /// Throws Error where the terminal or the folder cannot be watched.
    WatchLoop(const Context& context, const Course& course, const LearnerFiles& files);

    /// Until the learner quits; throws Interrupted where a signal ends it.
    void run(const LessonEntry& first);

    /// For the last line, once the screen is given back.
    [[nodiscard]] const WatchState& state() const { return state_; }
    [[nodiscard]] const Context& context() const { return context_; }  ///< in the language that was chosen last

private:
    void feed(const WatchEvent& event);
    void perform(const WatchAction& action);
    void open_lesson_at(std::size_t index);
    void watch_folders(const LessonEntry& entry);
    void check();
    void ask(CheckRequest::Name name, Page page);
    void show_page(Page page);
    void reset();
    void edit();
    void switch_language();
    void note_refusal(const std::function<void()>& work);
    [[nodiscard]] std::string notice_of_looking() const;

    void draw();
    void wait();
    void take_keys();
    void take_signals();
    void take_check();
    void look_for_changes(bool settled);
    void prepare_headers();
    void stop_with_shell();
    void take_size();
    [[nodiscard]] const LessonEntry& entry() const { return course_.lessons.at(state_.lesson); }

    Context context_;
    const Course& course_;
    const LearnerFiles& files_;
    SignalInbox inbox_;
    HeldStderr held_;
    RawTerminal terminal_;
    SettleTimer settle_;
    PreparedHeaders headers_;
    KeyReader keys_;
    WatchState state_;
    std::optional<Lesson> lesson_;  ///< nothing: it cannot be read
    Started started_;
    std::unique_ptr<FolderWatch> folders_;
    SourceState checked_;  ///< what the last check began with
    std::unique_ptr<CheckProcess> check_;
    std::optional<Child> editor_;  ///< one with a window of its own
    std::vector<std::string> on_screen_;
    bool over_ = false;
};

}  // namespace socklings
