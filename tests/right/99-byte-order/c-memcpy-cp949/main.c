#include <stdio.h>
#include <string.h>
#include <netinet/in.h>

/* 낮은 주소부터 한 바이트씩 출력 */
static void dump(const char *title, const void *data, size_t size)
{
    unsigned char bytes[16];
    size_t i;
    memcpy(bytes, data, size);
    printf("%s\n", title);
    for (i = 0; i < size; i++)
        printf("  [%p] %.2hhX\n", (const void *)((const char *)data + i), bytes[i]);
}

int main(int argc, char *argv[])
{
    int x = 0x12345678;
    unsigned y = 0xdeadbeefU;
    int z = htonl(x);
    (void)argc; (void)argv;
    dump("호스트", &x, sizeof x);
    dump("네트워크", &z, sizeof z);
    dump("소고기", &y, sizeof y);
    return 0;
}
