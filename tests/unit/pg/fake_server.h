/* Servers that do not exist: a thread that answers one log-in with what the test wants, or hands it
 * on to a real server and changes one thing on the way. */
#pragma once

#include <pthread.h>
#include <stdbool.h>

struct fake_server {
    int port; /* on 127.0.0.1 */
    int listener;
    pthread_t thread;
    const char *severity, *sqlstate, *message; /* the refusal, or … */
    const char *garbage;                       /* … bytes that are not the protocol, or … */
    const char *socket;                        /* … the socket of the real server */
    bool is_silent;                            /* says nothing at all */
};

/* Starts to listen; the other members are set before. It serves connections until it is stopped. */
void fake_server_start(struct fake_server *server);
void fake_server_stop(struct fake_server *server);
