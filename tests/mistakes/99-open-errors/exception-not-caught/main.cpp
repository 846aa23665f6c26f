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
    file.open(argv[1]);
    return 0;
}
