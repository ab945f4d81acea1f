package io.chibinet.net;

import static io.chibinet.net.Errno.EAGAIN;
import static io.chibinet.net.Errno.ECONNABORTED;
import static io.chibinet.net.Errno.EINPROGRESS;
import static io.chibinet.net.Errno.EINTR;
import static io.chibinet.net.Errno.EINVAL;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.Objects;
import jnr.constants.platform.Fcntl;
import jnr.constants.platform.OpenFlags;
import jnr.constants.platform.Shutdown;
import jnr.constants.platform.Sock;
import jnr.constants.platform.SocketLevel;
import jnr.constants.platform.SocketOption;
import jnr.ffi.Pointer;

/**
 * The socket and descriptor calls, none of which makes its thread wait (only {@link #openFile} may,
 * for the other end of a named pipe).
 *
 * <p><b>Results.</b> A call returns a primitive: zero or more is success (a count, a length, a
 * descriptor's number), less is the negative of an error number, see {@link Errno}. {@code -EAGAIN}
 * means that the call would have to wait, also where the descriptor itself is a blocking one: wait
 * for it in a {@link Poller} and call again. Nothing is thrown, whatever the descriptors and sizes;
 * only offsets outside an array throw {@link IndexOutOfBoundsException}.
 *
 * <p><b>What every call sees to.</b> {@code EINTR} is retried; {@code SIGPIPE} is never raised; new
 * descriptors are closed on {@code exec}; a closed descriptor gives {@code -EBADF} even if its
 * number lives on.
 *
 * <p><b>Threads.</b> An object keeps native memory between calls, so it belongs to one thread, as
 * do the descriptors it makes. Two threads open two.
 */
public final class Sockets {
  /** The largest transfer that keeps its memory: see {@link #scratchFor}. */
  private static final int LARGEST_SCRATCH = 1 << 20;

  private static final int FIRST_SCRATCH = 1 << 16;

  private static final int O_NONBLOCK = OpenFlags.O_NONBLOCK.intValue();
  private static final int F_GETFL = Fcntl.F_GETFL.intValue();
  private static final int F_SETFL = Fcntl.F_SETFL.intValue();
  private static final int F_SETFD = Fcntl.F_SETFD.intValue();

  private static final int SOL_SOCKET = SocketLevel.SOL_SOCKET.intValue();

  /** Where the members of {@link #small} stand: an address, then its length, then an int or two. */
  private static final int ADDRESS = 0;

  private static final int LENGTH = Abi.SOCKADDR_STORAGE;
  private static final int VALUE = LENGTH + 8;
  private static final int SMALL_SIZE = VALUE + 16;

  private final Libc libc;
  private final Abi abi;
  private final DescriptorTable descriptors;

  /** Addresses, lengths and option values on their way in and out of C. */
  private final ByteBuffer small;

  private final Pointer addressPointer;
  private final Pointer lengthPointer;
  private final Pointer valuePointer;

  /** Data on its way between {@code byte[]} and C; grows up to {@link #LARGEST_SCRATCH}. */
  private NativeBuffer scratch;

  private Sockets(Libc libc, Abi abi) {
    this.libc = libc;
    this.abi = abi;
    this.descriptors = new DescriptorTable(libc);
    NativeBuffer buffer = new NativeBuffer(SMALL_SIZE);
    this.small = buffer.bytes();
    this.addressPointer = buffer.pointer();
    this.lengthPointer = buffer.pointer().slice(LENGTH, 8);
    this.valuePointer = buffer.pointer().slice(VALUE, 16);
  }

  /**
   * Binds the C library, which the first time takes tens of milliseconds: open one when a program
   * first asks for a socket, not at its start.
   *
   * @throws Unsupported on a system without bindings
   */
  public static Sockets open() {
    return new Sockets(NativeLibrary.libc(), Abi.current());
  }

  /**
   * Begins to bind the C library on a thread of its own, so that {@link #open} finds it done: for a
   * program of which it is known that it will ask for sockets, such as one that imports their
   * library, while that is still being read. Does nothing where there are no bindings.
   */
  public static void prepare() {
    Thread thread = new Thread(Sockets::bindQuietly, "socket bindings");
    thread.setDaemon(true);
    thread.start();
  }

  private static void bindQuietly() {
    try {
      // Making one loads the constants and buffers too.
      open();
    } catch (Unsupported later) {
      // Whoever really opens one is told.
    }
  }

  // Descriptors.

  /**
   * Returns the descriptor for a number that a call on this object has just returned. From now on
   * it is closed when it becomes unreachable.
   */
  public Descriptor adopt(int number) {
    return descriptors.adopt(number);
  }

  /**
   * Returns the descriptor for a number that a program names, such as 0 for standard input: the one
   * that has the number already, or else a new one, which is never closed but by hand. The number
   * need not mean anything; a negative one gives a closed descriptor.
   */
  public Descriptor descriptor(int number) {
    return number < 0 ? Descriptor.borrowed(-1, libc) : descriptors.get(number);
  }

  /** Closes: 0; {@code -EBADF} if it was closed before. Wakes those who wait for it. */
  public int close(Descriptor descriptor) {
    return descriptor.close();
  }

  /** Returns the status flags, {@code O_…} values: {@code fcntl(F_GETFL)}. */
  public int statusFlags(Descriptor descriptor) {
    return fcntl(descriptor.number(), F_GETFL, 0);
  }

  /** Sets the status flags; the access mode among them is ignored: {@code fcntl(F_SETFL)}. */
  public int setStatusFlags(Descriptor descriptor, int flags) {
    return fcntl(descriptor.number(), F_SETFL, flags);
  }

  /** Sets or clears {@code O_NONBLOCK}, which no call here depends on but other programs see. */
  public int setNonBlocking(Descriptor descriptor, boolean nonBlocking) {
    int number = descriptor.number();
    int flags = fcntl(number, F_GETFL, 0);
    return flags < 0 ? flags : setFlag(number, flags, nonBlocking);
  }

  private int setFlag(int number, int flags, boolean nonBlocking) {
    int wanted = nonBlocking ? flags | O_NONBLOCK : flags & ~O_NONBLOCK;
    return wanted == flags ? 0 : fcntl(number, F_SETFL, wanted);
  }

  private int fcntl(int number, int command, int argument) {
    int result = libc.fcntl(number, command, argument);
    return result < 0 ? failure() : result;
  }

  /** Returns the number of a duplicate, closed on {@code exec}: {@code dup(2)}. */
  public int duplicate(Descriptor descriptor) {
    int copy = libc.dup(descriptor.number());
    return copy < 0 ? failure() : closedOnExec(copy);
  }

  /**
   * Makes {@code target} another name for the file of {@code descriptor}, closing what it was; 0 on
   * success: {@code dup2(2)}. Those who wait for {@code target} are woken. Standard input, output
   * and error stay open on {@code exec}, any other target does not.
   */
  public int duplicateTo(Descriptor descriptor, Descriptor target) {
    int from = descriptor.number();
    int to = target.number();
    if (from == to) {
      return Math.min(0, fcntl(from, F_GETFL, 0));
    }
    target.cell().replacing();
    int result;
    do {
      result = libc.dup2(from, to);
    } while (result < 0 && NativeLibrary.lastErrno() == EINTR);
    if (result < 0) {
      return failure();
    }
    target.setKind(Descriptor.Kind.UNKNOWN);
    return to > 2 ? Math.min(0, closedOnExec(to)) : 0;
  }

  /**
   * Makes a pipe, both ends blocking: 0, and the numbers of the reading and the writing end in
   * {@code ends}.
   */
  public int pipe(int[] ends) {
    if (libc.pipe(valuePointer) < 0) {
      return failure();
    }
    return takePair(ends);
  }

  /**
   * Opens a file and returns its number, closed on {@code exec}: {@code open(2)}.
   *
   * @param flags {@code O_…} values
   * @param mode the permissions of a file that this creates, such as octal 644
   */
  public int openFile(String path, int flags, int mode) {
    if (path.indexOf('\0') >= 0) {
      return -EINVAL;
    }
    int result;
    do {
      result = libc.open(path, flags | OpenFlags.O_CLOEXEC.intValue(), mode);
    } while (result < 0 && NativeLibrary.lastErrno() == EINTR);
    return result < 0 ? failure() : result;
  }

  /** Whether the descriptor is a terminal: {@code isatty(3)}. */
  public boolean isTerminal(Descriptor descriptor) {
    return libc.isatty(descriptor.number()) == 1;
  }

  // Making sockets.

  /** Returns the number of a new socket, blocking: {@code socket(2)}. */
  public int socket(int family, int type, int protocol) {
    int number = libc.socket(family, type | atomicCloseOnExec(), protocol);
    return number < 0 ? failure() : newSocket(number);
  }

  /**
   * Makes two connected sockets, blocking and both ways: 0, and their numbers in {@code pair}:
   * {@code socketpair(2)}.
   */
  public int socketPair(int family, int type, int protocol, int[] pair) {
    if (libc.socketpair(family, type | atomicCloseOnExec(), protocol, valuePointer) < 0) {
      return failure();
    }
    int result = takePair(pair);
    newSocket(pair[0]);
    newSocket(pair[1]);
    return result;
  }

  private int takePair(int[] pair) {
    pair[0] = closedOnExec(small.getInt(VALUE));
    pair[1] = closedOnExec(small.getInt(VALUE + 4));
    return 0;
  }

  /**
   * {@code SOCK_CLOEXEC} where there is one. Elsewhere a second call sets it, which leaves a
   * moment; in a JVM it is harmless, since {@code ProcessBuilder} closes all descriptors itself.
   */
  private static int atomicCloseOnExec() {
    return Sock.SOCK_CLOEXEC.defined() ? Sock.SOCK_CLOEXEC.intValue() : 0;
  }

  private int newSocket(int number) {
    if (MessageFlags.NOSIGNAL == 0 && SocketOption.SO_NOSIGPIPE.defined()) {
      small.putInt(VALUE, 1);
      libc.setsockopt(
          number, SOL_SOCKET, SocketOption.SO_NOSIGPIPE.intValue(), valuePointer, Integer.BYTES);
    }
    return atomicCloseOnExec() != 0 ? number : closedOnExec(number);
  }

  private int closedOnExec(int number) {
    libc.fcntl(number, F_SETFD, Abi.FD_CLOEXEC);
    return number;
  }

  /** Gives the socket a name: 0 on success: {@code bind(2)}. */
  public int bind(Descriptor socket, SocketAddress address, int length) {
    int count = putAddress(address, length);
    return libc.bind(socket.number(), addressPointer, count) < 0 ? failure() : 0;
  }

  /** Makes the socket accept connections: 0 on success: {@code listen(2)}. */
  public int listen(Descriptor socket, int backlog) {
    return libc.listen(socket.number(), backlog) < 0 ? failure() : 0;
  }

  /**
   * Takes a waiting connection and returns its number; the new socket is non-blocking: {@code
   * accept(2)}. {@code -EAGAIN} if none is waiting, also on a blocking listener.
   *
   * @param address filled with the client's address
   * @param length how much of it to fill, cut to its capacity
   */
  public int accept(Descriptor listener, SocketAddress address, int length) {
    int number = listener.number();
    int flags = fcntl(number, F_GETFL, 0);
    if (flags < 0) {
      return flags;
    }
    // Asking poll first would not do on a blocking listener: another process that shares it may
    // take the connection in between, and a socket that does not listen is never readable.
    setFlag(number, flags, true);
    int room = clampLength(length);
    int result = acceptOnce(number, room);
    if ((flags & O_NONBLOCK) == 0) {
      fcntl(number, F_SETFL, flags);
    }
    if (result >= 0) {
      address.copyFrom(small, ADDRESS, room, small.getInt(LENGTH));
    }
    return result;
  }

  private int acceptOnce(int number, int room) {
    while (true) {
      small.putInt(LENGTH, room);
      boolean atomic = Sock.SOCK_NONBLOCK.defined() && Sock.SOCK_CLOEXEC.defined();
      int result =
          atomic
              ? libc.accept4(
                  number,
                  addressPointer,
                  lengthPointer,
                  Sock.SOCK_NONBLOCK.intValue() | Sock.SOCK_CLOEXEC.intValue())
              : libc.accept(number, addressPointer, lengthPointer);
      if (result >= 0) {
        if (!atomic) {
          newSocket(result);
          fcntl(result, F_SETFL, fcntl(result, F_GETFL, 0) | O_NONBLOCK);
        }
        return result;
      }
      int errno = NativeLibrary.lastErrno();
      if (errno != EINTR && errno != ECONNABORTED) {
        return -errno;
      }
    }
  }

  /**
   * Begins to connect: 0 if connected at once, {@code -EINPROGRESS} if it takes time: {@code
   * connect(2)}. Then wait until the socket is writable and ask {@link #connectOutcome}. A blocking
   * socket does not wait either and stays blocking.
   */
  public int connect(Descriptor socket, SocketAddress address, int length) {
    int number = socket.number();
    int flags = fcntl(number, F_GETFL, 0);
    if (flags < 0) {
      return flags;
    }
    int count = putAddress(address, length);
    setFlag(number, flags, true);
    int result = libc.connect(number, addressPointer, count) < 0 ? failure() : 0;
    if ((flags & O_NONBLOCK) == 0) {
      fcntl(number, F_SETFL, flags);
    }
    // An interrupted connect goes on by itself; calling it again would fail.
    return result == -EINTR ? -EINPROGRESS : result;
  }

  /**
   * Says how a connection in progress ended: 0 if it stands, {@code -EINPROGRESS} if it is not
   * decided, else why it failed. A failure is told once, then forgotten by the kernel.
   */
  public int connectOutcome(Descriptor socket) {
    int ready = isReady(socket.number(), Abi.POLLOUT);
    if (ready <= 0) {
      return ready == 0 ? -EINPROGRESS : ready;
    }
    small.putInt(LENGTH, Integer.BYTES);
    int result =
        libc.getsockopt(
            socket.number(),
            SOL_SOCKET,
            SocketOption.SO_ERROR.intValue(),
            valuePointer,
            lengthPointer);
    if (result < 0) {
      return failure();
    }
    int errno = small.getInt(VALUE);
    if (errno == 0) {
      settle(socket.number());
    }
    return -errno;
  }

  /**
   * Connects a connected socket once more. Linux goes on calling it one that is connecting until
   * somebody asks, and answers the first to ask with success; a program that connects twice must
   * get the error, as it would after a blocking {@code connect}.
   */
  private void settle(int number) {
    small.putInt(LENGTH, SocketAddress.CAPACITY);
    if (libc.getpeername(number, addressPointer, lengthPointer) == 0) {
      libc.connect(number, addressPointer, small.getInt(LENGTH));
    }
  }

  /**
   * Closes one direction of a connection or both: 0 on success: {@code shutdown(2)}.
   *
   * @param reading whether to receive no more
   * @param writing whether to send no more, so that the peer sees the end
   */
  public int shutdown(Descriptor socket, boolean reading, boolean writing) {
    if (!reading && !writing) {
      return 0;
    }
    Shutdown how =
        reading && writing ? Shutdown.SHUT_RDWR : reading ? Shutdown.SHUT_RD : Shutdown.SHUT_WR;
    return libc.shutdown(socket.number(), how.intValue()) < 0 ? failure() : 0;
  }

  /**
   * Returns the value of an option that is an int: {@code getsockopt(2)}. A value can be negative,
   * so success and value are apart: 0, and the value in {@code value[0]}.
   */
  public int option(Descriptor socket, int level, int name, int[] value) {
    small.putInt(LENGTH, Integer.BYTES);
    small.putInt(VALUE, 0);
    if (libc.getsockopt(socket.number(), level, name, valuePointer, lengthPointer) < 0) {
      return failure();
    }
    // A few options of the BSDs are one byte, such as IP_MULTICAST_TTL.
    value[0] = small.getInt(LENGTH) == 1 ? small.get(VALUE) & 0xff : small.getInt(VALUE);
    return 0;
  }

  /** Sets an option that is an int: 0 on success: {@code setsockopt(2)}. */
  public int setOption(Descriptor socket, int level, int name, int value) {
    small.putInt(VALUE, value);
    return libc.setsockopt(socket.number(), level, name, valuePointer, Integer.BYTES) < 0
        ? failure()
        : 0;
  }

  /** Fills {@code address} with the peer's and returns its length: {@code getpeername(2)}. */
  public int peerName(Descriptor socket, SocketAddress address) {
    small.putInt(LENGTH, SocketAddress.CAPACITY);
    return libc.getpeername(socket.number(), addressPointer, lengthPointer) < 0
        ? failure()
        : takeAddress(address);
  }

  /** Fills {@code address} with the socket's own and returns its length: {@code getsockname(2)}. */
  public int socketName(Descriptor socket, SocketAddress address) {
    small.putInt(LENGTH, SocketAddress.CAPACITY);
    return libc.getsockname(socket.number(), addressPointer, lengthPointer) < 0
        ? failure()
        : takeAddress(address);
  }

  private int takeAddress(SocketAddress address) {
    int length = small.getInt(LENGTH);
    address.copyFrom(small, ADDRESS, SocketAddress.CAPACITY, length);
    return length;
  }

  private int putAddress(SocketAddress address, int length) {
    int count = clampLength(length);
    address.copyTo(small, ADDRESS, count);
    return count;
  }

  private static int clampLength(int length) {
    return Math.max(0, Math.min(length, SocketAddress.CAPACITY));
  }

  // Sending and receiving.

  /**
   * Sends bytes to the peer of a connected socket and returns how many were taken, which may be
   * fewer: {@code send(2)}.
   *
   * @param flags of {@link MessageFlags}, or any of the system's
   */
  public int send(Descriptor socket, byte[] bytes, int offset, int length, int flags) {
    NativeBuffer buffer = scratchFor(socket, length);
    int count = Math.min(length, buffer.capacity());
    buffer.bytes().put(0, bytes, offset, count);
    return send(socket, buffer, 0, count, flags);
  }

  /**
   * Returns native memory of at least 64 KiB for one transfer: what is in it lasts until the next
   * call on this object.
   */
  public NativeBuffer transfer() {
    return scratch(FIRST_SCRATCH);
  }

  /** Sends from native memory, without a copy; see the other {@code send}. */
  public int send(Descriptor socket, NativeBuffer buffer, int offset, int length, int flags) {
    long address = address(buffer, offset, length);
    int allFlags = flags | MessageFlags.DONTWAIT | MessageFlags.NOSIGNAL;
    long result;
    do {
      result = libc.send(socket.number(), address, length, allFlags);
    } while (result < 0 && NativeLibrary.lastErrno() == EINTR);
    Reference.reachabilityFence(buffer);
    return outcome(socket, result);
  }

  /**
   * Sends bytes to an address and returns how many were taken: {@code sendto(2)}. A datagram goes
   * whole or not at all.
   *
   * @param addressLength how many bytes of the address count
   */
  public int sendTo(
      Descriptor socket,
      byte[] bytes,
      int offset,
      int length,
      int flags,
      SocketAddress destination,
      int addressLength) {
    NativeBuffer buffer = scratchFor(socket, length);
    int count = Math.min(length, buffer.capacity());
    buffer.bytes().put(0, bytes, offset, count);
    int addressBytes = putAddress(destination, addressLength);
    int allFlags = flags | MessageFlags.DONTWAIT | MessageFlags.NOSIGNAL;
    long result;
    do {
      result =
          libc.sendto(
              socket.number(), buffer.address(), count, allFlags, addressPointer, addressBytes);
    } while (result < 0 && NativeLibrary.lastErrno() == EINTR);
    Reference.reachabilityFence(buffer);
    return outcome(socket, result);
  }

  /**
   * Receives bytes and returns how many, 0 at the end of a stream: {@code recv(2)}. Bytes beyond
   * that count are left as they were. With {@link MessageFlags#TRUNC} the result may be more than
   * {@code length}.
   */
  public int receive(Descriptor socket, byte[] bytes, int offset, int length, int flags) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    NativeBuffer buffer = scratchFor(socket, length);
    int count = Math.min(length, buffer.capacity());
    int result = receive(socket, buffer, 0, count, flags);
    return taken(buffer, bytes, offset, count, result);
  }

  /** Receives into native memory, without a copy; see the other {@code receive}. */
  public int receive(Descriptor socket, NativeBuffer buffer, int offset, int length, int flags) {
    long address = address(buffer, offset, length);
    long result;
    do {
      result = libc.recv(socket.number(), address, length, flags | MessageFlags.DONTWAIT);
    } while (result < 0 && NativeLibrary.lastErrno() == EINTR);
    Reference.reachabilityFence(buffer);
    return outcome(socket, result);
  }

  /**
   * Receives as {@link #receive(Descriptor, byte[], int, int, int)} does, and fills {@code sender}
   * with where a datagram came from; on a connected stream it is left as it was: {@code
   * recvfrom(2)}.
   */
  public int receiveFrom(
      Descriptor socket, byte[] bytes, int offset, int length, int flags, SocketAddress sender) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    NativeBuffer buffer = scratchFor(socket, length);
    int count = Math.min(length, buffer.capacity());
    long result;
    do {
      small.putInt(LENGTH, SocketAddress.CAPACITY);
      result =
          libc.recvfrom(
              socket.number(),
              buffer.address(),
              count,
              flags | MessageFlags.DONTWAIT,
              addressPointer,
              lengthPointer);
    } while (result < 0 && NativeLibrary.lastErrno() == EINTR);
    int received = outcome(socket, result);
    if (received >= 0 && small.getInt(LENGTH) > 0) {
      takeAddress(sender);
    }
    return taken(buffer, bytes, offset, count, received);
  }

  private static int taken(NativeBuffer buffer, byte[] bytes, int offset, int count, int result) {
    if (result > 0) {
      buffer.bytes().get(0, bytes, offset, Math.min(result, count));
    }
    Reference.reachabilityFence(buffer);
    return result;
  }

  /**
   * Reads from any descriptor, a file, pipe, terminal or socket, and returns how many bytes came, 0
   * at the end: {@code read(2)}.
   */
  public int read(Descriptor descriptor, byte[] bytes, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    NativeBuffer buffer = scratch(Math.min(length, LARGEST_SCRATCH));
    int count = Math.min(length, buffer.capacity());
    return taken(buffer, bytes, offset, count, read(descriptor, buffer, 0, count));
  }

  /** Reads into native memory, without a copy; see the other {@code read}. */
  public int read(Descriptor descriptor, NativeBuffer buffer, int offset, int length) {
    switch (kindOf(descriptor)) {
      case SOCKET:
        return receive(descriptor, buffer, offset, length, MessageFlags.NONE);
      case STREAM:
        int ready = isReady(descriptor.number(), Abi.POLLIN);
        if (ready <= 0) {
          return ready == 0 ? -EAGAIN : ready;
        }
        break;
      default:
        break;
    }
    long address = address(buffer, offset, length);
    long result;
    do {
      result = libc.read(descriptor.number(), address, length);
    } while (result < 0 && NativeLibrary.lastErrno() == EINTR);
    Reference.reachabilityFence(buffer);
    return outcome(descriptor, result);
  }

  /**
   * Writes to any descriptor and returns how many bytes were taken, which may be fewer: {@code
   * write(2)}. A blocking pipe takes at most {@code PIPE_BUF} at a time, since it would make us
   * wait for more.
   */
  public int write(Descriptor descriptor, byte[] bytes, int offset, int length) {
    NativeBuffer buffer = scratch(Math.min(length, LARGEST_SCRATCH));
    int count = Math.min(length, buffer.capacity());
    buffer.bytes().put(0, bytes, offset, count);
    return write(descriptor, buffer, 0, count);
  }

  /** Writes from native memory, without a copy; see the other {@code write}. */
  public int write(Descriptor descriptor, NativeBuffer buffer, int offset, int length) {
    int count = length;
    switch (kindOf(descriptor)) {
      case SOCKET:
        return send(descriptor, buffer, offset, length, MessageFlags.NONE);
      case STREAM:
        int flags = fcntl(descriptor.number(), F_GETFL, 0);
        if (flags >= 0 && (flags & O_NONBLOCK) == 0) {
          int ready = isReady(descriptor.number(), Abi.POLLOUT);
          if (ready <= 0) {
            return ready == 0 ? -EAGAIN : ready;
          }
          count = Math.min(length, abi.pipeBuf());
        }
        break;
      default:
        break;
    }
    long address = address(buffer, offset, count);
    long result;
    do {
      result = libc.write(descriptor.number(), address, count);
    } while (result < 0 && NativeLibrary.lastErrno() == EINTR);
    Reference.reachabilityFence(buffer);
    return outcome(descriptor, result);
  }

  private Descriptor.Kind kindOf(Descriptor descriptor) {
    if (descriptor.kind() == Descriptor.Kind.UNKNOWN && descriptor.isOpen()) {
      descriptor.setKind(findKind(descriptor.number()));
    }
    return descriptor.kind();
  }

  private Descriptor.Kind findKind(int number) {
    if (socketType(number) >= 0) {
      return Descriptor.Kind.SOCKET;
    }
    // macOS lets a terminal be sought in, so ask for that first.
    boolean isFile = libc.isatty(number) != 1 && libc.lseek(number, 0, Abi.SEEK_CUR) >= 0;
    return isFile ? Descriptor.Kind.FILE : Descriptor.Kind.STREAM;
  }

  private int socketType(int number) {
    small.putInt(LENGTH, Integer.BYTES);
    int type = SocketOption.SO_TYPE.intValue();
    int result = libc.getsockopt(number, SOL_SOCKET, type, valuePointer, lengthPointer);
    return result < 0 ? failure() : small.getInt(VALUE);
  }

  /** Asks {@code poll} without waiting: 1 if ready or broken, 0 if not, or a negative error. */
  private int isReady(int number, int events) {
    // struct pollfd: fd, then events and revents of 16 bits each, on every system.
    small.putInt(VALUE, number);
    small.putShort(VALUE + 4, (short) events);
    small.putShort(VALUE + 6, (short) 0);
    int result;
    do {
      result = number < 0 ? 1 : libc.poll(valuePointer, 1, 0);
    } while (result < 0 && NativeLibrary.lastErrno() == EINTR);
    return result < 0 ? failure() : result;
  }

  private static long address(NativeBuffer buffer, int offset, int length) {
    if (offset < 0 || length < 0 || length > buffer.capacity() - offset) {
      throw new IndexOutOfBoundsException(
          offset + " and " + length + " bytes of " + buffer.capacity());
    }
    return buffer.address() + offset;
  }

  /**
   * Returns memory for a transfer of {@code length} bytes on a socket. A stream's is cut at {@link
   * #LARGEST_SCRATCH}, which its callers must expect anyway; a datagram must not be cut, so one
   * longer than that gets memory of its own.
   */
  private NativeBuffer scratchFor(Descriptor socket, int length) {
    if (length <= LARGEST_SCRATCH) {
      return scratch(length);
    }
    return socketType(socket.number()) == Sock.SOCK_STREAM.intValue()
        ? scratch(LARGEST_SCRATCH)
        : new NativeBuffer(length);
  }

  private NativeBuffer scratch(int length) {
    if (scratch == null || scratch.capacity() < length) {
      int capacity = FIRST_SCRATCH;
      while (capacity < length) {
        capacity *= 2;
      }
      scratch = new NativeBuffer(capacity);
    }
    return scratch;
  }

  private static int outcome(Descriptor descriptor, long result) {
    // Until here the cleaner must not close the descriptor, even if nobody else refers to it.
    Reference.reachabilityFence(descriptor);
    return result < 0 ? failure() : Math.toIntExact(result);
  }

  private static int failure() {
    return -NativeLibrary.lastErrno();
  }
}
