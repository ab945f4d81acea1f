package io.chibinet.net;

import jnr.ffi.Pointer;
import jnr.ffi.annotations.Encoding;
import jnr.ffi.annotations.Variadic;
import jnr.ffi.types.intptr_t;
import jnr.ffi.types.mode_t;
import jnr.ffi.types.off_t;
import jnr.ffi.types.size_t;
import jnr.ffi.types.ssize_t;

/**
 * The C library's prototypes as Java methods; names are C's. {@link NativeLibrary} binds them.
 *
 * <p>Each returns what C returns, usually -1 on failure; {@link NativeLibrary#lastErrno} then gives
 * {@code errno}, saved by the call's stub before the JVM could disturb it (that costs 10 ns, where
 * reading {@code errno} with another call afterwards would be wrong now and then).
 *
 * <p>Bytes to move are given by address ({@code intptr_t}) rather than as {@code byte[]}, which
 * jnr-ffi would copy on every call; small structs by {@link Pointer}. Not every function exists on
 * every system: calling an absent one throws {@link UnsatisfiedLinkError}, loading the interface
 * does not.
 */
public interface Libc {
  int socket(int domain, int type, int protocol);

  int socketpair(int domain, int type, int protocol, Pointer sv);

  int bind(int sockfd, Pointer addr, int addrlen);

  int listen(int sockfd, int backlog);

  int accept(int sockfd, Pointer addr, Pointer addrlen);

  /** Linux, FreeBSD, OpenBSD, DragonFly. */
  int accept4(int sockfd, Pointer addr, Pointer addrlen, int flags);

  int connect(int sockfd, Pointer addr, int addrlen);

  int shutdown(int sockfd, int how);

  int getsockopt(int sockfd, int level, int optname, Pointer optval, Pointer optlen);

  int setsockopt(int sockfd, int level, int optname, Pointer optval, int optlen);

  int getpeername(int sockfd, Pointer addr, Pointer addrlen);

  int getsockname(int sockfd, Pointer addr, Pointer addrlen);

  @ssize_t
  long send(int sockfd, @intptr_t long buf, @size_t long len, int flags);

  @ssize_t
  long sendto(
      int sockfd, @intptr_t long buf, @size_t long len, int flags, Pointer dest, int addrlen);

  @ssize_t
  long recv(int sockfd, @intptr_t long buf, @size_t long len, int flags);

  @ssize_t
  long recvfrom(
      int sockfd, @intptr_t long buf, @size_t long len, int flags, Pointer src, Pointer addrlen);

  @ssize_t
  long read(int fd, @intptr_t long buf, @size_t long count);

  @ssize_t
  long write(int fd, @intptr_t long buf, @size_t long count);

  @Variadic(fixedCount = 2)
  int open(@Encoding("UTF-8") String pathname, int flags, @mode_t int mode);

  int close(int fd);

  @off_t
  long lseek(int fd, @off_t long offset, int whence);

  int isatty(int fd);

  int dup(int oldfd);

  int dup2(int oldfd, int newfd);

  int pipe(Pointer pipefd);

  /** Variadic in C, which on Apple's arm64 puts {@code arg} on the stack. */
  @Variadic(fixedCount = 2)
  int fcntl(int fd, int cmd, int arg);

  int getaddrinfo(
      @Encoding("UTF-8") String node,
      @Encoding("UTF-8") String service,
      Pointer hints,
      Pointer res);

  void freeaddrinfo(Pointer res);

  @Encoding("UTF-8")
  String gai_strerror(int errcode);

  int poll(Pointer fds, @size_t long nfds, int timeout);

  /** Linux. */
  int epoll_create1(int flags);

  /** Linux. */
  int epoll_ctl(int epfd, int op, int fd, Pointer event);

  /** Linux. */
  int epoll_wait(int epfd, Pointer events, int maxevents, int timeout);

  /** Linux. */
  int eventfd(int initval, int flags);

  /** macOS and the BSDs. */
  int kqueue();

  /** macOS and the BSDs; {@code timeout} points to a {@code struct timespec} or is null. */
  int kevent(
      int kq, Pointer changelist, int nchanges, Pointer eventlist, int nevents, Pointer timeout);
}
