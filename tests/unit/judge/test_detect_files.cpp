#include "catch.hpp"
#include "play.hpp"

using namespace socklings;
using namespace socklings::test;

TEST_CASE("a file is made with a mode that nobody meant") {
    const auto made = [](long long mode) { return Play().open(3, "a.txt", {"O_RDONLY", "O_CREAT"}, mode); };
    CHECK(made(644).codes(detect_creation_mode) == Codes{"open.mode-decimal"});
    CHECK(made(777).codes(detect_creation_mode) == Codes{"open.mode-decimal"});
    CHECK(made(0x7ffe1234).codes(detect_creation_mode) == Codes{"open.no-mode"});
    CHECK(made(0).codes(detect_creation_mode) == Codes{"open.no-mode"});
    CHECK(made(04644).codes(detect_creation_mode) == Codes{"open.no-mode"});

    CHECK_FALSE(detect_creation_mode(made(0x7ffe1234).scene()).front().likely);
    CHECK(detect_creation_mode(made(0).scene()).front().likely);

    CHECK(made(0644).codes(detect_creation_mode).empty());
    CHECK(made(0600).codes(detect_creation_mode).empty());
    CHECK(made(0777).codes(detect_creation_mode).empty());
    CHECK(Play().open(3, "a.txt", {"O_RDONLY"}).codes(detect_creation_mode).empty());
}

namespace {

/// A claim on the file a.txt, which holds `after` at the end.
Play changed(Play play, const Bytes& wanted, const Bytes& after) {
    play.seen.files.push_back({"a.txt", '-', 0644, after, after.size()});
    FileClaim claim;
    claim.path = "a.txt";
    claim.content = text(wanted);
    return play.step("file", {claim});
}

Play absent(Play play, bool there) {
    if (there) play.seen.files.push_back({"a.txt", '-', 0644, "", 0});
    FileClaim claim;
    claim.path = "a.txt";
    claim.absent = true;
    return play.step("absent", {claim});
}

}  // namespace

TEST_CASE("a flag explains what became of a file") {
    const auto opened = [](const std::vector<std::string>& flags) {
        return Play().given("a.txt", "abcdef\n").open(3, "./a.txt", flags, 0644);
    };
    CHECK(changed(opened({"O_WRONLY", "O_TRUNC"}), "abcdef\nXY\n", "XY\n").codes(detect_wrong_flags) ==
          Codes{"flags.truncates"});
    CHECK(changed(opened({"O_WRONLY", "O_APPEND", "O_TRUNC"}), "abcdef\nXY\n", "XY\n").codes(detect_wrong_flags) ==
          Codes{"flags.truncates"});
    CHECK(changed(opened({"O_WRONLY"}), "abcdef\nXY\n", "XY\ndef\n").codes(detect_wrong_flags) ==
          Codes{"flags.missing-append"});
    CHECK(changed(opened({"O_RDWR", "O_CREAT"}), "abcdef\nXY\n", "XY\ndef\n").codes(detect_wrong_flags) ==
          Codes{"flags.missing-append"});
    CHECK(changed(opened({"O_WRONLY"}), "XY\n", "XY\ndef\n").codes(detect_wrong_flags) == Codes{"flags.missing-trunc"});
    CHECK(changed(opened({"O_RDWR", "O_CREAT"}), "XY\n", "XY\ndef\n").codes(detect_wrong_flags) ==
          Codes{"flags.missing-trunc"});

    CHECK(changed(opened({"O_WRONLY", "O_APPEND"}), "abcdef\nXY\n", "abcdef\nXY\n").codes(detect_wrong_flags).empty());
    CHECK(changed(opened({"O_WRONLY", "O_APPEND"}), "abcdef\nXY\n", "abcdef\nYX\n").codes(detect_wrong_flags).empty());
    CHECK(changed(opened({"O_RDONLY"}), "abcdef\nXY\n", "other\n").codes(detect_wrong_flags).empty());
    CHECK(changed(opened({"O_WRONLY", "O_TRUNC"}), "XY\n", "YX\n").codes(detect_wrong_flags).empty());
    CHECK(changed(Play().open(3, "a.txt", {"O_WRONLY", "O_TRUNC"}), "abcdef\nXY\n", "XY\n")
              .codes(detect_wrong_flags)
              .empty());
}

TEST_CASE("a file is there, or not, by O_CREAT") {
    const auto failed = [](const std::vector<std::string>& flags) {
        Play play = Play().open(-1, "a.txt", flags);
        play.last().made.reset();
        play.last().error = "ENOENT";
        return play;
    };
    FileClaim claim;
    claim.path = "a.txt";
    CHECK(failed({"O_WRONLY"}).step("file", {claim}).codes(detect_creation) == Codes{"flags.missing-creat"});
    CHECK(failed({"O_WRONLY", "O_TRUNC"}).step("file", {claim}).codes(detect_creation) == Codes{"flags.missing-creat"});
    CHECK(failed({"O_WRONLY", "O_CREAT"}).step("file", {claim}).codes(detect_creation).empty());
    CHECK(absent(failed({"O_RDONLY"}), false).codes(detect_creation).empty());
    CHECK(absent(Play().open(3, "a.txt", {"O_RDONLY", "O_CREAT"}), true).codes(detect_creation) ==
          Codes{"flags.creates"});
    CHECK(absent(Play().open(3, "./a.txt", {"O_RDWR", "O_CREAT"}), true).codes(detect_creation) ==
          Codes{"flags.creates"});
    CHECK(absent(Play().open(3, "b.txt", {"O_RDONLY", "O_CREAT"}), true).codes(detect_creation).empty());
}

TEST_CASE("a descriptor is used for what it was not opened for") {
    const auto bad = [](Play play) {
        play.last().result = -1;
        play.last().error = "EBADF";
        return play;
    };
    CHECK(bad(Play().open(3, "a.txt", {"O_RDONLY"}).write(3, "a.txt", "x")).codes(detect_wrong_access) ==
          Codes{"flags.not-for-writing"});
    CHECK(bad(Play().open(3, "a.txt", {"O_WRONLY"}).read(3, "a.txt", "")).codes(detect_wrong_access) ==
          Codes{"flags.not-for-reading"});
    CHECK(bad(Play().open(3, "a.txt", {"O_RDONLY", "O_CREAT"}).write(3, "a.txt", "x")).codes(detect_wrong_access) ==
          Codes{"flags.not-for-writing"});
    CHECK(bad(Play().open(3, "a.txt", {"O_RDWR"}).write(3, "a.txt", "x")).codes(detect_wrong_access).empty());
    CHECK(bad(Play().write(3, "a.txt", "x")).codes(detect_wrong_access).empty());
}

TEST_CASE("more is asked of a file than it allows") {
    const auto refused = [](const std::vector<std::string>& flags, unsigned mode) {
        Play play = Play().given("a.txt", "x").open(-1, "a.txt", flags);
        play.lesson.scenarios.front().given.front().mode = mode;
        play.last().error = "EACCES";
        return play;
    };
    CHECK(refused({"O_RDWR"}, 0444).codes(detect_wrong_access) == Codes{"flags.asks-too-much"});
    CHECK(refused({"O_WRONLY"}, 0400).codes(detect_wrong_access) == Codes{"flags.asks-too-much"});
    CHECK(refused({"O_RDONLY"}, 0000).codes(detect_wrong_access).empty());
    CHECK(refused({"O_RDWR"}, 0000).codes(detect_wrong_access).empty());
}

TEST_CASE("a file is wrong because its open failed") {
    const auto refused = [](const std::string& path) {
        Play play = Play().open(-1, path, {"O_WRONLY", "O_CREAT", "O_EXCL"}, 0644);
        play.last().error = "EEXIST";
        return play;
    };
    CHECK(changed(refused("a.txt"), "new\n", "old\n").codes(detect_failed_open) == Codes{"call.failed"});
    CHECK(changed(refused("./a.txt"), "new\n", "old\n").codes(detect_failed_open) == Codes{"call.failed"});
    CHECK(changed(refused("a.txt"), "new\n", "old\n").codes(detect_creation) == Codes{"flags.exclusive"});
    CHECK(changed(refused("./a.txt"), "new\n", "old\n").codes(detect_creation) == Codes{"flags.exclusive"});
    CHECK(changed(refused("b.txt"), "new\n", "old\n").codes(detect_creation).empty());
    CHECK(changed(refused("b.txt"), "new\n", "old\n").codes(detect_failed_open).empty());
    CHECK(absent(refused("a.txt"), true).codes(detect_failed_open).empty());
}

TEST_CASE("bytes are copied as if they were text") {
    const auto copied = [](const Bytes& wanted, const Bytes& after) {
        return changed(Play().write(4, "a.txt", after), wanted, after);
    };
    const Bytes with_nul("ab\0cd\n", 6);
    CHECK(copied(with_nul, "ab").codes(detect_text_functions) == Codes{"copy.text-functions"});
    CHECK(copied(with_nul, "abcd\n").codes(detect_text_functions) == Codes{"copy.text-functions"});
    CHECK(copied("ab\xFF"
                 "cd\n",
                 "ab")
              .codes(detect_text_functions) == Codes{"copy.char-for-int"});
    CHECK(copied("\xFE\xFF", "\xFE").codes(detect_text_functions) == Codes{"copy.char-for-int"});
    CHECK(copied("ab\xFF"
                 "cd\n",
                 "ab\xFE"
                 "cd\n")
              .codes(detect_text_functions)
              .empty());
    CHECK(copied("abcd\n", "ab").codes(detect_text_functions).empty());
    CHECK(copied(with_nul, with_nul).codes(detect_text_functions).empty());
}

TEST_CASE("a short write is followed by the same bytes") {
    const auto wrong = [](Play play) { return changed(std::move(play), "abcdefgh\n", "wrong"); };
    CHECK(wrong(Play().write(4, "a.txt", "abcdefgh\n", 5).write(4, "a.txt", "abcd")).codes(detect_repeated_write) ==
          Codes{"write.repeats"});
    CHECK(wrong(Play().write(4, "a.txt", "abcdefgh\n", 5).write(4, "a.txt", "abcdefgh\n", 5))
              .codes(detect_repeated_write) == Codes{"write.repeats"});
    CHECK(wrong(Play().write(4, "a.txt", "abcdefgh\n", 5).write(4, "a.txt", "fgh\n"))
              .codes(detect_repeated_write)
              .empty());
    CHECK(changed(Play().write(4, "a.txt", "aaaaaa", 3).write(4, "a.txt", "aaa"), "aaaaaa\n", "aaaaaa")
              .codes(detect_repeated_write)
              .empty());
}

namespace {

Play chmod(Play play, const std::string& path, unsigned mode) {
    play.call("chmod", 0);
    play.last().arguments = {{"path", '"' + path + '"', std::nullopt, {}},
                             {"mode", "0" + std::to_string(mode), mode, {}}};
    return play;
}

}  // namespace

TEST_CASE("chmod gets a decimal number") {
    CHECK(chmod(Play().arguments({"a.txt", "610"}), "a.txt", 610).codes(detect_decimal_chmod) ==
          Codes{"chmod.mode-decimal"});
    CHECK(chmod(Play(), "a.txt", 755).codes(detect_decimal_chmod) == Codes{"chmod.mode-decimal"});
    CHECK(chmod(Play().arguments({"a.txt", "610"}), "a.txt", 0610).codes(detect_decimal_chmod).empty());
    CHECK(chmod(Play().arguments({"a.txt", "0"}), "a.txt", 0).codes(detect_decimal_chmod).empty());
}

TEST_CASE("the mode is printed as it was before chmod") {
    const auto changed_to = [](unsigned mode, const Bytes& after) {
        return chmod(Play().given("a.txt", "x").prints("-rw-r--r--\n"), "a.txt", mode).prints(after);
    };
    CHECK(changed_to(0600, "-rw-r--r--\n").codes(detect_stale_mode) == Codes{"mode.not-read-again"});
    CHECK(changed_to(0755, "-rw-r--r--\n").codes(detect_stale_mode) == Codes{"mode.not-read-again"});
    CHECK(changed_to(0600, "-rw-------\n").codes(detect_stale_mode).empty());
    CHECK(changed_to(0644, "-rw-r--r--\n").codes(detect_stale_mode).empty());
    CHECK(changed_to(0600, "changed\n").codes(detect_stale_mode).empty());
}
