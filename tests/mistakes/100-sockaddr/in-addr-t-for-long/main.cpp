#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cstdint>
#include <cstring>
#include <iostream>

using namespace std;

struct MyAddress {
    uint16_t family;
    uint16_t port;
    unsigned long address;
    char zero[8];
};

static sockaddr_in addr;

static long offset(void *member)
{
    return static_cast<char *>(member) - reinterpret_cast<char *>(&addr);
}

int main()
{
    cout << sizeof(sa_family_t) << ' ' << sizeof(in_port_t) << ' ' << sizeof(in_addr_t) << endl;
    cout << sizeof(addr) << ' ' << sizeof(addr.sin_zero) << ' ' << sizeof(sockaddr) << endl;
    cout << offset(&addr.sin_family) << endl;
    cout << offset(&addr.sin_port) << endl;
    cout << offset(&addr.sin_addr) << endl;
    cout << offset(&addr.sin_zero) << endl;

    addr.sin_family = AF_INET;
    addr.sin_addr.s_addr = inet_addr("127.0.0.1");
    addr.sin_port = htons(9090);
    memset(&addr, 0, sizeof(addr));
    cout << "sin_family: " << addr.sin_family << endl;
    cout << "sin_addr: " << addr.sin_addr.s_addr << endl;
    cout << "sin_port: " << addr.sin_port << endl;
    cout << "MyAddress: " << sizeof(MyAddress) << endl;
    return 0;
}
