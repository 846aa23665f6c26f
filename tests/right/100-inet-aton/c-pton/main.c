#include <arpa/inet.h>
#include <stdint.h>
#include <stdio.h>
#include <inttypes.h>

int main(int argc, char *argv[])
{
	char text[INET_ADDRSTRLEN];
	struct in_addr address;

	if (argc != 2 || inet_pton(AF_INET, argv[1], &address) != 1)
		return fprintf(stderr, "usage: %s ADDRESS\n", argv[0]), 1;
	if (inet_ntop(AF_INET, &address, text, sizeof text) == NULL)
		return perror("inet_ntop"), 1;
	printf("0x%08" PRIX32 " is %s", (uint32_t)address.s_addr, text);
	return 0;
}
