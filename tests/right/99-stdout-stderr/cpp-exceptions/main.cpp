#include <fcntl.h>
#include <unistd.h>
#include <iostream>
#include <string>
#include <system_error>

namespace {
std::string open_and_close(const char* path) {
  const int fd = ::open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) throw std::system_error(errno, std::system_category(), path);
  ::close(fd);
  return path;
}
}  // namespace

int main(int argc, char** argv) {
  try {
    const std::string path = open_and_close(argc == 2 ? argv[1] : "");
    std::cout << "[" << path << "] success!" << '\n';
  } catch (const std::system_error& e) {
    std::clog << e.what() << std::endl;
    return e.code().value() ? 1 : 0;
  }
}
