#include "examples.hpp"

// Files, their flags and modes, and lists of shell commands.
namespace socklings::test {

namespace {

FileClaim file(const std::string& path, const std::string& content) {
    return FileClaim{path, text(content), std::nullopt, false};
}

/// A file that was there, holds `after` in the end, and should hold `wanted`.
Play changed(const std::string& before, const std::string& wanted, const std::string& after) {
    Play play = Play().given("a.txt", before).step("file", {file("a.txt", wanted)});
    play.seen.files.push_back({"a.txt", '-', 0644, after, after.size()});
    return play;
}

Play absent_is_wanted() { return Play().step("absent", {FileClaim{"nope.txt", std::nullopt, std::nullopt, true}}); }

Play fails_to_open(Play play, const std::string& path, const std::vector<std::string>& flags,
                   const std::string& error) {
    play.open(-1, path, flags, 0644);
    play.last().made.reset();
    play.last().error = error;
    return play;
}

Play reads_folder() {
    Play play = Play().read(3, "folder", "");
    play.last().result = -1;
    play.last().error = "EISDIR";
    return play.exits(1);
}

Play chmod_to(long long mode, const std::string& shown) {
    Play play = Play().given("a.txt", "x").arguments({"a.txt", "600"}).call("chmod", 0);
    play.last().arguments = {{"path", "\"a.txt\"", std::nullopt, {}}, {"mode", shown, mode, {}}};
    return play;
}

/// A program of shell commands; `path` must be there in the end.
Play shell(const std::string& path) {
    Play play = Play().step("file", {FileClaim{path, std::nullopt, std::nullopt, false}});
    play.lesson.programs.front().shell = true;
    return play;
}

Play tool(Play play, const std::string& name, const std::vector<std::pair<std::string, std::string>>& paths) {
    play.call(name, 0);
    for (const auto& [argument, path] : paths)
        play.last().arguments.push_back({argument, '"' + path + '"', std::nullopt, {}});
    return play;
}

Play there(Play play, const std::string& path, char type = '-') {
    play.seen.files.push_back({path, type, 0644, "", 0});
    return play;
}

}  // namespace

Examples near_misses_of_files() {
    const std::string long_text(2500, 'x');
    return {
        {"read.result-unchecked", reads_folder()},
        {"read.short", Play().given("in.bin", long_text).read(3, "in.bin", long_text, 4096).exits(0)},
        {"write.short", Play().write(4, "a.txt", "hello\n", 4).write(4, "a.txt", "o\n").close(4).exits(0)},
        {"write.wrong-length", Play().step("file", {file("a.txt", "memo\n")}).write(3, "a.txt", "memo\n")},
        {"write.repeats", changed("", "hello\n", "hello?").write(4, "a.txt", "hello\n", 2).write(4, "a.txt", "llo?")},
        {"write.short-as-error", Play().write(4, "a.txt", "hello\n", 4).write(4, "a.txt", "o\n").exits(1)},
        {"copy.char-for-int", changed("",
                                      "ab\xFF"
                                      "c",
                                      "a")
                                  .write(4, "a.txt", "a")},
        {"copy.text-functions", changed("", std::string("ab\0c", 4), "a").write(4, "a.txt", "a")},
        {"open.no-mode", Play().open(3, "a.txt", {"O_CREAT", "O_RDONLY"}, 0600)},
        {"open.mode-decimal", Play().open(3, "a.txt", {"O_CREAT", "O_RDONLY"}, 0640)},
        {"chmod.mode-decimal", chmod_to(0600, "0600")},
        {"mode.not-read-again", chmod_to(0644, "0644").prints("-rw-r--r--\n")},
        {"flags.missing-creat",
         fails_to_open(Play().step("file", {file("a.txt", "")}), "a.txt", {"O_RDONLY", "O_CREAT"}, "EACCES")},
        {"flags.creates", absent_is_wanted().open(3, "other.txt", {"O_CREAT"}, 0644)},
        {"flags.exclusive", fails_to_open(absent_is_wanted(), "nope.txt", {"O_CREAT", "O_EXCL"}, "EEXIST")},
        {"flags.truncates", changed("old\n", "new\n", "").open(3, "a.txt", {"O_WRONLY", "O_TRUNC"})},
        {"flags.missing-append", changed("abc\n", "abc\nd\n", "abc\nD\n").open(3, "a.txt", {"O_WRONLY", "O_APPEND"})},
        {"flags.appends", changed("abc\n", "abc\nd\n", "abc\nD\n").open(3, "a.txt", {"O_WRONLY", "O_APPEND"})},
        {"flags.missing-trunc", changed("abcdef\n", "XY\n", "XY\nd").open(3, "a.txt", {"O_WRONLY"})},
        {"flags.not-for-writing", Play().open(3, "a.txt", {"O_WRONLY"}).write(3, "a.txt", "x")},
        {"flags.not-for-reading", Play().open(3, "a.txt", {"O_RDWR"}).read(3, "a.txt", "x")},
        {"flags.asks-too-much", fails_to_open(Play().given("a.txt", "x"), "a.txt", {"O_WRONLY"}, "EACCES")},
        {"file.missing", there(Play().step("file", {FileClaim{"a.txt", std::nullopt, std::nullopt, false}}), "a.txt")},
        {"file.unexpected", there(absent_is_wanted(), "other.txt")},
        {"file.content", changed("", "memo\n", "memo\n")},
        {"file.mode", there(Play().step("mode", {FileClaim{"a.txt", std::nullopt, 0644, false}}), "a.txt")},
        {"shell.carriage-return", there(shell("a.txt"), "a b.txt")},
        {"shell.folder-missing", tool(shell("box/a.txt"), "mkdir", {{"path", "box"}})},
        // Moved back, and made again
        {"shell.moved-away", tool(tool(tool(shell("x/a.txt"), "mkdir", {{"path", "a.txt"}}), "rename",
                                       {{"oldpath", "a.txt"}, {"newpath", "b.txt"}}),
                                  "mkdir", {{"path", "a.txt"}})},
        {"shell.removed", tool(shell("x/a.txt"), "unlink", {{"path", "temp.txt"}})},
    };
}

}  // namespace socklings::test
