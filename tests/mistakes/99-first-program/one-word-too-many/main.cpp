#include <iostream>
#include <vector>

int main()
{
    std::vector<const char *> words = {"Hello", " ", "World", "\n"};

    for (std::size_t i = 0; i <= words.size(); i++) std::cout << words.at(i) << std::flush;
    return 0;
}
