#include "examples.hpp"

// What claims miss, where no detector knows a cause, and what they do not.
namespace socklings::test {

namespace {

/// A step that looks for this call.
Play wants(const std::string& name, const std::string& returns = "", std::map<std::string, std::string> with = {}) {
    CallClaim claim;
    claim.call = name;
    claim.returns = returns;
    claim.with = std::move(with);
    return Play().step("call", {claim});
}

CallClaim& claim_of(Play& play) { return std::get<CallClaim>(play.lesson.steps.front().claims.front()); }

Play before(const std::string& name, const std::string& later) {
    Play play = wants(name);
    claim_of(play).before = later;
    return play;
}

Play after(const std::string& name, const std::string& earlier) {
    Play play = wants(name);
    claim_of(play).after = earlier;
    return play;
}

Play times(const std::string& name, int count) {
    Play play = wants(name);
    claim_of(play).times = count;
    return play;
}

Play never(const std::string& name) {
    Play play = wants(name);
    claim_of(play).never = true;
    return play;
}

/// The last call has not returned.
Play waits(Play play) {
    play.last().result.reset();
    play.last().made.reset();
    return play;
}

/// A wants `wanted`, and sends nothing.
Play speaks(const Bytes& wanted) {
    return Play().script({Connect{"A"}, Expect{text(wanted), "A"}}).step("talk", {ScriptClaim{}});
}

Play at_rest(const Bytes& observed) {
    return Play().script({Connect{"A"}, Quiet{"A"}}).step("talk", {ScriptClaim{}}).serves().send(4, observed);
}

Play has(const std::string& path, char type, bool folder) {
    FileClaim claim;
    claim.path = path;
    claim.folder = folder;
    Play play = Play().step("file", {claim});
    play.seen.files.push_back({path, type, 0755, "", 0});
    return play;
}

Play leaves(int processes) {
    Play play = Play().step("children", {ChildrenClaim{""}}).exits(0);
    play.seen.programs.front().children_left = processes;
    return play;
}

Play reads_nothing_but_errors(std::size_t times) {
    Play play = Play().step("exit", {ExitClaim{0, ""}});
    for (std::size_t i = 0; i < times; ++i) {
        play.read(3, "folder", "");
        play.last().result = -1;
        play.last().error = "EISDIR";
    }
    return play;
}

/// The call before is made again and again.
Play spins(Play play) {
    const std::size_t last = play.seen.events.size() - 1;
    play.fails(1, "spinning");
    play.seen.failure->call = last;
    return play;
}

}  // namespace

Examples triggers_of_claims() {
    return {
        {"call.argument", wants("listen", "", {{"backlog", "6"}}).serves()},
        {"call.argument", wants("open", "", {{"flags", "O_APPEND"}}).open(3, "a.txt", {"O_WRONLY"})},
        {"call.result", wants("socket", "4").socket(3)},
        {"call.result", wants("recv", "5").serves().recv(4, "hi\n")},
        {"call.succeeded", wants("bind", "error").socket(3).bind(3, "0.0.0.0", 9090)},
        {"call.succeeded", wants("open", "error").open(3, "a.txt", {"O_RDONLY"})},
        {"call.waits", waits(wants("recv").serves().recv(4, ""))},
        {"call.waits", waits(wants("accept").serves())},
        {"call.late", before("bind", "listen").socket(3).listen(3).bind(3, "0.0.0.0", 9090)},
        {"call.late", before("open", "close").socket(3).close(3).open(3, "a.txt", {"O_RDONLY"})},
        {"call.early", after("listen", "bind").socket(3).listen(3).bind(3, "0.0.0.0", 9090)},
        {"call.early", after("close", "open").socket(3).close(3).exits(0)},
        {"call.times", times("close", 2).serves().close(4).exits(0)},
        {"call.times", times("open", 1).open(3, "a.txt", {"O_RDONLY"}).open(4, "b.txt", {"O_RDONLY"})},
        {"call.unwanted", never("send").serves().send(4, "hi\n")},
        {"call.unwanted", never("open").open(3, "a.txt", {"O_RDONLY"})},
        {"file.type", has("practice", '-', true)},
        {"file.type", has("memo.txt", 'd', false)},
        {"output.not-seen", Play()
                                .script({See{text("hello"), "", false}})
                                .step("see", {ScriptClaim{}})
                                .prints("good bye\n")
                                .fails(0, "not-seen", "", "good bye\n")},
        {"output.not-seen",
         Play().script({See{text("ready"), "", true}}).step("see", {ScriptClaim{}}).serves().fails(0, "not-seen", "")},
        {"reply.unexpected", at_rest("hello\n").fails(1, "unexpected", "A", "hello\n")},
        {"reply.unexpected", at_rest("x").fails(1, "unexpected", "A", "x")},
        {"reply.reset", speaks("hello\n").serves().fails(1, "reset")},
        {"reply.reset",
         Play().script({Connect{"A"}, ExpectEnd{"A"}}).step("end", {ScriptClaim{}}).serves().fails(1, "reset")},
        {"reply.closed", speaks("hello\n").serves().send(4, "hell").exits(0).fails(1, "closed", "A", "hell")},
        {"reply.closed", speaks("x").serves().exits(1).fails(1, "closed")},
        {"port.closed",
         Play().script({Connect{"A"}}).step("talk", {ScriptClaim{}}).socket(3).exits(0).fails(0, "refused")},
        {"port.closed", Play()
                            .script({Connect{"A"}})
                            .step("talk", {ScriptClaim{}})
                            .socket(3)
                            .bind(3, "0.0.0.0", 9090)
                            .close(3)
                            .fails(0, "refused")},
        {"program.ended", Play()
                              .script({Listen{"S"}, Accept{"A", "S"}})
                              .step("talk", {ScriptClaim{}})
                              .socket(3)
                              .exits(0)
                              .fails(1, "ended", "server")},
        {"program.ended", Play()
                              .script({Type{text("hello\n"), ""}})
                              .step("talk", {ScriptClaim{}})
                              .prints("> ")
                              .exits(2)
                              .fails(0, "ended", "server")},
        {"process.left", leaves(1)},
        {"process.left", leaves(5)},
        {"read.result-unchecked", reads_nothing_but_errors(3)},
        {"read.result-unchecked", reads_nothing_but_errors(1000)},
        {"hang.spinning", spins(speaks("x").serves().accept(3, -1, "EAGAIN"))},
        {"hang.spinning", spins(Play()
                                    .script({Listen{"S"}, Accept{"A", "S"}})
                                    .step("talk", {ScriptClaim{}})
                                    .socket(3)
                                    .connect(3, "127.0.0.1", 9090, "ECONNREFUSED"))},
    };
}

Examples near_misses_of_claims() {
    return {
        {"call.argument", wants("listen", "", {{"backlog", "5"}}).serves()},
        {"call.result", wants("open", "fd").open(3, "a.txt", {"O_RDONLY"})},
        {"call.succeeded", wants("bind", "error").socket(3).bind(3, "0.0.0.0", 9090, "EADDRINUSE")},
        {"call.waits", waits(wants("accept").serves().accept(3, 5))},
        {"call.late", before("bind", "listen").socket(3).bind(3, "0.0.0.0", 9090)},
        // The listening socket of before is closed, and the right one comes later.
        {"call.early", after("close", "open").socket(3).close(3).open(3, "a.txt", {"O_RDONLY"}).close(3)},
        {"call.times", times("close", 2).serves().close(4).close(3)},
        {"call.unwanted", never("send").serves().recv(4, "hi\n")},
        {"file.type", has("practice", 'd', true)},
        {"reply.unexpected", at_rest("").serves()},
        {"reply.reset", speaks("hello\n").serves().recv_fails(4, "ECONNRESET").close(4).fails(1, "closed")},
        {"reply.closed", speaks("hello\n").serves().send(4, "hello\n").close(4)},
        {"port.closed", speaks("x").serves().close(4).close(3).fails(1, "closed")},
        {"program.ended", speaks("x").serves().exits(0)},
        {"process.left", leaves(0)},
        {"hang.spinning", speaks("x").serves().accept(3, -1, "EAGAIN").accept(3, -1, "EAGAIN").accept(3, 5)},
    };
}

}  // namespace socklings::test
