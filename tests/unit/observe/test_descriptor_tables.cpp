#include "observe/descriptor_tables.hpp"

#include "catch.hpp"

using namespace socklings;

namespace {

/// An observation of programs, call by call.
struct Story {
    explicit Story(std::initializer_list<const char*> programs) {
        for (const char* name : programs) {
            ProgramRun run;
            run.name = name;
            seen.programs.push_back(run);
        }
    }

    Call& call(const std::string& name, long long result, int number = -1) {
        Call made;
        made.process = 1;
        made.name = made.raw = name;
        made.result = result;
        if (number >= 0) made.descriptor = Descriptor{number, "socket", object_of[number]};
        seen.events.emplace_back(made);
        return std::get<Call>(seen.events.back());
    }
    Call& makes(const std::string& name, int made, const std::string& kind, int number = -1) {
        object_of[made] = "object " + std::to_string(seen.events.size());
        Call& one = call(name, made, number);
        one.made = Descriptor{made, kind, object_of[made]};
        return one;
    }
    void peer(const std::string& action, int port = 0, const std::string& name = "A") {
        seen.events.emplace_back(PeerEvent{name, action, "", Address{"AF_INET", "127.0.0.1", port}, 0});
    }

    [[nodiscard]] DescriptorTable table(int program = 0, int process = 1) const {
        DescriptorTables tables(seen);
        for (std::size_t i = 0; i < seen.events.size(); ++i) tables.follow(i);
        return tables.of(program, process);
    }

    std::map<int, std::string> object_of;
    Observation seen;
};

Argument named(const std::string& name, const std::string& shown, std::vector<std::string> constants = {},
               std::optional<long long> value = {}) {
    return {name, shown, value, std::move(constants)};
}

std::vector<int> numbers(const DescriptorTable& table) {
    std::vector<int> all;
    for (const auto& [number, file] : table) all.push_back(number);
    return all;
}

}  // namespace

TEST_CASE("a program begins with a terminal, a terminal and a pipe, or with what its calls show") {
    Story story{"main"};
    CHECK(story.table().at(0).kind == "terminal");
    CHECK(story.table().at(1).kind == "terminal");
    CHECK(story.table().at(2).kind == "pipe");
    CHECK(story.table().size() == 3);
    story.call("write", 1, 1).descriptor = Descriptor{1, "stdout", "pipe:[4]"};
    CHECK(story.table().at(1).kind == "pipe");
}

TEST_CASE("a socket is made, bound, listens, and its connections have their own number") {
    Story story{"server"};
    story.makes("socket", 3, "socket");
    CHECK(story.table().at(3).kind == "socket");
    CHECK(story.table().at(3).port == 0);
    story.call("bind", 0, 3).address = Address{"AF_INET", "0.0.0.0", 9090};
    CHECK(story.table().at(3).port == 9090);
    CHECK_FALSE(story.table().at(3).listens);
    story.call("listen", 0, 3);
    CHECK(story.table().at(3).listens);
    story.peer("connects", 51034);
    story.makes("accept", 4, "socket", 3).address = Address{"AF_INET", "127.0.0.1", 51034};
    CHECK(story.table().at(4).other_end == "A");
    CHECK(story.table().at(4).opened_by == 4);
    story.call("close", 0, 4);
    CHECK(numbers(story.table()) == std::vector<int>{0, 1, 2, 3});
}

TEST_CASE("a client's socket is connected to the peer that accepts it, or to an address") {
    Story story{"client"};
    story.makes("socket", 3, "socket");
    story.call("connect", 0, 3).address = Address{"AF_INET", "127.0.0.1", 9090};
    CHECK(story.table().at(3).other_end == "127.0.0.1:9090");
    story.peer("accepts", 9090, "S");
    CHECK(story.table().at(3).other_end == "S");
}

TEST_CASE("a call that fails changes nothing") {
    Story story{"main"};
    story.makes("socket", 3, "socket");
    story.call("close", -1, 3);
    story.call("listen", -1, 3);
    CHECK(story.table().contains(3));
    CHECK_FALSE(story.table().at(3).listens);
}

TEST_CASE("a file has the path that the program gave") {
    Story story{"main"};
    story.makes("open", 3, "file").arguments = {named("path", "\"a.txt\"")};
    CHECK(story.table().at(3).kind == "file");
    CHECK(story.table().at(3).name == "a.txt");
}

TEST_CASE("copies refer to the same") {
    Story story{"main"};
    story.makes("socket", 3, "socket");
    story.call("dup2", 5, 3);
    story.call("listen", 0, 5);
    CHECK(story.table().at(3).listens);
    CHECK(story.table().at(5) == story.table().at(3));
    story.call("close", 0, 3);
    CHECK(story.table().at(5).listens);
    SECTION("a copy onto a standard descriptor takes its place") {
        story.call("dup2", 1, 5);
        CHECK(story.table().at(1).kind == "socket");
    }
    SECTION("fcntl copies, too") {
        story.call("fcntl", 7, 5).arguments = {named("cmd", "F_DUPFD", {"F_DUPFD"})};
        CHECK(story.table().at(7).kind == "socket");
        story.call("fcntl", 0, 5).arguments = {named("cmd", "F_GETFL", {"F_GETFL"})};
        CHECK(numbers(story.table()) == std::vector<int>{0, 1, 2, 5, 7});
    }
    SECTION("onto itself changes nothing") {
        story.call("dup2", 5, 5);
        CHECK(numbers(story.table()) == std::vector<int>{0, 1, 2, 5});
    }
}

TEST_CASE("a pipe has two ends") {
    Story story{"main"};
    story.call("pipe", 0).arguments = {named("pipefd", "[3, 4]")};
    CHECK(story.table().at(3).kind == "pipe");
    CHECK(story.table().at(4).kind == "pipe");
}

TEST_CASE("a range is closed at once") {
    Story story{"main"};
    for (const int number : {3, 4, 5}) story.makes("socket", number, "socket");
    story.call("close_range", 0).arguments = {named("first", "4", {}, 4), named("last", "4294967295", {}, 4294967295)};
    CHECK(numbers(story.table()) == std::vector<int>{0, 1, 2, 3});
}

TEST_CASE("a child has its parent's descriptors, and closes its own") {
    Story story{"server"};
    story.makes("socket", 3, "socket");
    story.seen.events.emplace_back(ProcessEvent{0, 1, "forks", "", 2, 0});
    story.call("close", 0, 3).process = 2;
    CHECK(story.table(0, 1).contains(3));
    CHECK_FALSE(story.table(0, 2).contains(3));
}

TEST_CASE("what is to be closed at exec is gone after it") {
    Story story{"main"};
    story.makes("open", 3, "file").arguments = {named("flags", "O_RDONLY|O_CLOEXEC", {"O_RDONLY", "O_CLOEXEC"})};
    story.makes("open", 4, "file");
    story.seen.events.emplace_back(ProcessEvent{0, 1, "executes", "", {}, 0});
    CHECK(numbers(story.table()) == std::vector<int>{0, 1, 2, 4});
}

TEST_CASE("clients that were accepted without their address are told apart by their order") {
    Story story{"server"};
    story.makes("socket", 3, "socket");
    story.peer("connects", 1001, "A");
    story.peer("connects", 1002, "B");
    story.makes("accept", 4, "socket", 3);
    story.makes("accept", 5, "socket", 3);
    CHECK(story.table().at(4).other_end == "A");
    CHECK(story.table().at(5).other_end == "B");
}

TEST_CASE("two programs are at each other's ends") {
    Story story{"server", "client"};
    story.makes("accept", 4, "socket", 3);
    story.makes("socket", 3, "socket").program = 1;
    story.call("connect", 0, 3).program = 1;
    std::get<Call>(story.seen.events.back()).address = Address{"AF_INET", "127.0.0.1", 9090};
    CHECK(story.table(0).at(4).other_end == "client");
    CHECK(story.table(1).at(3).other_end == "server");
}
