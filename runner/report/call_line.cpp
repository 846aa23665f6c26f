#include "report/call_line.hpp"

#include <algorithm>

#include "report/escape.hpp"
#include "report/width.hpp"

namespace socklings {
namespace {

bool is_one_of(const std::string& name, std::initializer_list<const char*> names) {
    return std::any_of(names.begin(), names.end(), [&](const char* one) { return name == one; });
}

/// What a reader of a timeline does not miss.
bool left_out(const Call& call, const Argument& argument) {
    if (is_one_of(argument.name, {"addrlen", "address_len"})) return true;
    if (is_one_of(call.raw, {"accept", "accept4"}))
        return argument.name == "addr" || (argument.name == "flags" && argument.value == 0);
    bool transfer = is_one_of(call.raw, {"recvfrom", "sendto", "recvmsg", "sendmsg"});
    if (!transfer) return false;
    // recv() and send() have no address; the kernel's calls behind them do.
    if (is_one_of(argument.name, {"src_addr", "dest_addr"}) && is_one_of(call.name, {"recv", "send"})) return true;
    return argument.name == "flags" && argument.value == 0;
}

bool brings_address(const Call& call) { return is_one_of(call.raw, {"accept", "accept4", "recvfrom", "recvmsg"}); }

}  // namespace

std::string address_text(const Address& address) {
    if (address.family == "AF_UNIX") return printable(address.host);
    bool has_colons = address.host.find(':') != std::string::npos;
    return (has_colons ? "[" + address.host + "]" : printable(address.host)) + ":" + std::to_string(address.port);
}

std::string call_expression(const Call& call) {
    std::string text = call.name + "(";
    bool first = true;
    for (const Argument& argument : call.arguments) {
        if (left_out(call, argument)) continue;
        text += (first ? "" : ", ") + printable(argument.shown);
        first = false;
    }
    return text + ")";
}

std::string call_line(const Call& call, const Messages& messages, std::size_t columns) {
    std::string text =
        (call.via.empty() || call.via == call.name ? "" : printable(call.via) + " → ") + call_expression(call);
    if (!call.result) return text + "  " + messages.say("call.not-returned");
    text += " = " + std::to_string(*call.result);
    if (!call.error.empty()) return text + " " + call.error;

    if (call.address && brings_address(call))
        text += "  " + messages.say("call.from", {{"address", address_text(*call.address)}});
    if (!call.data.empty()) {
        constexpr std::size_t least = 12;
        std::size_t used = display_width(text) + 2;
        text += "  " + quoted(call.data, std::max(least, columns > used ? columns - used : 0));
    }
    return text;
}

std::string line_of(const Call& call, const Messages& messages) {
    return call.site ? messages.say("line", {{"line", std::to_string(call.site->line)}}) : std::string();
}

}  // namespace socklings
