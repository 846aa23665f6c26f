#include <filesystem>
#include <iostream>
namespace fs = std::filesystem;

static void show(const fs::path& path) {
  const auto status = fs::status(path);
  if (!fs::exists(status)) throw fs::filesystem_error("no such file", path, std::make_error_code(std::errc::no_such_file_or_directory));
  std::cout << (fs::is_directory(status) ? 'd' : '-');
  const auto bits = static_cast<unsigned>(status.permissions());
  for (int i = 8; i >= 0; --i) std::cout << (bits >> i & 1 ? "xwr"[i % 3] : '-');
  std::cout << std::endl;
}

int main(int argc, char** argv) try {
  if (argc < 2) return std::cerr << "path, mode\n", 1;
  show(argv[1]);
  if (argc < 3) return 0;
  fs::permissions(argv[1], static_cast<fs::perms>(std::stoul(argv[2], nullptr, 8)));
  show(argv[1]);
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
