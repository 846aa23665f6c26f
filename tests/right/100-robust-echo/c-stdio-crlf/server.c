#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <signal.h>
#include <errno.h>
#include <unistd.h>
#include <arpa/inet.h>
#include <sys/socket.h>

int main(int argc, char *argv[])
{
	int serv_sock, clnt_sock, opt = 1, c;
	struct sockaddr_in addr;
	FILE *in, *out;

	if (argc != 2) {
		fprintf(stderr, "Usage : %s <port>\n", argv[0]);
		exit(1);
	}
	signal(SIGPIPE, SIG_IGN);
	serv_sock = socket(PF_INET, SOCK_STREAM, 0);
	setsockopt(serv_sock, SOL_SOCKET, SO_REUSEADDR, &opt, sizeof(opt));
	memset(&addr, 0, sizeof(addr));
	addr.sin_family = AF_INET;
	addr.sin_addr.s_addr = htonl(INADDR_ANY);
	addr.sin_port = htons(atoi(argv[1]));
	if (bind(serv_sock, (struct sockaddr *)&addr, sizeof(addr)) == -1 || listen(serv_sock, 5) == -1) {
		perror("server");
		exit(1);
	}
	for (;;) {
		clnt_sock = accept(serv_sock, NULL, NULL);
		if (clnt_sock == -1) {
			perror("accept() error");
			continue;
		}
		in = fdopen(clnt_sock, "r");
		out = fdopen(dup(clnt_sock), "w");
		while ((c = fgetc(in)) != EOF) {
			if (fputc(c, out) == EOF)
				break;
			if (c == '\n' && fflush(out) == EOF)
				break;
		}
		if (ferror(in) || ferror(out))
			fprintf(stderr, "client lost: %s\n", strerror(errno));
		fclose(out);
		fclose(in);
	}
}
