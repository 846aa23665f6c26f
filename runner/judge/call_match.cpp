#include "judge/call_match.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "course/reader.hpp"

namespace socklings {

namespace {

/// A number as C writes it: 420, 0644, 0x1f90; nothing for any other text.
std::optional<long long> number_of(const std::string& text) {
    if (text.empty()) return std::nullopt;
    char* end = nullptr;
    const long long value = std::strtoll(text.c_str(), &end, 0);
    return *end == '\0' ? std::optional(value) : std::nullopt;
}

/// Protocol families are address families by another name (socket(2)).
std::string plain_name(std::string name) {
    if (name.starts_with("PF_")) name.replace(0, 2, "AF");
    return name;
}

bool contains_all(const Argument& argument, std::string_view wanted) {
    std::vector<std::string> names;
    for (const std::string& name : argument.names) names.push_back(plain_name(name));
    while (true) {
        const std::size_t bar = wanted.find('|');
        std::string one(wanted.substr(0, bar));
        one.erase(std::remove(one.begin(), one.end(), ' '), one.end());
        if (std::find(names.begin(), names.end(), plain_name(one)) == names.end()) return false;
        if (bar == std::string_view::npos) return true;
        wanted.remove_prefix(bar + 1);
    }
}

std::string_view without_quotes(std::string_view text) {
    return text.size() >= 2 && text.front() == '"' && text.back() == '"' ? text.substr(1, text.size() - 2) : text;
}

std::string_view without_dot(std::string_view path) { return path.starts_with("./") ? path.substr(2) : path; }

bool is_wanted(const Argument& argument, const std::string& wanted, const Call& call) {
    if (const auto number = number_of(wanted); number && argument.value) return *number == *argument.value;
    if (!argument.names.empty() && contains_all(argument, wanted)) return true;
    const std::string_view shown = without_quotes(argument.shown);
    if (shown == wanted || without_dot(shown) == without_dot(wanted)) return true;
    return argument.name == "path" && call.made && call.made->object.ends_with('/' + wanted);
}

/// Parts of a call's address can be named as if they were arguments.
std::optional<Argument> part_of_address(const Call& call, const std::string& name) {
    if (!call.address) return std::nullopt;
    if (name == "host") return Argument{name, call.address->host, std::nullopt, {}};
    if (name == "port") return Argument{name, std::to_string(call.address->port), call.address->port, {}};
    if (name == "family") return Argument{name, call.address->family, std::nullopt, {call.address->family}};
    return std::nullopt;
}

}  // namespace

bool is_call(const SeenCall& call, const std::string& name, bool exactly) {
    if (exactly) return call.call->name == name;
    return call.family == name || call.call->name == name || call.call->raw == name;
}

std::optional<Difference> argument_difference(const CallClaim& claim, const Call& call, int port) {
    for (const auto& [name, text] : claim.with) {
        const std::string wanted = expand(text, port);
        std::optional<Argument> actual = part_of_address(call, name);
        if (const Argument* const argument = argument_of(call, name); !actual && argument != nullptr)
            actual = *argument;
        if (!actual) return Difference{name, wanted, ""};
        if (!is_wanted(*actual, wanted, call)) return Difference{name, wanted, actual->shown};
    }
    return std::nullopt;
}

std::optional<Difference> result_difference(const CallClaim& claim, const Call& call) {
    if (claim.returns == "any") return std::nullopt;
    const Difference difference{"result", claim.returns, call.result ? std::to_string(*call.result) : ""};
    if (!call.result) return difference;
    const bool success = *call.result >= 0;
    bool as_wanted = success;
    if (claim.returns == "fd")
        as_wanted = success && (call.made || *call.result > 2);
    else if (claim.returns == "error")
        as_wanted = !success;
    else if (!claim.returns.empty())
        as_wanted = call.result == number_of(claim.returns);
    return as_wanted ? std::nullopt : std::optional(difference);
}

std::string wanted_call(const CallClaim& claim, int port) {
    std::string text = claim.call + '(';
    bool first = true;
    for (const auto& [name, value] : claim.with) {
        if (!first) text += ", ";
        first = false;
        text += name;
        text += '=';
        text += expand(value, port);
    }
    return text + ')';
}

}  // namespace socklings
