/* The system calls of peer.scm without the Scheme: what that is measured against.
 *
 *   peer server ROW PORT COUNT     prints "ready", serves one client
 *   peer client ROW PORT COUNT     prints how much it did per second
 *   peer hold PORT PID COUNT       what COUNT idle connections cost the server with that PID
 *
 * ROW is blocking, default, bulk or connect. On non-blocking descriptors the call is tried first,
 * and epoll waited on when it says EAGAIN.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { MESSAGE = 64, BULK = 65536 };

static char buffer[BULK];
static int epoll = -1;

static void check(long result, const char *what) {
  if (result < 0) {
    perror(what);
    exit(1);
  }
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

/* Watches one direction of a descriptor, edge-triggered, for as long as it is open. */
static void watch(int fd, unsigned events) {
  struct epoll_event event = {.events = events | EPOLLET, .data.fd = fd};
  if (epoll < 0) check(epoll = epoll_create1(EPOLL_CLOEXEC), "epoll_create1");
  check(epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event), "epoll_ctl");
}

static void wait_for_event(void) {
  struct epoll_event events[256];
  check(epoll_wait(epoll, events, 256, -1), "epoll_wait");
}

static long receive(int fd, size_t length) {
  long n;
  while ((n = recv(fd, buffer, length, 0)) < 0 && errno == EAGAIN) wait_for_event();
  check(n, "recv");
  return n;
}

static int receive_all(int fd, size_t length) {
  for (size_t got = 0; got < length;) {
    long n = receive(fd, length - got);
    if (n == 0) return 0;
    got += n;
  }
  return 1;
}

static void send_all(int fd, size_t length) {
  for (size_t sent = 0; sent < length;) {
    long n;
    while ((n = send(fd, buffer + sent, length - sent, MSG_NOSIGNAL)) < 0 && errno == EAGAIN)
      wait_for_event();
    check(n, "send");
    sent += n;
  }
}

static struct sockaddr_in loopback(int port) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

static int listener(int port) {
  struct sockaddr_in address = loopback(port);
  int one = 1;
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  check(fd, "socket");
  check(setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one), "setsockopt");
  check(bind(fd, (struct sockaddr *)&address, sizeof address), "bind");
  check(listen(fd, 128), "listen");
  watch(fd, EPOLLIN);
  puts("ready");
  fflush(stdout);
  return fd;
}

static int take(int listener, int flags) {
  struct sockaddr_in address;
  socklen_t length = sizeof address;
  int fd;
  while ((fd = accept4(listener, (struct sockaddr *)&address, &length, flags)) < 0 &&
         errno == EAGAIN)
    wait_for_event();
  check(fd, "accept4");
  return fd;
}

static int dial(int port) {
  struct sockaddr_in address = loopback(port);
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  check(fd, "socket");
  check(connect(fd, (struct sockaddr *)&address, sizeof address), "connect");
  return fd;
}

static int is_row(const char *row, const char *name) { return strcmp(row, name) == 0; }

static void serve(const char *row, int port, int count) {
  int blocking = is_row(row, "blocking");
  int from = listener(port);
  if (is_row(row, "connect")) {
    for (int i = 0; i < count; i++) close(take(from, SOCK_CLOEXEC | SOCK_NONBLOCK));
    return;
  }
  int fd = take(from, SOCK_CLOEXEC | (blocking ? 0 : SOCK_NONBLOCK));
  if (!blocking) watch(fd, EPOLLIN | EPOLLOUT);
  if (is_row(row, "bulk")) {
    while (receive(fd, BULK) > 0) {
    }
  } else {
    while (receive_all(fd, MESSAGE)) send_all(fd, MESSAGE);
  }
}

static void rounds(const char *row, int fd, int port, int count) {
  for (int i = 0; i < count; i++) {
    if (is_row(row, "connect")) {
      int closing = dial(port);
      /* The server closes first, so that no port of the client has to rest afterwards. */
      check(recv(closing, buffer, 1, 0), "recv");
      close(closing);
    } else if (is_row(row, "bulk")) {
      send_all(fd, BULK);
    } else {
      send_all(fd, MESSAGE);
      if (!receive_all(fd, MESSAGE)) exit(1);
    }
  }
}

/* The first quarter warms up, for the sake of peer.scm, which starts in an interpreter. */
static void ask(const char *row, int port, int count) {
  int fd = is_row(row, "connect") ? -1 : dial(port);
  if (fd >= 0 && !is_row(row, "blocking")) {
    check(fcntl(fd, F_SETFL, O_NONBLOCK), "fcntl");
    watch(fd, EPOLLIN | EPOLLOUT);
  }
  int warm = count / 4;
  rounds(row, fd, port, warm);
  double start = now();
  rounds(row, fd, port, count - warm);
  printf("%.1f\n", (count - warm) / (now() - start));
}

/* Resident memory in kilobytes. */
static long resident(int pid) {
  char path[64], line[256];
  long kilobytes = -1;
  snprintf(path, sizeof path, "/proc/%d/status", pid);
  FILE *status = fopen(path, "r");
  check(status == NULL ? -1 : 0, path);
  while (fgets(line, sizeof line, status)) sscanf(line, "VmRSS: %ld", &kilobytes);
  fclose(status);
  return kilobytes;
}

/* Processor time in clock ticks. */
static long ticks(int pid) {
  char path[64];
  long user = 0, kernel = 0;
  snprintf(path, sizeof path, "/proc/%d/stat", pid);
  FILE *stat = fopen(path, "r");
  check(stat == NULL ? -1 : 0, path);
  if (fscanf(stat, "%*d (%*[^)]) %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %ld %ld", &user,
             &kernel) != 2)
    exit(1);
  fclose(stat);
  return user + kernel;
}

static double echo_round(int *connections, int count) {
  double start = now();
  for (int i = 0; i < count; i++) check(send(connections[i], "hello\n", 6, 0), "send");
  for (int i = 0; i < count; i++)
    for (int got = 0; got < 6;) {
      long n = recv(connections[i], buffer, 6 - got, 0);
      if (n <= 0) exit(1);
      got += n;
    }
  return now() - start;
}

/* What connections cost a server of lines that hold one each and mostly say nothing. */
static void hold(int port, int pid, int count) {
  int *connections = calloc(count, sizeof *connections);
  long before = resident(pid);
  double rounds[5];
  for (int i = 0; i < count; i++) connections[i] = dial(port);
  for (int i = 0; i < 5; i++) rounds[i] = echo_round(connections, count);
  long after = resident(pid);
  sleep(1);
  long spent = ticks(pid);
  sleep(5);
  spent = ticks(pid) - spent;
  printf("%.1f KB each, first round %.2f s, fifth %.2f s, %ld ticks of CPU in 5 idle seconds\n",
         (double)(after - before) / count, rounds[0], rounds[4], spent);
}

int main(int argc, char **argv) {
  struct rlimit files;
  getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
  if (argc != 5) {
    fputs("usage: peer server|client ROW PORT COUNT\n       peer hold PORT PID COUNT\n", stderr);
    return 2;
  }
  if (strcmp(argv[1], "server") == 0)
    serve(argv[2], atoi(argv[3]), atoi(argv[4]));
  else if (strcmp(argv[1], "client") == 0)
    ask(argv[2], atoi(argv[3]), atoi(argv[4]));
  else
    hold(atoi(argv[2]), atoi(argv[3]), atoi(argv[4]));
  return 0;
}
