#include "tests/unit/pg/fake_server.h"

#include <arpa/inet.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "tests/lib/test.h"

#define SSL_REQUEST 80877103
#define GSS_REQUEST 80877104

static uint32_t
number_at(const unsigned char *bytes)
{
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

static bool
receive(int fd, void *bytes, size_t n)
{
    return recv(fd, bytes, n, MSG_WAITALL) == (ssize_t)n;
}

/* Reads the start-up packet, after requests for encryption, which are declined. */
static size_t
read_startup(int fd, unsigned char *packet, size_t room)
{
    for (;;) {
        if (!receive(fd, packet, 4) || number_at(packet) > room || number_at(packet) < 8) {
            return 0;
        }
        size_t size = number_at(packet);
        if (!receive(fd, packet + 4, size - 4)) {
            return 0;
        }
        uint32_t code = number_at(packet + 4);
        if (code != SSL_REQUEST && code != GSS_REQUEST) {
            return size;
        }
        (void)send(fd, "N", 1, MSG_NOSIGNAL);
    }
}

static void
refuse(const struct fake_server *server, int fd)
{
    unsigned char message[512] = { 'E' };
    size_t n = 5;
    const char *const fields[][2] = { { "S", server->severity }, { "V", server->severity },
        { "C", server->sqlstate }, { "M", server->message } };
    for (size_t i = 0; i < 4; i++) {
        n += (size_t)snprintf(
                 (char *)message + n, sizeof message - n, "%s%s", fields[i][0], fields[i][1]) +
             1;
    }
    message[n++] = 0;
    message[3] = (unsigned char)((n - 1) >> 8);
    message[4] = (unsigned char)(n - 1);
    (void)send(fd, message, n, MSG_NOSIGNAL);
}

static int
connect_socket(const char *path)
{
    struct sockaddr_un address = { .sun_family = AF_UNIX };
    strncpy(address.sun_path, path, sizeof address.sun_path - 1);
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    return connect(fd, (struct sockaddr *)&address, sizeof address) == 0 ? fd : -1;
}

/* Changes the process id in BackendKeyData, as a pooler does that hands out ids of its own. */
static void
change_process_id(unsigned char *bytes, size_t n)
{
    for (size_t i = 0; i + 13 <= n; i++) {
        if (bytes[i] == 'K' && number_at(bytes + i + 1) == 12) {
            bytes[i + 8] ^= 0x5a;
            return;
        }
    }
}

/* Hands bytes on in both directions until one side has enough. */
static void
hand_on(int client, int real)
{
    struct pollfd ends[2] = { { .fd = client, .events = POLLIN },
        { .fd = real, .events = POLLIN } };
    static unsigned char bytes[65536];
    while (poll(ends, 2, -1) > 0) {
        for (int i = 0; i < 2; i++) {
            if (!ends[i].revents) {
                continue;
            }
            ssize_t n = recv(ends[i].fd, bytes, sizeof bytes, 0);
            if (n <= 0) {
                return;
            }
            if (i == 1) {
                change_process_id(bytes, (size_t)n);
            }
            (void)send(ends[1 - i].fd, bytes, (size_t)n, MSG_NOSIGNAL);
        }
    }
}

static void
serve(const struct fake_server *server, int fd)
{
    unsigned char packet[4096];
    size_t size =
        server->garbage || server->is_silent ? 0 : read_startup(fd, packet, sizeof packet);
    if (server->garbage) {
        (void)send(fd, server->garbage, strlen(server->garbage), MSG_NOSIGNAL);
        (void)recv(fd, packet, sizeof packet, 0);
    } else if (server->is_silent) {
        while (recv(fd, packet, sizeof packet, 0) > 0) {
        }
    } else if (size && server->message) {
        refuse(server, fd);
    } else if (size) {
        int real = connect_socket(server->socket);
        (void)send(real, packet, size, MSG_NOSIGNAL);
        hand_on(fd, real);
        (void)close(real);
    }
}

static void *
run(void *data)
{
    const struct fake_server *server = data;
    int fd;
    while ((fd = accept(server->listener, NULL, NULL)) >= 0) {
        serve(server, fd);
        (void)close(fd);
    }
    return NULL;
}

void
fake_server_start(struct fake_server *server)
{
    struct sockaddr_in address = { .sin_family = AF_INET,
        .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
    socklen_t size = sizeof address;
    server->listener = socket(AF_INET, SOCK_STREAM, 0);
    assert_int_equal(bind(server->listener, (struct sockaddr *)&address, size), 0);
    assert_int_equal(listen(server->listener, 8), 0);
    assert_int_equal(getsockname(server->listener, (struct sockaddr *)&address, &size), 0);
    server->port = ntohs(address.sin_port);
    assert_int_equal(pthread_create(&server->thread, NULL, run, server), 0);
}

void
fake_server_stop(struct fake_server *server)
{
    (void)shutdown(server->listener, SHUT_RDWR);
    (void)pthread_join(server->thread, NULL);
    (void)close(server->listener);
}
