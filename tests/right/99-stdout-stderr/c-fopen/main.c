#include <stdio.h>

int main(int argc, char *argv[])
{
	FILE *file;

	if (argc != 2 || (file = fopen(argv[1], "r")) == NULL) {
		perror(argc == 2 ? argv[1] : "usage: main.out PATH");
		return 1;
	}
	puts("success:");
	puts(argv[1]);
	return fclose(file);
}
