#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/types.h>
#include <sys/stat.h>
#include <fcntl.h>

void error_handling(const char *message);

int main(int argc, char **argv)
{
	int fd;
	if(argc!=2) {
		printf("Usage : %s <path>\n", argv[0]);
		exit(1);
	}
	if((fd=open(argv[1], O_RDONLY))<0)
		error_handling("파일을 열 수 없습니다");
	close(fd);
	return 0;
}

void error_handling(const char *message)
{
	fputs(message, stderr);
	fputc('\n', stderr);
	exit(1);
}
