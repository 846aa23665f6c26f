#include <arpa/inet.h>

#include <iostream>

using namespace std;

int main(int argc, char *argv[])
{
    if (argc < 2) {
        cerr << "which address?" << endl;
        return 1;
    }
    auto address = inet_addr(argv[1]);
    if (address == INADDR_NONE) {
        cerr << argv[1] << ": not an address" << endl;
        return 1;
    }
    cout << hex << showbase;
    cout << "bytes: " << address << endl;
    cout << "value: " << ntohl(address) << endl;
    return 0;
}
