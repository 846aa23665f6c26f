#include <endian.h>
#include <inttypes.h>
#include <stdio.h>
int main(void)
{
    uint16_t p = htobe16(0x1234); /* 네트워크 바이트 순서 */
    uint32_t a = htobe32(0x12345678);
    printf("%x %x %x %x", p, a, be16toh(p), be32toh(a));
}