#include <arpa/inet.h>
#include <netinet/in.h>
#include <cstring>
#include <iostream>
using namespace std;

int main(int argc, char *argv[])
{
    struct sockaddr_in server;
    memset(&server, 0, sizeof(server));
    server.sin_family = AF_INET;
    if (argc < 2) {
        cerr << "Usage : " << argv[0] << " <IP>" << endl;
        exit(1);
    }
    if (inet_aton(argv[1], &server.sin_addr) != 1) {
        cerr << "Conversion error" << endl;
        exit(EXIT_FAILURE);
    }
    cout << showbase << hex << "Network ordered integer addr: " << server.sin_addr.s_addr << endl;
    cout << "Address: [" << inet_ntoa(server.sin_addr) << "]" << endl;
}
