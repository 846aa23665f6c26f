#include "learner/compile_commands.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "build/toolchain.hpp"
#include "learner/sources.hpp"
#include "sys/files.hpp"

namespace socklings {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::ordered_json;

/// Where the compiler would put what it makes. Nothing is put there: it tells our entries from those of another program
/// (clang's reader of this format takes no key of our own).
constexpr std::string_view output_folder = ".socklings/";

bool was_made_here(const std::string& text) {
    const Json entries = Json::parse(text, nullptr, false);
    return entries.is_array() && std::all_of(entries.begin(), entries.end(), [](const Json& entry) {
               return entry.is_object() && entry.contains("output") && entry["output"].is_string() &&
                      entry["output"].get<std::string>().starts_with(output_folder);
           });
}

/// The compiler and its flags, without those that shape what it prints. Empty where there is none.
std::vector<std::string> compiler_for(const Toolchain& toolchain, SourceLanguage language) {
    try {
        const Compiler compiler = find_compiler(toolchain, language);
        std::vector<std::string> words = compiler.command;
        for (const std::string& flag : common_flags(compiler)) {
            if (!flag.starts_with("-fdiagnostics-")) words.push_back(flag);
        }
        return words;
    } catch (const Error&) {
        return {};
    }
}

std::vector<fs::path> lesson_folders(const Workspace& workspace) {
    std::vector<fs::path> folders;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(workspace.root(), error)) {
        const bool hidden = entry.path().filename().string().starts_with('.');
        if (!hidden && entry.is_directory(error)) folders.push_back(entry.path());
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

Json entry_for(const fs::path& source, std::vector<std::string> command) {
    const std::string name = source.filename();
    command.insert(command.end(), {"-c", name});
    return {{"directory", source.parent_path().string()},
            {"file", name},
            {"arguments", command},
            {"output", std::string(output_folder) + name + ".o"}};
}

}  // namespace

void update_compile_commands(const Workspace& workspace, const Toolchain& toolchain) {
    const fs::path file = workspace.root() / "compile_commands.json";
    const auto before = read_file(file);
    std::error_code error;
    const bool taken = fs::exists(fs::symlink_status(file, error));
    // Also a link that leads nowhere, or a file that cannot be read, is the learner's.
    if (before ? !was_made_here(*before) : taken) return;

    std::map<SourceLanguage, std::vector<std::string>> compilers;
    for (const auto language : {SourceLanguage::c, SourceLanguage::cpp})
        compilers[language] = compiler_for(toolchain, language);
    Json entries = Json::array();
    for (const fs::path& folder : lesson_folders(workspace)) {
        for (const fs::path& source : sources_in(folder, SourceKind::compiled)) {
            const auto& compiler = compilers[language_of(source)];
            if (!compiler.empty()) entries.push_back(entry_for(source, compiler));
        }
    }
    const std::string text = entries.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    if (!entries.empty() && text != before) write_file_atomically(file, text);
}

}  // namespace socklings
