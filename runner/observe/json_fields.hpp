#pragma once

#include <concepts>
#include <type_traits>

#include "observe/observation.hpp"

/// The saved form of each value, said once for both directions: `io(name, value, default)` for each field, where `io`
/// is a writer or a reader. A field that has its default is left out of the text.
namespace socklings::saved {

template <class Value, class Wanted>
concept Is = std::same_as<std::remove_const_t<Value>, Wanted>;

void fields(auto& io, Is<Site> auto& site) {
    io("file", site.file);
    io("line", site.line);
    io("function", site.function);
}

void fields(auto& io, Is<Address> auto& address) {
    io("family", address.family);
    io("host", address.host);
    io("port", address.port);
}

void fields(auto& io, Is<Argument> auto& argument) {
    io("name", argument.name);
    io("shown", argument.shown);
    io("value", argument.value);
    io("names", argument.names);
}

void fields(auto& io, Is<Descriptor> auto& descriptor) {
    io("number", descriptor.number, -1);
    io("kind", descriptor.kind);
    io("object", descriptor.object);
}

void fields(auto& io, Is<Call> auto& call) {
    io("program", call.program);
    io("process", call.process);
    io("thread", call.thread);
    io("name", call.name);
    io("raw", call.raw);
    io("via", call.via);
    io("arguments", call.arguments);
    io("descriptor", call.descriptor);
    io("made", call.made);
    io("address", call.address);
    io("result", call.result);
    io("error", call.error);
    io("data", call.data);
    io("data_size", call.data_size);
    io("asked", call.asked);
    io("shortened_to", call.shortened_to);
    io("injected", call.injected);
    io("site", call.site);
    io("own", call.own);
    io("started_us", call.started_us);
    io("ended_us", call.ended_us);
}

void fields(auto& io, Is<PeerEvent> auto& event) {
    io("peer", event.peer);
    io("action", event.action);
    io("data", event.data);
    io("address", event.address);
    io("at_us", event.at_us);
}

void fields(auto& io, Is<ProcessEvent> auto& event) {
    io("program", event.program);
    io("process", event.process);
    io("what", event.what);
    io("signal", event.signal);
    io("code", event.code);
    io("at_us", event.at_us);
}

/// An event is an object of one field, which says its kind.
struct SavedEvent {
    std::optional<Call> call;
    std::optional<PeerEvent> peer;
    std::optional<ProcessEvent> process;
};

void fields(auto& io, Is<SavedEvent> auto& event) {
    io("call", event.call);
    io("peer", event.peer);
    io("process", event.process);
}

void fields(auto& io, Is<ProgramRun> auto& run) {
    io("name", run.name);
    io("arguments", run.arguments);
    io("sources", run.sources);
    io("exit_code", run.exit_code);
    io("signal", run.signal);
    io("signal_site", run.signal_site);
    io("stopped_by_us", run.stopped_by_us);
    io("limit", run.limit);
    io("open_at_exit", run.open_at_exit);
    io("children_left", run.children_left);
}

void fields(auto& io, Is<Waiting> auto& waiting) {
    io("who", waiting.who);
    io("call", waiting.call);
    io("what", waiting.what);
}

void fields(auto& io, Is<ScriptFailure> auto& failure) {
    io("verb", failure.verb);
    io("reason", failure.reason);
    io("peer", failure.peer);
    io("expected", failure.expected);
    io("observed", failure.observed);
    io("first_difference", failure.first_difference);
    io("waiting", failure.waiting);
    io("call", failure.call);
}

void fields(auto& io, Is<SanitizerOutput> auto& output) {
    io("program", output.program);
    io("text", output.text);
}

void fields(auto& io, Is<FileSeen> auto& file) {
    io("path", file.path);
    io("type", file.type, '-');
    io("mode", file.mode);
    io("content", file.content);
    io("size", file.size);
}

void fields(auto& io, Is<Observation> auto& seen) {
    io.version(seen.format_version);
    io("lesson", seen.lesson);
    io("scenario", seen.scenario);
    io("sandbox", seen.sandbox);
    io("port", seen.port);
    io("programs", seen.programs);
    io("events", seen.events);
    io("verbs_passed", seen.verbs_passed);
    io("failure", seen.failure);
    io("files", seen.files);
    io("sanitized", seen.sanitized);
    io("not_observed", seen.not_observed);
    io("error", seen.error);
    io("elapsed_us", seen.elapsed_us);
}

}  // namespace socklings::saved
