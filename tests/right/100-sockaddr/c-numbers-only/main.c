#include <stdio.h>
#include <stddef.h>
#include <netinet/in.h>
struct mine { unsigned short a, b; struct in_addr c; char d[8]; };
int main(void)
{
	struct sockaddr_in x = { 0 };
	printf("%lu %lu %lu\n%lu %lu %lu\n", sizeof(sa_family_t), sizeof(in_port_t), sizeof(in_addr_t),
	       sizeof x, sizeof x.sin_zero, sizeof(struct sockaddr));
	printf("%lu %lu %lu %lu\n", offsetof(struct sockaddr_in, sin_family), offsetof(struct sockaddr_in, sin_port),
	       offsetof(struct sockaddr_in, sin_addr.s_addr), offsetof(struct sockaddr_in, sin_zero));
	printf("%hu %u %hu\n%lu", x.sin_family, x.sin_addr.s_addr, x.sin_port, sizeof(struct mine));
	return 0;
}
