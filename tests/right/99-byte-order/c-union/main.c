#include <arpa/inet.h>
#include <stdint.h>
#include <stdio.h>

union number {
	uint32_t value;
	char bytes[sizeof(uint32_t)];
};

int main(void)
{
	const union number all[] = { { 0x12345678 }, { htonl(0x12345678) }, { 0xdeadbeef } };

	for (int i = 0; i < 3; i++)
		printf("%#x = %02x:%02x:%02x:%02x\n", all[i].value, all[i].bytes[0] & 0xff, all[i].bytes[1] & 0xff,
		       all[i].bytes[2] & 0xff, all[i].bytes[3] & 0xff);
	return 0;
}
