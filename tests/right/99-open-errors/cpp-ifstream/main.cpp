#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <system_error>

int main(int argc, char** argv) try {
  if (argc != 2) throw std::runtime_error("one path, please");
  errno = 0;
  std::ifstream file(argv[1]);
  if (!file) throw std::system_error(errno, std::generic_category(), argv[1]);
  return EXIT_SUCCESS;
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return EXIT_FAILURE;
}
