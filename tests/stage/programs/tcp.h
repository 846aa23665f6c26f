/* What the little servers and clients here begin with. */
#pragma once
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static inline struct sockaddr_in at_port(const char *port)
{
    struct sockaddr_in address = {0};
    address.sin_family = AF_INET;
    address.sin_port = htons((unsigned short)atoi(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

/* A listening socket. */
static inline int serve(const char *port)
{
    struct sockaddr_in address = at_port(port);
    int on = 1, listener = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(listener, (struct sockaddr *)&address, sizeof address) || listen(listener, 5)) {
        perror("serve");
        exit(100);
    }
    return listener;
}

/* The first client of a server. */
static inline int take_client(const char *port)
{
    int client = accept(serve(port), NULL, NULL);
    if (client < 0) {
        perror("accept");
        exit(100);
    }
    return client;
}

/* A connection to a server. */
static inline int reach(const char *port)
{
    struct sockaddr_in address = at_port(port);
    int server = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(server, (struct sockaddr *)&address, sizeof address)) {
        perror("connect");
        exit(100);
    }
    return server;
}
