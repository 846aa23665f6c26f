#include "report/call_line.hpp"

#include <algorithm>
#include <vector>

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

std::vector<std::string> arguments_of(const Call& call) {
    std::vector<std::string> arguments;
    for (const Argument& argument : call.arguments) {
        if (!argument.shown.empty() && !left_out(call, argument)) arguments.push_back(printable(argument.shown));
    }
    return arguments;
}

std::string joined(const std::vector<std::string>& arguments) {
    std::string text;
    for (const std::string& one : arguments) text += (text.empty() ? "" : ", ") + one;
    return text;
}

/// As many of them as fit, and "…" for the rest: half a number would be another one.
std::string fitted(std::vector<std::string> arguments, std::size_t columns) {
    if (display_width(joined(arguments)) <= columns) return joined(arguments);
    while (arguments.size() > 1) {
        arguments.back() = "…";
        if (display_width(joined(arguments)) <= columns) break;
        arguments.pop_back();
    }
    const bool twice = arguments.size() > 1 && arguments[arguments.size() - 2] == "…";
    if (twice) arguments.pop_back();
    return arguments.size() > 1 ? joined(arguments) : "…";
}

/// " = 6", " = 4 (cut short)", " = -1 EINTR (on purpose)", "  has not returned".
std::string result_of(const Call& call, const Messages& messages) {
    std::string text = call.result ? " = " + std::to_string(*call.result) : "  " + messages.say("call.not-returned");
    if (!call.error.empty()) text += " " + call.error;
    if (call.injected) text += " " + messages.say("call.injected");
    if (was_cut_short(call)) text += " " + messages.say("call.cut-short");
    return text;
}

bool brings_address(const Call& call) { return is_one_of(call.raw, {"accept", "accept4", "recvfrom", "recvmsg"}); }

}  // namespace

std::string address_text(const Address& address) {
    if (address.family == "AF_UNIX") return printable(address.host);
    bool has_colons = address.host.find(':') != std::string::npos;
    return (has_colons ? "[" + address.host + "]" : printable(address.host)) + ":" + std::to_string(address.port);
}

std::string call_expression(const Call& call) { return call.name + "(" + joined(arguments_of(call)) + ")"; }

bool was_cut_short(const Call& call) {
    return call.shortened_to && call.result && *call.result == static_cast<long long>(*call.shortened_to);
}

std::string quoted_data(const Bytes& data, std::size_t columns) {
    constexpr std::size_t least = 12;
    if (data.empty()) return {};
    std::string text = quoted(data, columns);
    const bool is_whole = text.ends_with('"');
    return is_whole || columns >= least ? text : std::string();
}

CallText call_text(const Call& call, const Messages& messages, std::size_t columns, CallNames names) {
    std::string name = call.via.empty() || call.via == call.name ? "" : printable(call.via) + " → ";
    name += call.name + (names == CallNames::with_raw && call.raw != call.name ? " → " + call.raw : "");
    std::string arguments = joined(arguments_of(call));
    const std::string result = result_of(call, messages);
    constexpr std::size_t least_arguments = 4, data_wish = 14;
    const std::size_t rest = display_width(name) + 2 + display_width(result);
    const std::size_t data_width = call.data.empty() ? 0 : data_wish;
    if (columns >= rest + least_arguments) {
        // What a library function gives its system call tells less than the bytes do.
        const bool spare_data = !call.via.empty() && columns >= rest + least_arguments + data_width;
        arguments = fitted(arguments_of(call), columns - rest - (spare_data ? data_width : 0));
    }

    CallText text{name + "(" + arguments + ")" + result, false};
    if (!call.result || !call.error.empty()) return text;
    const auto room = [&] { return columns - std::min(columns, display_width(text.text) + 2); };
    if (call.address && brings_address(call)) {
        const std::string from = messages.say("call.from", {{"address", address_text(*call.address)}});
        if (display_width(from) <= room()) text.text += "  " + from;
    }
    if (call.data.empty()) return text;
    const std::string data = quoted_data(call.data, room());
    text.text += data.empty() ? "" : "  " + data;
    text.without_data = data.empty();
    return text;
}

std::string call_line(const Call& call, const Messages& messages, std::size_t columns, CallNames names) {
    return call_text(call, messages, columns, names).text;
}

std::string line_of(const Call& call, const Messages& messages) {
    return call.site ? messages.say("line", {{"line", std::to_string(call.site->line)}}) : std::string();
}

}  // namespace socklings
