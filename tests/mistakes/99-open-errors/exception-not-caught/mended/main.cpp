#include <fstream>
#include <iostream>

int main(int argc, char *argv[])
{
    if (argc != 2) {
        std::cerr << "usage: " << argv[0] << " PATH\n";
        return 1;
    }
    std::ifstream file;
    file.exceptions(std::ifstream::failbit);
    try {
        file.open(argv[1]);
    } catch (const std::ifstream::failure &error) {
        std::cerr << argv[1] << ": " << error.what() << '\n';
        return 1;
    }
    return 0;
}
