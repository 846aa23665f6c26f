#include <fstream>
#include <iostream>

int main(int argc, char *argv[])
{
    if (argc != 3) {
        std::cerr << "usage: main.out SOURCE DESTINATION" << std::endl;
        return 1;
    }
    std::ifstream source(argv[1], std::ios::binary);
    std::ofstream destination(argv[2], std::ios::binary);
    if (!source || !destination) {
        std::cerr << "a file cannot be opened" << std::endl;
        return 1;
    }
    int c;
    while ((c = source.get()) != EOF) {
        destination.put(c);
    }
    destination.flush();
    if (!destination) {
        std::cerr << argv[2] << ": not written\n";
        return 1;
    }
    return 0;
}
