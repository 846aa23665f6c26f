#include <iostream>

int main()
{
    std::cout << "Hello World\n" << std::endl;
    return 0;
}
