#pragma once

#include "build/build.hpp"
#include "learner/workspace.hpp"

namespace socklings {

/// Tells editors how the learner's files are compiled, so that they complete and warn as the check will: writes
/// compile_commands.json in the workspace (https://clang.llvm.org/docs/JSONCompilationDatabase.html), which clangd,
/// CLion and Microsoft's extension for VS Code read, with every source of every lesson. Writes only what has changed,
/// and never over a file that was not made here. Throws Error where it cannot be written.
void update_compile_commands(const Workspace& workspace, const Toolchain& toolchain);

}  // namespace socklings
