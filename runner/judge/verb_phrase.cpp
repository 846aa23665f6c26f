#include "judge/verb_phrase.hpp"

#include "judge/finding.hpp"
#include "observe/match.hpp"

namespace socklings {

namespace {

struct VerbPhrase {
    const Scene& scene;

    [[nodiscard]] std::string named(const std::string& program) const {
        if (!program.empty() || scene.lesson.programs.empty()) return program;
        return scene.lesson.programs.front().name;
    }
    [[nodiscard]] std::string text(const Pattern& pattern) const {
        return shown_bytes(describe(expanded(pattern, scene.seen.port)), 48);
    }
    [[nodiscard]] static Phrase of_peer(const char* code, const std::string& peer) { return {code, {{"peer", peer}}}; }
    [[nodiscard]] Phrase of_program(const char* code, const std::string& program) const {
        return {code, {{"program", named(program)}}};
    }

    Phrase operator()(const Start& verb) const { return of_program("expected.verb-start", verb.program); }
    Phrase operator()(const Stop& verb) const { return of_program("expected.verb-stop", verb.program); }
    Phrase operator()(const Listen& verb) const { return of_peer("expected.verb-listen", verb.peer); }
    Phrase operator()(const Accept& verb) const { return of_peer("expected.verb-accept", verb.listener); }
    Phrase operator()(const Connect& verb) const {
        return {"expected.verb-connect", {{"peer", verb.peer}, {"port", std::to_string(scene.seen.port)}}};
    }
    Phrase operator()(const Send& verb) const {
        return {"expected.verb-send", {{"peer", verb.peer}, {"text", text(verb.value)}}};
    }
    Phrase operator()(const Expect& verb) const {
        return {"expected.verb-expect", {{"peer", verb.peer}, {"text", text(verb.pattern)}}};
    }
    Phrase operator()(const Quiet& verb) const { return of_peer("expected.verb-quiet", verb.peer); }
    Phrase operator()(const HalfClose& verb) const { return of_peer("expected.verb-half-close", verb.peer); }
    Phrase operator()(const Hold& verb) const { return of_peer("expected.verb-hold", verb.peer); }
    Phrase operator()(const Resume& verb) const { return of_peer("expected.verb-resume", verb.peer); }
    Phrase operator()(const Close& verb) const { return of_peer("expected.verb-close", verb.peer); }
    Phrase operator()(const Reset& verb) const { return of_peer("expected.verb-reset", verb.peer); }
    Phrase operator()(const ExpectEnd& verb) const {
        return of_peer(verb.reset ? "expected.verb-expect-reset" : "expected.verb-expect-end", verb.peer);
    }
    Phrase operator()(const Type& verb) const {
        return {"expected.verb-type", {{"program", named(verb.program)}, {"text", text(verb.value)}}};
    }
    Phrase operator()(const EndInput& verb) const { return of_program("expected.verb-end-input", verb.program); }
    Phrase operator()(const See& verb) const {
        const std::string code = is_any_text(verb.pattern) ? "expected.any-text" : "expected.verb-see";
        return {code, {{"stream", verb.on_stderr ? "stderr" : "stdout"}, {"text", text(verb.pattern)}}};
    }
    Phrase operator()(const Signal& verb) const {
        return {"expected.verb-signal", {{"program", named(verb.program)}, {"signal", verb.signal}}};
    }
    Phrase operator()(const Exit& verb) const {
        return {"expected.exit", {{"program", named(verb.program)}, {"code", std::to_string(verb.code)}}};
    }
    Phrase operator()(const Ends& verb) const { return of_program("expected.verb-ends", verb.program); }
};

}  // namespace

Phrase verb_phrase(const Verb& verb, const Scene& scene) { return std::visit(VerbPhrase{scene}, verb.action); }

}  // namespace socklings
