#include <iostream>

int main()
{
    int count;
    std::cout << "Hello World" << std::endl;
    return 0;
}
