// The scenario's folder: what is given, and what is collected at the end. No link is followed, nothing blocks.
#include <algorithm>

#include "catch.hpp"
#include "stage.hpp"

using namespace socklings;

namespace {

const FileSeen* file(const Observation& seen, const std::string& path) {
    auto found = std::find_if(seen.files.begin(), seen.files.end(), [&](const auto& one) { return one.path == path; });
    return found == seen.files.end() ? nullptr : &*found;
}

// "type mode content" of a file that was collected.
std::string shown(const Observation& seen, const std::string& path) {
    const auto* found = file(seen, path);
    if (!found) return "none";
    char mode[8];
    std::snprintf(mode, sizeof mode, "%04o", found->mode);
    return std::string(1, found->type) + " " + mode + (found->type == '-' ? " " + found->content : "");
}

void play_passing(const Scene& scene, const std::function<void(const Observation&)>& check) {
    play_all({scene}, [&](const Observation& seen, std::size_t) {
        CHECK(outcome(seen) == "passed");
        check(seen);
    });
}

const std::string reads = R"({"given": [{"path": "in.txt", "content": "given\n", "mode": "0600"},
                                        {"path": "shut.txt", "content": "secret\n", "mode": "0000"},
                                        {"path": "a/b/c.txt", "content": "deep\n"},
                                        {"path": "closed", "folder": true, "mode": "0555"}], "args": )";

}  // namespace

TEST_CASE("given files lie there, with their modes") {
    play_passing({{"reads_file"}, reads + R"(["in.txt"], "script": [{"see": "given"}, {"exit": 0}]})"},
                 [](const Observation& seen) {
                     CHECK(shown(seen, "in.txt") == "- 0600 given\n");
                     CHECK(shown(seen, "shut.txt") == "- 0000 secret\n");
                     CHECK(shown(seen, "a/b/c.txt") == "- 0644 deep\n");
                     CHECK(shown(seen, "a/b") == "d 0755");
                     CHECK(shown(seen, "closed") == "d 0555");
                 });
    play_passing({{"reads_file"}, reads + R"(["a/b/c.txt"], "script": [{"see": "deep"}, {"exit": 0}]})"},
                 [](const Observation&) {});
}

TEST_CASE("a file that nobody may read is unreadable, whoever runs the runner") {
    play_passing({{"reads_file"},
                  reads + R"(["shut.txt"], "script": [{"see": "Permission denied", "on": "stderr"}, {"exit": 1}]})"},
                 [](const Observation&) {});
}

TEST_CASE("files of every kind are collected as they are") {
    play_passing({{"makes_files"}, R"([{"exit": 0}])"}, [](const Observation& seen) {
        CHECK(shown(seen, "plain") == "- 0644 text\n");
        CHECK(shown(seen, "second-name") == "- 0644 text\n");
        CHECK(shown(seen, "unreadable") == "- 0000 text\n");
        CHECK(shown(seen, "setuid") == "- 4755 text\n");
        CHECK(shown(seen, "new\nline") == "- 0644 text\n");
        CHECK(shown(seen, "symlink") == "l 0777");
        CHECK(shown(seen, "dangling") == "l 0777");
        CHECK(shown(seen, "circle") == "l 0777");
        CHECK(shown(seen, "circle/plain") == "none");
        CHECK(shown(seen, "fifo") == "p 0644");
        CHECK(shown(seen, "socket") == "s 0755");
        CHECK(shown(seen, "folder") == "d 0755");
        CHECK(shown(seen, "folder/inner") == "- 0600 text\n");
        CHECK(shown(seen, "closed") == "d 0000");
        CHECK(shown(seen, "closed/inner") == "- 0600 text\n");
        CHECK(shown(seen, "outside") == "none");
        CHECK(printed(seen) == "");
        CHECK(seen.not_observed == std::vector<std::string>{});
    });
}

TEST_CASE("big, deep and many: a part is collected, and that is said") {
    play_passing({{"makes_sparse_file"}, R"([{"exit": 0}])"}, [](const Observation& seen) {
        REQUIRE(file(seen, "sparse"));
        CHECK(file(seen, "sparse")->size == std::size_t{16} << 20);
        CHECK(file(seen, "sparse")->content == std::string(1 << 20, '\0'));
    });
    play_passing({{"makes_deep_tree"}, R"([{"exit": 0}])"}, [](const Observation& seen) {
        CHECK(file(seen, "deeper/deeper"));
        CHECK(seen.files.size() < 50);
        CHECK(seen.not_observed.size() == 1);
    });
    play_passing({{"makes_many_files"}, R"([{"exit": 0}])"}, [](const Observation& seen) {
        CHECK(seen.files.size() == 500);
        CHECK(seen.not_observed.size() == 1);
    });
}

TEST_CASE("a program may shut its own folder, and cannot put another in its place") {
    play_passing({{"closes_its_folder"}, R"([{"exit": 0}])"},
                 [](const Observation& seen) { CHECK(shown(seen, "inner") == "- 0644 text\n"); });
    play_passing({{"removes_its_folder"}, R"([{"exit": 0}])"},
                 [](const Observation& seen) { CHECK(seen.files.empty()); });
}
