#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "commands/options.hpp"
#include "commands/place.hpp"
#include "judge/catalogue.hpp"
#include "judge/compiler_words.hpp"
#include "play/sandbox.hpp"
#include "report/look.hpp"
#include "report/messages.hpp"

namespace socklings {

/// What every command is given.
struct Context {
    Options options;
    Place place;
    std::string program;  ///< how socklings was typed, to be said where something is to be typed next
    Messages messages;
    Look look;  ///< of standard output
    // What somebody who checks again and again finds out once.
    std::filesystem::path prepared_headers = {};  ///< BuildOptions::prepared
    std::optional<TierChoice> tier = {};          ///< nothing: to be tried
    std::optional<Catalogue> words = {};          ///< what catalogue() gives

    /// The judge's words, of texts/findings.json. Throws Error.
    [[nodiscard]] Catalogue catalogue() const;
    /// What explains the compiler's messages; read from texts/compiler.json. Throws Error.
    [[nodiscard]] CompilerWords compiler_words() const;

    /// What texts/help.json says of commands and options. Throws Error.
    [[nodiscard]] Messages help_words() const;
};

/// Throws Error where the texts cannot be read.
[[nodiscard]] Context make_context(Options options);

/// --lang, else $SOCKLINGS_LANG, else what the locale says (LC_ALL, LC_MESSAGES, LANG), else English.
[[nodiscard]] Language choose_language(const Options& options);

/// Writes all of `text` to standard output. Throws Error where that takes no more.
void print(const std::string& text);

}  // namespace socklings
