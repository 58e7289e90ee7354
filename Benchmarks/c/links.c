// A server for asking links: links PORT-FILE. It writes its port into the file and serves until it is ended.
// The field LinkChecker lets PyPI's linkchecker ask more than ten times a second.
// /ok… a page of 1 kB, /gone… 404, /moved… a redirect to /ok…, /slow… the page after a fifth of a second.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { most = 4096, request_size = 4096, slow_milliseconds = 200 };

typedef struct {
    char request[request_size];
    size_t length;
    long due; // When the slow page is sent; 0 where none is.
    bool is_head;
} connection;

static connection *connections[most];
static int slow_count;
static char page[1024];

static long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static void hang_up(int socket) {
    if (connections[socket]->due) slow_count--;
    free(connections[socket]);
    connections[socket] = NULL;
    close(socket);
}

static void answer(int socket, const char *status, const char *field, bool is_head) {
    char text[2048];
    int length = snprintf(
        text, sizeof text, "HTTP/1.1 %s\r\nLinkChecker: as you like\r\nContent-Type: text/html\r\n%sContent-Length: %zu\r\n\r\n%s",
        status, field, sizeof page - 1, is_head ? "" : page);
    if (send(socket, text, (size_t)length, MSG_NOSIGNAL) != length) hang_up(socket);
}

static void take_request(int socket) {
    connection *from = connections[socket];
    char path[256] = "", field[320] = "";
    from->is_head = strncmp(from->request, "HEAD", 4) == 0;
    sscanf(from->request, "%*s %255s", path);
    from->length = 0;
    if (strncmp(path, "/gone", 5) == 0) {
        answer(socket, "404 Not Found", "", from->is_head);
    } else if (strncmp(path, "/moved", 6) == 0) {
        snprintf(field, sizeof field, "Location: /ok%s\r\n", path + 6);
        answer(socket, "301 Moved Permanently", field, from->is_head);
    } else if (strncmp(path, "/slow", 5) == 0) {
        from->due = now() + slow_milliseconds;
        slow_count++;
    } else {
        answer(socket, "200 OK", "", from->is_head);
    }
}

static void receive(int socket) {
    connection *from = connections[socket];
    ssize_t count = recv(socket, from->request + from->length, request_size - 1 - from->length, 0);
    if (count <= 0) return hang_up(socket);
    from->length += (size_t)count;
    from->request[from->length] = 0;
    if (from->length > 3 && strcmp(from->request + from->length - 4, "\r\n\r\n") == 0) take_request(socket);
}

static void answer_the_slow(void) {
    long time = now();
    for (int socket = 0; slow_count > 0 && socket < most; socket++) {
        connection *from = connections[socket];
        if (from == NULL || from->due == 0 || from->due > time) continue;
        from->due = 0;
        slow_count--;
        answer(socket, "200 OK", "", from->is_head);
    }
}

static int listen_at_loopback(const char *port_file) {
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0), yes = 1;
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    if (bind(listener, (struct sockaddr *)&address, size) || listen(listener, 4096)
        || getsockname(listener, (struct sockaddr *)&address, &size))
        exit(1);
    setsockopt(listener, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    FILE *file = fopen(port_file, "w");
    if (file == NULL) exit(1);
    fprintf(file, "%d\n", ntohs(address.sin_port));
    fclose(file);
    return listener;
}

int main(int count, char **arguments) {
    if (count != 2) return 64;
    memset(page, 'a', sizeof page - 1);
    memcpy(page, "<!doctype html><title>A page</title><p>", 39);
    int listener = listen_at_loopback(arguments[1]), poller = epoll_create1(0);
    struct epoll_event wanted = {.events = EPOLLIN, .data.fd = listener}, found[256];
    epoll_ctl(poller, EPOLL_CTL_ADD, listener, &wanted);
    for (;;) {
        int ready = epoll_wait(poller, found, 256, slow_count > 0 ? 5 : 1000);
        for (int i = 0; i < ready; i++) {
            int socket = found[i].data.fd;
            if (socket != listener) {
                if (connections[socket] != NULL) receive(socket);
                continue;
            }
            while ((socket = accept4(listener, NULL, NULL, 0)) >= 0) {
                if (socket >= most || !(connections[socket] = calloc(1, sizeof(connection)))) { close(socket); continue; }
                wanted.data.fd = socket;
                epoll_ctl(poller, EPOLL_CTL_ADD, socket, &wanted);
            }
        }
        answer_the_slow();
    }
}
