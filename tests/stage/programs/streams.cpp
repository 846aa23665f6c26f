// std::cout, std::cerr and std::clog.
#include <iostream>

int main()
{
    std::cout << "cout\n";
    std::cerr << "cerr\n";
    std::clog << "clog\n";
}
