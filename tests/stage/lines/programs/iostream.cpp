// Streams: the functions of libstdc++ and of its headers lie between the line and the call.
// STDIN: first line\n42\n
#include <fstream>
#include <iostream>
#include <string>

static void show(const std::string& text, int number) {
    std::cout << text << ' ' << number << std::endl;  // LINE: write via std::endl|operator<<
}

int main() {
    std::string line;
    int number = 0;
    std::getline(std::cin, line);  // LINE: read via std::getline
    std::cin >> number;
    show(line, number);
    std::cerr << "to stderr\n";  // LINE: write via operator<<
    std::ofstream file;
    file.open("a.txt");            // LINE: open via std::ofstream::open
    file << "text" << std::flush;  // LINE: write via operator<<
    file << "more";
    file.close();  // LINE: write close via std::ofstream::close
    {
        std::ofstream other("b.txt");  // LINE: open via std::ofstream::ofstream
        other << "text";
    }  // LINE: write close via std::ofstream::~ofstream
    return 0;
}
