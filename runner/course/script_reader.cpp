#include "course/script_reader.hpp"

#include <set>

#include "course/fields.hpp"
#include "course/verb_reader.hpp"

namespace socklings {

std::vector<const Shape*> verb_shapes() {
    std::vector<const Shape*> shapes;
    for (const VerbKind& kind : verb_kinds()) shapes.push_back(&kind.shape);
    return shapes;
}

std::vector<Verb> read_script(const Cursor& at, const Scope& scope) {
    std::vector<Verb> script;
    if (!at.present()) return script;
    ScriptState state{scope, {}};
    std::set<std::string> marks;
    for (const Cursor& item : at.items()) {
        const Shape* shape = item.choose(verb_shapes(), "verb");
        if (!shape || !item.has_shape(*shape)) continue;
        for (const VerbKind& kind : verb_kinds()) {
            if (&kind.shape == shape) script.push_back({kind.read(item, state), ""});
        }
        const Cursor mark = item["mark"];
        if (!mark.present()) continue;
        script.back().mark = read_name(mark);
        if (!marks.insert(script.back().mark).second) mark.fault("another verb of this script has this mark");
    }
    return script;
}

}  // namespace socklings
