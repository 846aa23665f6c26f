#pragma once

#include <optional>
#include <string>
#include <vector>

#include "course/reader.hpp"

namespace socklings {

/// How a program that belongs to a lesson must do.
struct Label {
    std::string fails;  ///< id of the step at which it fails, every earlier one passed; empty: it passes them all
    std::string code;   ///< of the first finding there; empty: any, or none
    std::optional<std::vector<std::string>> passes;  ///< exactly these steps pass, later ones too
    std::vector<std::string> near{};    ///< codes that it comes close to: none of them may be found, not even as advice
    std::vector<std::string> advice{};  ///< codes that it is advised of, among others
    bool without_advice = false;        ///< it is advised of nothing at all
    bool sound = false;                 ///< the second lens, too, advises it of nothing but what `advice` names
};

/// Of a wrong program: {"step": ID, "what": "the mistake, in words", "code": CODE?}; of one that passes all the same:
/// {"advice": CODE, "what": …}.
[[nodiscard]] ReadResult<Label> read_mistake_label(const std::string& file, const std::string& text,
                                                   const Lesson& lesson);

/// Of a right one: {"near": [CODE…]?, "advice": [CODE…]?}.
[[nodiscard]] ReadResult<Label> read_right_label(const std::string& file, const std::string& text,
                                                 const Lesson& lesson);

/// Of a half-done one: {"passes": [ID…], "fails": ID}.
[[nodiscard]] ReadResult<Label> read_halfdone_label(const std::string& file, const std::string& text,
                                                    const Lesson& lesson);

}  // namespace socklings
