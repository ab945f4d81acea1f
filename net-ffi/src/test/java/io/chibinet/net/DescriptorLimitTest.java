package io.chibinet.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens when the process has no descriptor left, tried in a process of its own. */
final class DescriptorLimitTest {

  /** Uses up all descriptors with a client waiting, and prints what the calls answer. */
  static final class UsesThemUp {
    public static void main(String[] arguments) {
      try (Loopback loopback = new Loopback()) {
        Sockets sockets = loopback.sockets;
        Descriptor listener = loopback.listener();
        Descriptor client = loopback.socket(Loopback.INET, Loopback.STREAM);
        SocketAddress address = loopback.addressOf(listener);
        sockets.connect(client, address, address.length());
        loopback.awaitReady(listener, Poller.Interest.READ);
        // Loading a class from a folder takes a descriptor too, so load those in use first.
        Poller.open().close();
        System.out.println("opened " + new SystemCallException("nothing", Errno.EMFILE));

        List<Descriptor> spent = new ArrayList<>();
        int result = sockets.socket(Loopback.INET, Loopback.STREAM, 0);
        while (result >= 0) {
          spent.add(loopback.adopt(result));
          result = sockets.socket(Loopback.INET, Loopback.STREAM, 0);
        }
        System.out.println("socket " + Errno.ofResult(result).name());
        result = sockets.accept(listener, new SocketAddress(), 16);
        System.out.println("accept " + Errno.ofResult(result).name());
        result = sockets.socketPair(Loopback.UNIX, Loopback.STREAM, 0, new int[2]);
        System.out.println("socketpair " + Errno.ofResult(result).name());
        System.out.println("pipe " + Errno.ofResult(sockets.pipe(new int[2])).name());
        System.out.println("dup " + Errno.ofResult(sockets.duplicate(client)).name());
        try {
          Poller.open().close();
        } catch (SystemCallException failure) {
          System.out.println(failure.getMessage());
        }
        sockets.close(spent.get(0));
        result = sockets.accept(listener, new SocketAddress(), 16);
        System.out.println(result >= 0 ? "accepted" : Errno.ofResult(result).name());
      }
    }
  }

  @Test
  void everyCallAnswersAndAcceptWorksAgainLater() throws Exception {
    String opening = OperatingSystem.current().isLinux() ? "epoll_create1: " : "kqueue: ";
    assertThat(Child.run("ulimit -n 64;", UsesThemUp.class))
        .isEqualTo(
            String.join(
                "\n",
                "opened io.chibinet.net.SystemCallException: nothing: Too many open files (EMFILE)",
                "socket EMFILE",
                "accept EMFILE",
                "socketpair EMFILE",
                "pipe EMFILE",
                "dup EMFILE",
                opening + "Too many open files (EMFILE)",
                "accepted"));
  }
}
