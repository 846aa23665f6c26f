#include "report/look.hpp"

namespace socklings {
namespace {

// The sixteen colours of every terminal, in the user's own theme (ECMA-48, SGR).
std::string_view code_of(Ink ink) {
    switch (ink) {
        case Ink::good:
            return "\x1b[32m";
        case Ink::bad:
            return "\x1b[31m";
        case Ink::advice:
            return "\x1b[33m";
        case Ink::dim:
            return "\x1b[2m";
        case Ink::strong:
            return "\x1b[1m";
        case Ink::code:
            return "\x1b[36m";
        case Ink::underlined:
            return "\x1b[4m";
    }
    return "";
}

}  // namespace

std::string Look::paint(Ink ink, std::string_view text) const {
    if (!colour || text.empty()) return std::string(text);
    return std::string(code_of(ink)) + std::string(text) + "\x1b[0m";
}

}  // namespace socklings
