#include "traced.hpp"

#include <utility>

using namespace socklings;

namespace golden {
namespace {

/// Adds what happens, a tenth of a millisecond apart.
class Script {
public:
    Script(std::string scenario, std::vector<std::string> programs) {
        seen_.lesson = "100-echo-server";
        seen_.scenario = std::move(scenario);
        for (std::string& name : programs) {
            ProgramRun run;
            run.name = std::move(name);
            run.arguments = {"9090"};
            seen_.programs.push_back(run);
        }
    }

    Call& call(const std::string& name, int line, std::vector<Argument> arguments, std::optional<long long> result) {
        Call made;
        made.program = program;
        made.process = made.thread = 1;
        made.name = made.raw = name;
        made.arguments = std::move(arguments);
        made.result = result;
        made.site = Site{"/home/kim/work/main.c", line, "main"};
        made.own = true;
        made.started_us = made.ended_us = at_us_ += 100;
        seen_.events.emplace_back(std::move(made));
        return std::get<Call>(seen_.events.back());
    }
    Call& move(const std::string& name, const std::string& raw, int line, int fd, const Bytes& data, long long asked) {
        Call& made = call(name, line,
                          {{raw.size() > 5 ? "sockfd" : "fd", std::to_string(fd), fd, {}},
                           {"buf", "…", {}, {}},
                           {"len", std::to_string(asked), asked, {}},
                           {"flags", raw.size() > 5 ? "0" : "", 0, {}}},
                          static_cast<long long>(data.size()));
        made.raw = raw;
        made.descriptor =
            Descriptor{fd,
                       fd > 2    ? "socket"
                       : fd == 0 ? "stdin"
                                 : "stdout",
                       (fd > 2 ? "socket:" : "/dev/pts/1 ") + std::to_string(program) + std::to_string(fd)};
        made.data = data;
        made.data_size = data.size();
        made.asked = static_cast<std::size_t>(asked);
        return made;
    }
    Call& makes(const std::string& name, int line, std::vector<Argument> arguments, int fd, const std::string& kind) {
        Call& made = call(name, line, std::move(arguments), fd);
        made.made = Descriptor{fd, kind, kind + ":" + std::to_string(program) + std::to_string(fd)};
        return made;
    }
    Call& on(const std::string& name, int line, int fd, std::vector<Argument> more = {}) {
        more.insert(more.begin(), {"sockfd", std::to_string(fd), fd, {}});
        Call& made = call(name, line, std::move(more), 0);
        made.descriptor = Descriptor{fd, "socket", "socket:" + std::to_string(program) + std::to_string(fd)};
        return made;
    }
    void peer(const std::string& name, const std::string& action, const Bytes& data = "") {
        seen_.events.emplace_back(PeerEvent{name, action, data, Address{"AF_INET", "127.0.0.1", 51034}, at_us_ += 100});
    }
    void process(const std::string& what, std::optional<int> code = {}, const std::string& signal = "") {
        seen_.events.emplace_back(ProcessEvent{program, 1, what, signal, code, at_us_ += 100});
    }
    void listens() {
        makes("socket", 12, {{"domain", "AF_INET", 2, {}}, {"type", "SOCK_STREAM", 1, {}}, {"protocol", "0", 0, {}}}, 3,
              "socket");
        on("bind", 17, 3, {{"addr", "0.0.0.0:9090", {}, {}}}).address = Address{"AF_INET", "0.0.0.0", 9090};
        on("listen", 18, 3, {{"backlog", "5", 5, {}}});
    }
    Call& accepts() {
        Call& made = makes("accept", 21, {{"sockfd", "3", 3, {}}, {"addr", "…", {}, {}}}, 4, "socket");
        made.descriptor = Descriptor{3, "socket", "socket:03"};
        made.address = Address{"AF_INET", "127.0.0.1", 51034};
        return made;
    }

    Observation seen() && { return std::move(seen_); }
    Observation& so_far() { return seen_; }
    int program = 0;

private:
    Observation seen_;
    double at_us_ = 0;
};

StepVerdict step(const char* id, const char* scenario, StepStatus status) {
    StepVerdict one;
    one.id = id;
    one.scenario = scenario;
    one.status = status;
    return one;
}

Case with(std::vector<Observation> seen, std::vector<StepVerdict> steps) {
    Case made;
    made.verdict.lesson = "100-echo-server";
    made.verdict.steps = std::move(steps);
    made.verdict.outcome = Outcome::passed;
    for (const StepVerdict& one : made.verdict.steps)
        if (one.status != StepStatus::passed) made.verdict.outcome = Outcome::failed;
    made.seen = std::move(seen);
    made.sources["/home/kim/work/main.c"] = {"main.c", ""};
    return made;
}

}  // namespace

Case faults() {
    Script script("one-byte-reads", {"server"});
    script.listens();
    Call& interrupted = script.call("accept", 21, {{"sockfd", "3", 3, {}}}, -1);
    interrupted.error = "EINTR";
    interrupted.injected = true;
    script.peer("A", "connects");
    script.accepts();
    script.peer("A", "sends", "hello\n");
    for (const char byte : std::string("hello\n")) {
        script.move("recv", "recvfrom", 25, 4, Bytes(1, byte), 1023).shortened_to = 1;
        script.move("send", "sendto", 28, 4, Bytes(1, byte), 1);
    }
    script.peer("A", "receives", "hello\n");
    script.move("recv", "recvfrom", 25, 4, "", 1023).result = std::nullopt;
    Observation cut = std::move(script).seen();
    Script other("one-client", {"server"});
    other.listens();
    return with({std::move(other).seen(), std::move(cut)}, {step("socket", "one-client", StepStatus::passed),
                                                            step("short", "one-byte-reads", StepStatus::failed)});
}

Case pair() {
    Script script("conversation", {"server", "client"});
    script.process("starts");
    script.listens();
    script.program = 1;
    script.process("starts");
    script.makes("socket", 9, {{"domain", "AF_INET", 2, {}}, {"type", "SOCK_STREAM", 1, {}}}, 3, "socket");
    script.program = 0;
    script.accepts();
    script.program = 1;
    script.on("connect", 15, 3, {{"addr", "127.0.0.1:9090", {}, {}}}).address = Address{"AF_INET", "127.0.0.1", 9090};
    script.peer("keyboard", "types", "hello\n");
    script.move("read", "read", 19, 0, "hello\n", 1024).via = "fgets";
    script.move("send", "sendto", 20, 3, "hello\n", 6);
    script.program = 0;
    script.move("recv", "recvfrom", 25, 4, "hello\n", 1023);
    script.move("write", "write", 26, 1, "message from client : hello\n", 28).via = "printf";
    script.move("send", "sendto", 28, 4, "hello\n", 6);
    script.program = 1;
    script.move("recv", "recvfrom", 21, 3, "hello\n", 1024);
    script.peer("keyboard", "ends-input");
    script.process("exits", 0);
    script.program = 0;
    script.move("recv", "recvfrom", 25, 4, "", 1023);
    script.process("exits", 0);
    return with({std::move(script).seen()}, {step("echo", "conversation", StepStatus::passed)});
}

Case files() {
    Script script("small", {"main"});
    script.makes("open", 7, {{"path", "\"in.txt\"", {}, {}}, {"flags", "O_RDONLY", 0, {}}}, 3, "file").via = "fopen";
    script.makes("open", 8,
                 {{"path", "\"out.txt\"", {}, {}}, {"flags", "O_WRONLY|O_CREAT", 65, {}}, {"mode", "0644", 420, {}}}, 4,
                 "file");
    script.move("write", "write", 12, 1, "fd: 4\n", 6).via = "printf";
    Call& closed = script.on("close", 20, 4);
    closed.descriptor->kind = "file";
    Call& exit = script.on("close", 0, 1);
    exit.own = false;
    exit.site.reset();
    exit.via = "exit";
    script.process("exits", 0);
    return with({std::move(script).seen()}, {step("echo", "small", StepStatus::passed)});
}

Case crash() {
    Script script("one-client", {"server"});
    script.listens();
    script.peer("A", "connects");
    script.accepts();
    script.process("gets-signal", {}, "SIGSEGV");
    script.process("dies", {}, "SIGSEGV");
    script.so_far().programs[0].signal_site = Site{"/home/kim/work/main.c", 31, "main"};
    StepVerdict failed = step("echo", "one-client", StepStatus::failed);
    failed.call = Where{0, 6};
    return with({std::move(script).seen()}, {failed});
}

}  // namespace golden
