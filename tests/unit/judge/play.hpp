#pragma once

#include <string>
#include <vector>

#include "course/lesson.hpp"
#include "judge/detectors.hpp"
#include "judge/scene.hpp"
#include "judge/verdict.hpp"
#include "observe/observation.hpp"

/// Scenes from literals. A Play holds a lesson of one scenario and what was seen of it; its functions add what a
/// program or peer does, in order. Each call gets a line of its own: the first is on line 1.
namespace socklings::test {

Pattern text(const std::string& bytes);
Pattern words(const std::vector<std::string>& tokens);

struct Play {
    Play();

    // The lesson
    Play& script(std::vector<decltype(Verb::action)> actions);
    Play& step(const std::string& id, std::vector<Claim> claims);
    Play& given(const std::string& path, const std::string& content);

    // What was seen
    Play& arguments(std::vector<std::string> arguments);
    Play& exits(int code);
    Play& dies(const std::string& signal);
    Play& fails(std::size_t verb, const std::string& reason, const std::string& peer = "A", const Bytes& observed = "",
                std::size_t first_difference = 0);
    Play& peer(const std::string& action, const Bytes& data = "", const std::string& name = "A");

    /// Any call; the last one added can be changed through last().
    Play& call(const std::string& name, long long result, const std::string& error = "");
    Call& last();

    Play& socket(int fd, const std::string& domain = "AF_INET", const std::string& type = "SOCK_STREAM");
    Play& bind(int fd, const std::string& host, int port, const std::string& error = "");
    Play& listen(int fd);
    Play& accept(int fd, int made, const std::string& error = "");
    Play& connect(int fd, const std::string& host, int port, const std::string& error = "");
    Play& recv(int fd, const Bytes& data, std::size_t asked = 1024);
    Play& recv_fails(int fd, const std::string& error);
    /// Sends `data`, which is all that was asked unless `taken` is less.
    Play& send(int fd, const Bytes& data, std::size_t taken = std::string::npos);
    Play& close(int fd, const std::string& error = "");
    Play& open(int fd, const std::string& path, const std::vector<std::string>& flags, long long mode = -1);
    Play& read(int fd, const std::string& path, const Bytes& data, std::size_t asked = 1024);
    Play& write(int fd, const std::string& path, const Bytes& data, std::size_t taken = std::string::npos);
    Play& reads_keyboard(const Bytes& data);
    Play& prints(const Bytes& data, const std::string& stream = "stdout");
    /// A server's socket(3), bind, listen, and accept of the peer as descriptor 4.
    Play& serves();
    /// A client's socket(3) and connect to the peer.
    Play& joins();

    [[nodiscard]] Scene scene() const { return Scene(lesson, lesson.scenarios.front(), seen, 0); }
    /// The codes of what a detector finds. Checks that every finding has its texts, and they their arguments.
    [[nodiscard]] std::vector<std::string> codes(Findings (*detect)(const Scene&)) const;

    Lesson lesson;
    Observation seen;
};

using Codes = std::vector<std::string>;

/// Checks that the catalogue can say the finding in both languages: texts, arguments, width of the title.
void check_texts(const Finding& finding);
void check_texts(const Phrase& phrase);

}  // namespace socklings::test
