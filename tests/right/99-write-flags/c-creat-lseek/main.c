#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	int fd;
	size_t length;

	if (argc != 4) {
		fprintf(stderr, "%s append|truncate FILE TEXT\n", argv[0]);
		return 1;
	}
	if (!strcmp(argv[1], "truncate"))
		fd = creat(argv[2], 0644);
	else
		fd = open(argv[2], O_WRONLY | O_CREAT, 0644);
	if (fd == -1 || lseek(fd, 0, SEEK_END) == -1) {
		perror(argv[2]);
		return 1;
	}
	length = strlen(argv[3]);
	argv[3][length] = '\n';
	if (write(fd, argv[3], length + 1) != (ssize_t)length + 1) {
		perror("write");
		close(fd);
		return 1;
	}
	return close(fd) == 0 ? 0 : 1;
}
