package io.chibinet.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A system without bindings, and a start that binds nothing. */
final class UnsupportedTest {

  /** Uses what a program without sockets may touch, then asks for sockets. */
  static final class OnAnotherSystem {
    public static void main(String[] arguments) {
      System.out.println(SocketConstant.named("level/socket").isPresent());
      System.out.println(new Errno(2).number());
      Sockets.prepare();
      attempt(Sockets::open);
      attempt(Poller::open);
      attempt(Resolver::open);
      attempt(SocketAddress::new);
    }

    private static void attempt(Runnable opening) {
      try {
        opening.run();
        System.out.println("opened");
      } catch (Unsupported unsupported) {
        System.out.println(unsupported.getMessage());
      }
    }
  }

  @Test
  void openingSaysWhatIsMissingAndNothingElseFails() throws Exception {
    String message = "sockets need Linux, macOS or BSD; this is Windows 11";
    assertThat(Child.run("", OnAnotherSystem.class, "-Dos.name=Windows 11"))
        .isEqualTo(String.join("\n", "true", "2", message, message, message, message));
  }

  /** Uses everything that is promised to bind nothing. */
  static final class WithoutSockets {
    public static void main(String[] arguments) {
      for (SocketConstant constant : SocketConstant.values()) {
        constant.value();
      }
      System.out.println(new Errno(Errno.EAGAIN) + " " + MessageFlags.PEEK);
      System.out.println(AddressInfo.defaultHints().family() + new SocketAddress().name());
    }
  }

  @Test
  void constantsAndAddressesLoadNoNativeCode() throws Exception {
    String output = Child.run("", WithoutSockets.class, "-Xlog:class+load");
    assertThat(output).contains("io.chibinet.net.SocketConstant").contains("EAGAIN");
    assertThat(output).doesNotContain("com.kenai.jffi").doesNotContain(" jnr.ffi.");
  }
}
