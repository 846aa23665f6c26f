#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

int main(int argc, char *argv[])
{
	struct stat buf;
	char s[] = "----------\n";
	int i, round;

	if (argc < 2 || argc > 3)
		return fputs("path and mode, please\n", stderr), 1;
	for (round = 1; round < argc; round++) {
		if (round == 2 && chmod(argv[1], (mode_t)strtoul(argv[2], NULL, 8)) < 0)
			return perror("chmod"), 1;
		if (lstat(argv[1], &buf) < 0)
			return perror("lstat"), 1;
		s[0] = buf.st_mode & S_IFDIR ? 'd' : '-';
		for (i = 0; i < 9; i++)
			s[9 - i] = buf.st_mode >> i & 1 ? "xwr"[i % 3] : '-';
		if (write(1, s, 11) != 11)
			return perror("write"), 1;
	}
	return 0;
}
