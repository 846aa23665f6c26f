#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <sys/stat.h>
#include <fcntl.h>
#include <unistd.h>

int main(int argc, char *argv[]) {
	int a, b, c;
	(void)argc; (void)argv;

	a = open("main.c", O_RDONLY);
	b = open("main.c", O_RDONLY);
	if (a == -1 || b == -1) {
		perror("main.c");
		exit(EXIT_FAILURE);
	}
	close(a);
	c = open("main.c", O_RDONLY);
	printf("[stdin] -> %d\n[stdout] -> %d\n[stderr] -> %d\n[c] -> %d\n", fileno(stdin), fileno(stdout), fileno(stderr), c);
	close(c);
	close(b);
	exit(0);
}
