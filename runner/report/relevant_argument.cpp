#include "report/relevant_argument.hpp"

#include <algorithm>
#include <string_view>

namespace socklings {
namespace {

/// Codes that begin so are about the argument of that name (of the man page). "fd" is the first, whatever its name.
struct About {
    std::string_view code, argument;
};
constexpr About known[]{
    {"socket.wrong-type", "type"},
    {"socket.wrong-family", "domain"},
    {"address.short", "addrlen"},
    {"address.", "addr"},
    {"port.byte-swapped", "addr"},
    {"port.wrong", "addr"},
    {"port.zero", "addr"},
    {"send.wrong-length", "len"},
    {"write.wrong-length", "count"},
    {"open.mode-decimal", "mode"},
    {"chmod.mode-decimal", "mode"},
    {"flags.", "flags"},
    {"accept.length-uninitialised", "addrlen"},
    {"accept.wrong-descriptor", "fd"},
    {"recv.wrong-descriptor", "fd"},
    {"send.wrong-descriptor", "fd"},
    {"fd.closed-early", "fd"},
    {"fd.closed-twice", "fd"},
};

/// What a claim calls by the parts of an address is one argument of the call.
std::string_view in_call(std::string_view argument) {
    const bool is_part = argument == "family" || argument == "host" || argument == "port";
    return is_part ? "addr" : argument;
}

std::string_view name_of_argument(const Finding& finding) {
    if (finding.code == "call.argument") {
        const auto named = finding.arguments.find("argument");
        return named == finding.arguments.end() ? std::string_view() : in_call(named->second);
    }
    const auto about = std::find_if(std::begin(known), std::end(known),
                                    [&](const About& one) { return finding.code.starts_with(one.code); });
    return about == std::end(known) ? std::string_view() : about->argument;
}

}  // namespace

std::optional<std::size_t> relevant_argument(const Finding& finding, const Call& call) {
    const std::string_view name = name_of_argument(finding);
    if (name.empty() || !call.via.empty()) return {};
    if (name == "fd") return 0;
    const auto found = std::find_if(call.arguments.begin(), call.arguments.end(),
                                    [&](const Argument& one) { return one.name == name; });
    if (found == call.arguments.end()) return {};
    return static_cast<std::size_t>(found - call.arguments.begin());
}

}  // namespace socklings
