package io.chibinet.server;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A socket in the file system at which a process that the server starts calls back. Only this user
 * may look into its folder. (The standard streams are the programs'.)
 */
final class PrivateSocket implements AutoCloseable {
  private final Path path;
  private final ServerSocketChannel server;

  private PrivateSocket(Path path, ServerSocketChannel server) {
    this.path = path;
    this.server = server;
  }

  static PrivateSocket open() throws IOException {
    Path path = Files.createTempDirectory("chibi-net").resolve("socket");
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(path));
    return new PrivateSocket(path, server);
  }

  Path path() {
    return path;
  }

  /** Waits for the next call; throws when the socket is closed meanwhile. */
  SocketChannel accept() throws IOException {
    return server.accept();
  }

  /** The next call that has come already, or null. From now on nothing waits. */
  SocketChannel acceptAtOnce() throws IOException {
    server.configureBlocking(false);
    SocketChannel channel = server.accept();
    if (channel != null) {
      channel.configureBlocking(true);
    }
    return channel;
  }

  /** Makes {@link #accept} return. */
  void wake() throws IOException {
    SocketChannel.open(UnixDomainSocketAddress.of(path)).close();
  }

  @Override
  public void close() throws IOException {
    server.close();
    Files.deleteIfExists(path);
    Files.deleteIfExists(path.getParent());
  }
}
