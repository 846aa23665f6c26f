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
    char c;
    while ((c = source.get()) != EOF) {
        destination.put(c);
    }
    destination.flush();
    return destination ? 0 : 1;
}
