#include "play.hpp"

#include "catalogue_file.hpp"
#include "catch.hpp"
#include "judge/catalogue.hpp"

namespace socklings::test {

namespace {

std::string object(int fd) { return "socket:[" + std::to_string(fd) + "]"; }

Argument number(const std::string& name, long long value) { return {name, std::to_string(value), value, {}}; }

Argument constants(const std::string& name, const std::vector<std::string>& names) {
    std::string shown;
    for (const std::string& one : names) shown += (shown.empty() ? "" : "|") + one;
    return {name, shown, 1, names};
}

void check_placeholders(const Text& text, const std::map<std::string, std::string>& arguments) {
    for (const std::string& words : {text.en, text.ko}) {
        INFO(words);
        for (const std::string& name : placeholders(words)) {
            INFO(name);
            CHECK(arguments.contains(name));
        }
    }
}

/// Columns on a terminal: Hangul takes two.
std::size_t columns(const std::string& text) {
    std::size_t width = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0) != 0x80) width += byte >= 0xE3 ? 2 : 1;
    }
    return width;
}

}  // namespace

Pattern text(const std::string& bytes) { return {{Literal{bytes}}}; }
Pattern words(const std::vector<std::string>& tokens) { return {{Tokens{tokens}}}; }

Play::Play() {
    lesson.entry.id = "100-test";
    ProgramSpec program;
    program.name = "server";
    program.sources = {"server"};
    program.arguments = {"${port}"};
    lesson.programs.push_back(std::move(program));
    lesson.scenarios.emplace_back();
    lesson.scenarios.front().name = "scenario";
    seen.lesson = lesson.entry.id;
    seen.scenario = "scenario";
    seen.sandbox = "namespaces";
    seen.port = 9090;
    seen.programs.push_back({});
    seen.programs.front().name = "server";
    seen.programs.front().arguments = {"9090"};
}

Play& Play::script(std::vector<decltype(Verb::action)> actions) {
    for (auto& action : actions) lesson.scenarios.front().script.push_back({std::move(action), ""});
    if (!seen.failure) seen.verbs_passed = lesson.scenarios.front().script.size();
    return *this;
}

Play& Play::step(const std::string& id, std::vector<Claim> claims) {
    lesson.steps.push_back({id, {"Step", "단계"}, "scenario", std::move(claims)});
    return *this;
}

Play& Play::given(const std::string& path, const std::string& content) {
    lesson.scenarios.front().given.push_back({path, content, 0644, false});
    return *this;
}

Play& Play::arguments(std::vector<std::string> arguments) {
    seen.programs.front().arguments = std::move(arguments);
    return *this;
}

Play& Play::exits(int code) {
    seen.programs.front().exit_code = code;
    return *this;
}

Play& Play::dies(const std::string& signal) {
    seen.programs.front().signal = signal;
    return *this;
}

Play& Play::fails(std::size_t verb, const std::string& reason, const std::string& peer, const Bytes& observed,
                  std::size_t first_difference) {
    seen.failure = ScriptFailure{verb, reason, peer, "", observed, first_difference, {}, std::nullopt};
    seen.verbs_passed = verb;
    return *this;
}

Play& Play::peer(const std::string& action, const Bytes& data, const std::string& name) {
    PeerEvent event;
    event.peer = name;
    event.action = action;
    event.data = data;
    seen.events.emplace_back(std::move(event));
    return *this;
}

Play& Play::call(const std::string& name, long long result, const std::string& error) {
    Call call;
    call.process = call.thread = 1;
    call.name = call.raw = name;
    call.result = result;
    call.error = error;
    call.own = true;
    call.site = Site{"server.c", static_cast<int>(seen.events.size()) + 1, "main"};
    seen.events.emplace_back(std::move(call));
    return *this;
}

Call& Play::last() { return std::get<Call>(seen.events.back()); }

Play& Play::socket(int fd, const std::string& domain, const std::string& type) {
    call("socket", fd);
    last().arguments = {constants("domain", {domain}), constants("type", {type}), number("protocol", 0)};
    last().made = Descriptor{fd, "socket", object(fd)};
    return *this;
}

Play& Play::bind(int fd, const std::string& host, int port, const std::string& error) {
    call("bind", error.empty() ? 0 : -1, error);
    last().arguments = {number("sockfd", fd), {"addr", host + ":" + std::to_string(port), std::nullopt, {}}};
    last().descriptor = Descriptor{fd, "socket", object(fd)};
    last().address = Address{"AF_INET", host, port};
    return *this;
}

Play& Play::listen(int fd) {
    call("listen", 0);
    last().arguments = {number("sockfd", fd), number("backlog", 5)};
    last().descriptor = Descriptor{fd, "socket", object(fd)};
    return *this;
}

Play& Play::accept(int fd, int made, const std::string& error) {
    call("accept", error.empty() ? made : -1, error);
    last().arguments = {number("sockfd", fd)};
    last().descriptor = Descriptor{fd, "socket", object(fd)};
    if (error.empty()) last().made = Descriptor{made, "socket", object(made) + std::to_string(seen.events.size())};
    return *this;
}

Play& Play::connect(int fd, const std::string& host, int port, const std::string& error) {
    bind(fd, host, port, error);
    last().name = last().raw = "connect";
    return *this;
}

namespace {

/// What a descriptor refers to: the latest call that made it says.
Descriptor descriptor_of(const Observation& seen, int fd) {
    Descriptor found{fd, "socket", object(fd)};
    for (const Event& event : seen.events) {
        const auto* const call = std::get_if<Call>(&event);
        if (call != nullptr && call->made && call->made->number == fd) found = *call->made;
    }
    return found;
}

}  // namespace

Play& Play::recv(int fd, const Bytes& data, std::size_t asked) {
    const Descriptor descriptor = descriptor_of(seen, fd);
    call("recv", static_cast<long long>(data.size()));
    last().raw = "recvfrom";
    last().arguments = {
        number("sockfd", fd), {"buf", "…", std::nullopt, {}}, number("len", static_cast<long long>(asked))};
    last().descriptor = descriptor;
    last().data = data;
    last().data_size = data.size();
    last().asked = asked;
    return *this;
}

Play& Play::recv_fails(int fd, const std::string& error) {
    recv(fd, "");
    last().result = -1;
    last().error = error;
    return *this;
}

Play& Play::send(int fd, const Bytes& data, std::size_t taken) {
    recv(fd, data.substr(0, taken), data.size());
    last().name = "send";
    last().raw = "sendto";
    return *this;
}

Play& Play::close(int fd, const std::string& error) {
    const Descriptor descriptor = error.empty() ? descriptor_of(seen, fd) : Descriptor{fd, "closed", ""};
    call("close", error.empty() ? 0 : -1, error);
    last().arguments = {number("fd", fd)};
    last().descriptor = descriptor;
    return *this;
}

Play& Play::open(int fd, const std::string& path, const std::vector<std::string>& flags, long long mode) {
    call("open", fd);
    last().raw = "openat";
    last().arguments = {{"path", "\"" + path + "\"", std::nullopt, {}}, constants("flags", flags)};
    if (mode >= 0) last().arguments.push_back(number("mode", mode));
    last().made = Descriptor{fd, "file", "/lesson/" + path};
    return *this;
}

Play& Play::read(int fd, const std::string& path, const Bytes& data, std::size_t asked) {
    recv(fd, data, asked);
    last().name = last().raw = "read";
    last().descriptor = Descriptor{fd, "file", "/lesson/" + path};
    return *this;
}

Play& Play::write(int fd, const std::string& path, const Bytes& data, std::size_t taken) {
    send(fd, data, taken);
    last().name = last().raw = "write";
    last().descriptor = Descriptor{fd, "file", "/lesson/" + path};
    return *this;
}

Play& Play::reads_keyboard(const Bytes& data) {
    recv(0, data);
    last().name = last().raw = "read";
    last().descriptor = Descriptor{0, "stdin", "/dev/pts/0"};
    return *this;
}

Play& Play::prints(const Bytes& data, const std::string& stream) {
    send(stream == "stdout" ? 1 : 2, data);
    last().name = last().raw = "write";
    last().via = "printf";
    last().descriptor = Descriptor{stream == "stdout" ? 1 : 2, stream, "/dev/pts/0"};
    return *this;
}

Play& Play::serves() { return socket(3).bind(3, "0.0.0.0", 9090).listen(3).peer("connects").accept(3, 4); }

Play& Play::joins() { return arguments({"127.0.0.1", "9090"}).socket(3).peer("accepts").connect(3, "127.0.0.1", 9090); }

std::vector<std::string> Play::codes(Findings (*detect)(const Scene&)) const {
    std::vector<std::string> found;
    for (const Finding& finding : detect(scene())) {
        check_texts(finding);
        found.push_back(finding.code);
    }
    return found;
}

void check_texts(const Finding& finding) {
    INFO(finding.code);
    REQUIRE(catalogue_file().findings.contains(finding.code));
    const FindingTexts& texts = catalogue_file().findings.at(finding.code);
    for (const Text* const one : {&texts.title, &texts.fact, &texts.why, &texts.remedy})
        check_placeholders(*one, finding.arguments);
    for (const Language language : {Language::english, Language::korean}) {
        const std::string title = render(catalogue_file(), finding, language).title;
        INFO(title);
        CHECK(columns(title) <= 60);
    }
}

void check_texts(const Phrase& phrase) {
    INFO(phrase.code);
    REQUIRE(catalogue_file().phrases.contains(phrase.code));
    check_placeholders(catalogue_file().phrases.at(phrase.code), phrase.arguments);
}

}  // namespace socklings::test
