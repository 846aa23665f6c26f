#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <arpa/inet.h>
#include <sys/socket.h>

int main(int argc, char *argv[])
{
	int serv_sock, clnt_sock;
	struct sockaddr_in addr;
	char *line = NULL, *log = NULL;
	size_t room = 0, log_size = 0;
	ssize_t len;
	FILE *in, *out, *log_file;

	if (argc != 2) {
		fprintf(stderr, "Usage : %s <port>\n", argv[0]);
		exit(1);
	}
	serv_sock = socket(PF_INET, SOCK_STREAM, 0);
	memset(&addr, 0, sizeof(addr));
	addr.sin_family = AF_INET;
	addr.sin_addr.s_addr = htonl(INADDR_ANY);
	addr.sin_port = htons(atoi(argv[1]));
	if (bind(serv_sock, (struct sockaddr *)&addr, sizeof(addr)) == -1 || listen(serv_sock, 5) == -1) {
		perror("server");
		exit(1);
	}
	clnt_sock = accept(serv_sock, NULL, NULL);
	if (clnt_sock == -1) {
		perror("accept");
		exit(1);
	}
	in = fdopen(clnt_sock, "r");
	out = fdopen(dup(clnt_sock), "w");
	log_file = open_memstream(&log, &log_size);
	while ((len = getline(&line, &room, in)) != -1) {
		fwrite(line, 1, len, log_file);
		fflush(log_file);
		fwrite(log, 1, log_size, out);
		fflush(out);
	}
	fclose(log_file);
	fclose(out);
	fclose(in);
	close(serv_sock);
	free(line);
	free(log);
	return 0;
}
