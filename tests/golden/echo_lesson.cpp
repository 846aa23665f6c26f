#include "echo_lesson.hpp"

#include <fstream>
#include <iterator>
#include <utility>

using namespace socklings;

namespace golden {
namespace {

const char* const server_c = "/home/kim/work/100-echo-server/server.c";

Argument argument(std::string name, std::string shown, std::optional<long long> value = {}) {
    return {std::move(name), std::move(shown), value, {}};
}

Call call(std::string name, int line, std::vector<Argument> arguments, std::optional<long long> result) {
    Call made;
    made.process = made.thread = 1;
    made.name = made.raw = std::move(name);
    made.arguments = std::move(arguments);
    made.result = result;
    made.site = Site{server_c, line, "main"};
    made.own = true;
    return made;
}

Call transfer(const char* name, int line, long long length, std::optional<long long> result, Bytes data) {
    Call made = call(name, line,
                     {argument("sockfd", "4", 4), argument("buf", "…"), argument("len", std::to_string(length), length),
                      argument("flags", "0", 0)},
                     result);
    made.raw = std::string(name) == "recv" ? "recvfrom" : "sendto";
    made.descriptor = Descriptor{4, "socket", "socket:[4]"};
    made.data_size = data.size();
    made.data = std::move(data);
    return made;
}

Observation up_to_the_greeting() {
    Observation seen;
    seen.lesson = "100-echo-server";
    seen.scenario = "one-client";
    seen.sandbox = "namespaces";
    seen.port = 9090;
    ProgramRun server;
    server.name = "server";
    server.sources = {server_c};
    seen.programs = {server};
    seen.events.push_back(
        call("socket", 17,
             {argument("domain", "AF_INET", 2), argument("type", "SOCK_STREAM", 1), argument("protocol", "0", 0)}, 3));
    seen.events.push_back(call(
        "bind", 25, {argument("sockfd", "3", 3), argument("addr", "0.0.0.0:9090"), argument("addrlen", "16", 16)}, 0));
    seen.events.push_back(call("listen", 31, {argument("sockfd", "3", 3), argument("backlog", "5", 5)}, 0));
    seen.events.push_back(PeerEvent{"A", "connects", "", {}, 0});
    Call accepted =
        call("accept", 37, {argument("sockfd", "3", 3), argument("addr", "…"), argument("addrlen", "…")}, 4);
    accepted.address = Address{"AF_INET", "127.0.0.1", 51034};
    seen.events.push_back(accepted);
    seen.events.push_back(PeerEvent{"A", "sends", "hello\n", {}, 0});
    seen.events.push_back(transfer("recv", 42, 1023, 6, "hello\n"));
    return seen;
}

constexpr std::size_t send_index = 7;

StepVerdict step(const char* id, StepStatus status, std::optional<std::size_t> index = {}) {
    StepVerdict one;
    one.id = id;
    one.status = status;
    one.scenario = "one-client";
    if (index) one.call = Where{0, index};
    return one;
}

std::vector<StepVerdict> three_passed() {
    return {step("socket", StepStatus::passed, 0), step("bind", StepStatus::passed, 1),
            step("listen", StepStatus::passed, 2)};
}

/// A tenth of a millisecond for each event.
void set_times(Observation& seen) {
    double at_us = 0;
    for (Event& event : seen.events) {
        at_us += 100;
        if (auto* made = std::get_if<Call>(&event)) made->started_us = made->ended_us = at_us;
        if (auto* peer = std::get_if<PeerEvent>(&event)) peer->at_us = at_us;
    }
}

Case starting_with(Observation seen, Outcome outcome) {
    Case made;
    set_times(seen);
    made.seen = {std::move(seen)};
    made.verdict.lesson = "100-echo-server";
    made.verdict.outcome = outcome;
    made.verdict.steps = three_passed();
    return made;
}

Finding reuse_advice() {
    Finding advice;
    advice.code = "reuseaddr.missing";
    advice.weight = Weight::advice;
    advice.where = {0, 1};
    advice.site = Site{server_c, 25, "main"};
    return advice;
}

}  // namespace

Messages messages(Language language) {
    std::ifstream file(std::string(SOCKLINGS_SOURCE_DIR) + "/texts/messages.json");
    return {std::string{std::istreambuf_iterator<char>(file), {}}, language};
}

Catalogue catalogue() {
    Catalogue texts;
    texts.findings["send.wrong-length"] = {
        {"send() sent {sent} bytes where {received} had arrived",
         "send()가 {received}바이트를 받고 {sent}바이트를 보냈습니다"},
        {},
        {"The client got \"hello\\n\" and whatever lay behind it in the buffer. recv() said how many bytes came in.",
         "클라이언트가 \"hello\\n\" 뒤에 버퍼의 나머지까지 받았습니다. 몇 바이트를 받았는지는 recv()의 반환값에 "
         "있습니다."},
        {"Send as many bytes as recv() returned: `send(client, buffer, n, 0)`.",
         "recv()가 반환한 만큼만 보내세요: `send(client, buffer, n, 0)`."}};
    texts.findings["reuseaddr.missing"] = {
        {"Works here; a restart on the same port fails", "여기서는 동작하지만 같은 포트로 다시 시작하면 실패합니다"},
        {},
        {"For about a minute the port belongs to the connections that were closed last.",
         "마지막 연결이 약 1분 동안 포트를 차지합니다."},
        {"Set SO_REUSEADDR before bind().", "bind() 전에 SO_REUSEADDR를 설정하세요."}};
    texts.findings["send.ignored"] = {
        {"The result of send() is not used", "send()의 반환값을 쓰지 않습니다"}, {}, {}, {}};
    texts.findings["hang.waiting"] = {
        {"Both sides wait: nothing more can happen", "양쪽이 서로 기다립니다: 더 일어날 일이 없습니다"},
        {"line {line} {call}", "{line}번째 줄 {call}"},
        {"The server waits for more bytes before it answers, and the client waits for the answer.",
         "서버는 데이터를, 클라이언트는 응답을 기다립니다."},
        {"Look at whose turn it was when the last bytes had moved.",
         "마지막 데이터가 움직인 뒤 누구 차례였는지 살펴보세요."}};
    texts.findings["recv.eof-ignored"] = {
        {"recv() returned 0 and was called again", "recv()가 0을 반환했는데 다시 호출했습니다"},
        {},
        {"0 means that no more bytes will ever come.", "0은 더 올 데이터가 없다는 뜻입니다."},
        {"Leave the loop when recv() returns 0.", "recv()가 0을 반환하면 반복문에서 나오세요."}};
    texts.findings["output.mismatch"] = {{"The output differs from the contract", "출력이 요구와 다릅니다"},
                                         {},
                                         {"A person reads over a space, a program that compares does not.",
                                          "사람은 빈칸을 지나쳐도 비교하는 프로그램은 지나치지 않습니다."},
                                         {"Compare the two lines at the mark.", "표시된 곳에서 두 줄을 비교하세요."}};
    texts.phrases["expected.bytes"] = {"client A gets {n} bytes", "클라이언트 A가 {n}바이트를 받음"};
    texts.phrases["observed.bytes"] = {"it got {n} bytes", "{n}바이트를 받았음"};
    texts.phrases["expected.exit"] = {"the server exits by itself", "서버가 스스로 끝남"};
    return texts;
}

Lesson echo_lesson() {
    Lesson lesson;
    lesson.entry.id = "100-echo-server";
    lesson.entry.day = 100;
    lesson.entry.title = {"Echo server", "에코 서버"};
    lesson.programs = {{"server", {"server"}, {"${port}"}, "", false}};
    auto step_of = [](const char* id, const char* en, const char* ko) {
        Step one;
        one.id = id;
        one.title = {en, ko};
        one.scenario = "one-client";
        return one;
    };
    Scenario scenario;
    scenario.name = "one-client";
    scenario.script = {
        {Connect{"A"}, ""}, {Send{{{Literal{"hello\n"}}}, "A", {}}, ""}, {Expect{{{Literal{"hello\n"}}}, "A"}, ""}};
    lesson.scenarios = {scenario};
    lesson.steps = {step_of("socket", "Create a TCP socket", "TCP 소켓 생성"),
                    step_of("bind", "Bind it to the port", "포트에 주소 할당"),
                    step_of("listen", "Listen", "연결 요청 대기"),
                    step_of("echo", "Echo what arrives", "받은 데이터를 그대로 보내기"),
                    step_of("end", "Serve until the client closes", "클라이언트가 닫을 때까지 서비스"),
                    step_of("short", "Handle data that arrives in pieces", "나뉘어 도착하는 데이터 처리")};
    return lesson;
}

SourceFiles echo_sources() {
    std::vector<std::pair<int, const char*>> lines{
        {17, "    int server = socket(AF_INET, SOCK_STREAM, 0);"},
        {25, "    bind(server, (struct sockaddr *)&address, sizeof(address));"},
        {42, "\tssize_t n = recv(client, buffer, sizeof(buffer) - 1, 0);"},
        {44, "    send(client, buffer, sizeof(buffer), 0);"},
        {45, "    if (n > 0) { puts(\"다시 받기\"); n = recv(client, buffer, sizeof(buffer) - 1, 0); }"},
    };
    std::string text;
    int at = 1;
    for (auto [number, line] : lines) {
        for (; at < number; ++at) text += "\n";
        text += line;
    }
    return {{server_c, {"server.c", text + "\n"}}};
}

Case passed() {
    Observation seen = up_to_the_greeting();
    seen.events.push_back(transfer("send", 44, 6, 6, "hello\n"));
    Case made = starting_with(std::move(seen), Outcome::passed);
    made.verdict.steps.push_back(step("echo", StepStatus::passed, send_index));
    made.verdict.steps.push_back(step("end", StepStatus::passed));
    made.verdict.steps.push_back(step("short", StepStatus::passed));
    made.verdict.advice = {reuse_advice()};
    return made;
}

Case with_sanitizers() {
    Case made = passed();
    made.seen.front().sanitized = {
        {"server", "socklings: recv: asked 1025, room 1024\n==2==ERROR: AddressSanitizer: stack-buffer-overflow\n"}};
    made.raw = true;
    return made;
}

Case wrong_length() {
    Bytes sent = "hello\n";
    sent.resize(1024);
    for (std::size_t i = 8; i < sent.size(); ++i) sent[i] = static_cast<char>(i * 37);
    Observation seen = up_to_the_greeting();
    seen.events.push_back(transfer("send", 44, 1024, 1024, sent));
    seen.events.push_back(PeerEvent{"A", "receives", sent, {}, 0});
    ScriptFailure failure;
    failure.verb = 2;
    failure.reason = "unexpected";
    failure.peer = "A";
    failure.expected = "hello\n";
    failure.observed = sent;
    failure.first_difference = 6;
    seen.failure = failure;
    Case made = starting_with(std::move(seen), Outcome::failed);

    StepVerdict echo = step("echo", StepStatus::failed, send_index);
    echo.expected = {"expected.bytes", {{"n", "6"}}};
    echo.observed = {"observed.bytes", {{"n", "1024"}}};
    echo.mismatch = Mismatch{"hello\n", sent, false, 6};
    Finding length;
    length.code = "send.wrong-length";
    length.where = {0, send_index};
    length.site = Site{server_c, 44, "main"};
    length.arguments = {{"sent", "1024"}, {"received", "6"}};
    Finding ignored;
    ignored.code = "send.ignored";
    ignored.weight = Weight::advice;
    ignored.site = Site{server_c, 44, "main"};
    echo.findings = {length, ignored};
    made.verdict.steps.push_back(echo);
    made.verdict.steps.push_back(step("end", StepStatus::not_reached));
    made.verdict.steps.push_back(step("short", StepStatus::not_reached));
    made.verdict.advice = {reuse_advice()};
    return made;
}

Case warned_there() {
    Case made = wrong_length();
    made.texts.phrases["told"] = {"It means {name}.", "{name} 뜻입니다."};
    auto warning = [](int line, const char* text, const char* means) {
        return BuildMessage{server_c, line, 1, "warning", text, "-Wall", {"told", {{"name", means}}}};
    };
    made.builds.front().messages = {warning(42, "far away", "nothing here"),
                                    warning(43, "before", "less"),
                                    warning(44, "there", "a lot"),
                                    {server_c, 44, 1, "warning", "dull", "", {}}};
    return made;
}

Case stuck() {
    Observation seen = up_to_the_greeting();
    seen.events.push_back(transfer("recv", 45, 1023, {}, ""));
    ScriptFailure failure;
    failure.verb = 2;
    failure.reason = "stuck";
    failure.peer = "A";
    failure.expected = "hello\n";
    failure.waiting = {{"server", send_index, ""}, {"A", {}, "hello\n"}};
    seen.failure = failure;
    Case made = starting_with(std::move(seen), Outcome::failed);

    StepVerdict echo = step("echo", StepStatus::failed, send_index);
    Finding hang;
    hang.code = "hang.waiting";
    hang.likely = true;
    hang.where = {0, send_index};
    hang.site = Site{server_c, 45, "main"};
    hang.arguments = {{"line", "45"}, {"call", "recv(4)"}};
    echo.findings = {hang};
    made.verdict.steps.push_back(echo);
    made.verdict.steps.push_back(step("end", StepStatus::not_reached));
    made.verdict.steps.push_back(step("short", StepStatus::not_reached));
    return made;
}

Case spinning() {
    Observation seen = up_to_the_greeting();
    seen.events.push_back(transfer("recv", 42, 1023, 0, ""));
    ScriptFailure failure;
    failure.reason = "spinning";
    failure.call = send_index;
    seen.failure = failure;
    Case made = starting_with(std::move(seen), Outcome::failed);
    StepVerdict echo = step("echo", StepStatus::passed);
    StepVerdict end = step("end", StepStatus::failed, send_index);
    Finding ignored;
    ignored.code = "recv.eof-ignored";
    ignored.where = {0, send_index};
    ignored.site = Site{server_c, 42, "main"};
    end.expected = {"expected.exit", {}};
    end.findings = {ignored};
    made.verdict.steps.push_back(echo);
    made.verdict.steps.push_back(end);
    made.verdict.steps.push_back(step("short", StepStatus::not_reached));
    return made;
}

Case build_failed() {
    Case made;
    made.verdict.lesson = "100-echo-server";
    made.verdict.outcome = Outcome::failed;
    made.verdict.steps = {step("socket", StepStatus::failed), step("bind", StepStatus::not_reached)};
    made.builds = {
        {"server",
         "server.c",
         false,
         false,
         0.125,
         {{"server.c", 8, 5, "error", "expected ',' or ';' before 'int'", "", {}}},
         "\x1b[01m\x1b[Kserver.c:8:5:\x1b[m\x1b[K error: expected ',' or ';' before 'int'\n\x1b]0;title\x07"}};
    return made;
}

Case broken_machine() {
    Case made;
    made.verdict.lesson = "100-echo-server";
    made.verdict.outcome = Outcome::error;
    made.verdict.error = "ptrace: Operation not permitted";
    made.verdict.steps = {step("socket", StepStatus::error), step("bind", StepStatus::error)};
    return made;
}

Case wrong_text() {
    Case made = starting_with(up_to_the_greeting(), Outcome::failed);
    StepVerdict output = step("echo", StepStatus::failed);
    output.mismatch = Mismatch{"first line\nHello World\n", "first line\nHello  World\n", false, 17};
    Finding mismatch;
    mismatch.code = "output.mismatch";
    output.findings = {mismatch};
    made.verdict.steps.push_back(output);
    return made;
}

}  // namespace golden
