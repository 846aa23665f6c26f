#include <fstream>
#include <iostream>
#include <string_view>
using namespace std::literals;

int main(int argc, char** argv) {
  if (argc != 4) return std::cerr << "append or truncate, file, text\n", 1;
  std::ofstream file(argv[2], argv[1] == "append"sv ? std::ios::app : std::ios::trunc);
  file << argv[3] << std::endl;
  return file ? 0 : (std::perror(argv[2]), 1);
}
