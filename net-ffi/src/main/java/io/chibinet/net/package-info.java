/**
 * Sockets and descriptors as system calls, and waiting for many of them at once: plain Java over
 * the C library through jnr-ffi. Knows C and nothing of the language that it serves.
 *
 * <table>
 *   <caption>Where to begin</caption>
 *   <tr><td>{@link io.chibinet.net.Sockets}</td><td>the calls, none of which waits; results are
 *       counts or negative error numbers</td></tr>
 *   <tr><td>{@link io.chibinet.net.Poller}</td><td>waits, after a call has said that it would have
 *       to: epoll, kqueue or poll</td></tr>
 *   <tr><td>{@link io.chibinet.net.Resolver}</td><td>looks up hosts and services, at once or on
 *       another thread</td></tr>
 *   <tr><td>{@link io.chibinet.net.Descriptor}</td><td>an open file that knows when it is closed
 *       </td></tr>
 *   <tr><td>{@link io.chibinet.net.SocketAddress}, {@link io.chibinet.net.AddressInfo}</td><td>C's
 *       {@code sockaddr} and {@code addrinfo}</td></tr>
 *   <tr><td>{@link io.chibinet.net.SocketConstant}, {@link io.chibinet.net.MessageFlags}, {@link
 *       io.chibinet.net.Errno}</td><td>this system's numbers, with their names</td></tr>
 *   <tr><td>{@link io.chibinet.net.Libc}</td><td>the C prototypes, used within this package</td>
 *       </tr>
 * </table>
 *
 * <p>A scheduler of green threads receives like this:
 *
 * <pre>{@code
 * int count = sockets.receive(socket, bytes, 0, bytes.length, MessageFlags.NONE);
 * if (Errno.wouldBlock(count)) {
 *   poller.await(socket, Poller.Interest.READ, greenThread);  // and run another, then try again
 * }
 * ...
 * poller.select(millisToNextTimer, greenThread -> greenThread.resume());
 * }</pre>
 *
 * <p>Measured against a C program that makes the same calls (64-byte ping-pong between two threads
 * over loopback TCP, try first and then {@code epoll_wait}): 0.9 to 1.1 of its round trips. What
 * makes it so: bytes go through memory kept outside the heap, since jnr-ffi copies {@code byte[]}
 * arguments; a descriptor is registered with epoll once, edge-triggered; nothing is waited for that
 * has not been tried.
 *
 * <p>Nothing native is loaded before the first {@code open}. Facts that differ between systems
 * stand in {@code Abi} as pure data and are tested for all of them on each.
 */
package io.chibinet.net;
