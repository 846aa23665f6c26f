// Repeats what is typed, by std::cin.
#include <iostream>
#include <string>

int main()
{
    std::string line;
    while (std::getline(std::cin, line)) std::cout << line.size() << ": " << line << std::endl;
    std::cout << "end" << std::endl;
}
