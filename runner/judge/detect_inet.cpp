#include <algorithm>
#include <optional>

#include "judge/detectors.hpp"
#include "judge/finding.hpp"
#include "judge/inet_text.hpp"
#include "observe/tokens.hpp"

// Programs that turn the text of an address into its number, by inet_addr or inet_aton.
namespace socklings {

namespace {

/// The address that a program was given, where it only converts: it has no socket.
std::optional<std::string> given_address(const Scene& scene, int program) {
    const auto& given = scene.run(program).arguments;
    if (given.size() != 1 || !looks_like_address(given.front())) return std::nullopt;
    const bool has_socket = std::any_of(scene.own.begin(), scene.own.end(), [&](const SeenCall& one) {
        return one.call->program == program && (one.family == "socket" || one.family == "open");
    });
    return has_socket ? std::nullopt : std::optional(given.front());
}

const SeenCall* first_print(const Scene& scene, int program, const std::string& stream) {
    for (const SeenCall& one : scene.calls) {
        if (one.call->program == program && one.family == "write" && one.is_on(stream) && one.moved() > 0) return &one;
    }
    return nullptr;
}

/// True where the only number that the program printed is the 1 of a function that has worked.
bool prints_one_only(const Bytes& output) {
    std::size_t numbers = 0, ones = 0;
    for (const Word& word : words_of(output)) {
        if (word.text.find_first_of("0123456789") == std::string::npos) continue;
        if (word.text.find('.') != std::string::npos) continue;
        ++numbers;
        ones += word.text == "1" ? 1 : 0;
    }
    return numbers == 1 && ones == 1;
}

Finding at_print(const Scene& scene, const std::string& code, int program, const SeenCall* print,
                 const std::string& address) {
    const std::map<std::string, std::string> arguments{
        {"address", address}, {"printed", print != nullptr ? shown_bytes(print->call->data, 40) : ""}};
    return print != nullptr ? finding_at(scene, code, *print, arguments) : finding_of(scene, code, program, arguments);
}

}  // namespace

/// A text that is no address: the program says so nowhere, prints a value and exits with 0.
Findings detect_unchecked_conversion(const Scene& scene) {
    for (std::size_t run = 0; run < scene.seen.programs.size(); ++run) {
        const int program = static_cast<int>(run);
        const auto address = given_address(scene, program);
        if (!address || is_inet_address(*address) || scene.run(program).exit_code != 0) continue;
        const SeenCall* const print = first_print(scene, program, "stdout");
        if (print == nullptr || first_print(scene, program, "stderr") != nullptr) continue;
        return {at_print(scene, "inet.result-unchecked", program, print, *address)};
    }
    return {};
}

/// A text that is an address, and the program exits with a failure and a message.
Findings detect_refused_address(const Scene& scene) {
    for (std::size_t run = 0; run < scene.seen.programs.size(); ++run) {
        const int program = static_cast<int>(run);
        const auto address = given_address(scene, program);
        if (!address || !is_inet_address(*address) || scene.run(program).exit_code.value_or(0) == 0) continue;
        const SeenCall* message = first_print(scene, program, "stderr");
        if (message == nullptr) message = first_print(scene, program, "stdout");
        if (message == nullptr) continue;
        const bool is_error_value = *address == "255.255.255.255";
        return {
            at_print(scene, is_error_value ? "inet.none-refused" : "inet.test-inverted", program, message, *address)};
    }
    return {};
}

/// In place of the address stands 1, which inet_aton() returns for success.
Findings detect_printed_result(const Scene& scene) {
    for (std::size_t run = 0; run < scene.seen.programs.size(); ++run) {
        const int program = static_cast<int>(run);
        const auto address = given_address(scene, program);
        if (!address || !is_inet_address(*address)) continue;
        const SeenCall* const print = first_print(scene, program, "stdout");
        if (print == nullptr || !prints_one_only(print->call->data)) continue;
        return {at_print(scene, "inet.result-printed", program, print, *address)};
    }
    return {};
}

}  // namespace socklings
