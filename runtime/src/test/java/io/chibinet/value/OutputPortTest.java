package io.chibinet.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OutputPortTest {
  @Test
  void keepsWhatIsWritten() {
    OutputPort port = OutputPort.toText();
    port.writeText("λ = ");
    port.writeChar('中');
    port.writeChar(0x1D11E);
    port.writeChar('é');
    assertThat(port.settle()).isTrue();
    assertThat(port.flush()).isTrue();
    assertThat(port.text()).isEqualTo("λ = 中𝄞é");
    assertThat(port.text()).as("again").isEqualTo("λ = 中𝄞é");
  }

  @Property
  void charactersAreEncodedAsJavaDoes(@ForAll("codePoints") int codePoint) {
    OutputPort port = OutputPort.toBytes();
    port.writeChar(codePoint);
    assertThat(port.bytes()).isEqualTo(Character.toString(codePoint).getBytes(UTF_8));
  }

  @Provide
  Arbitrary<Integer> codePoints() {
    return Arbitraries.integers()
        .between(0, Character.MAX_CODE_POINT)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
  }

  @Test
  void smallWritesStayUntilFlushed() {
    Sink port = new Sink(1000);
    port.writeText("hello\n");
    assertThat(port.settle()).isTrue();
    assertThat(port.got()).isEmpty();
    assertThat(port.flush()).isTrue();
    assertThat(port.got()).isEqualTo("hello\n");
    assertThat(port.pending()).isZero();
  }

  @Test
  void lineBufferedPortsPassOnCompleteLines() {
    Sink port = new Sink(1000);
    port.setBuffering(OutputPort.Buffering.LINES);
    port.writeText("prompt> ");
    port.settle();
    assertThat(port.got()).isEmpty();
    port.writeChar('\n');
    port.settle();
    assertThat(port.got()).isEqualTo("prompt> \n");
    port.writeText("more");
    port.settle();
    assertThat(port.got()).isEqualTo("prompt> \n");
  }

  @Test
  void writesLargerThanTheBufferGoOutWholeThoughTheDeviceStops() {
    Sink port = new Sink(10_000);
    String text = "0123456789".repeat(100_000);
    port.writeText(text);
    int waits = 0;
    while (!port.settle()) {
      waits++;
      port.writeText("!");
      port.letThrough(10_000);
    }
    port.letThrough(1 << 20);
    assertThat(port.flush()).isTrue();
    assertThat(waits).isGreaterThan(90);
    assertThat(port.got()).isEqualTo(text + "!".repeat(waits));
  }

  @Test
  void failureDropsWhatWaited() {
    OutputPort port =
        new OutputPort(true, true) {
          @Override
          protected int drain(byte[] bytes, int from, int to) {
            throw SchemeError.error("write: Broken pipe (EPIPE)");
          }

          @Override
          protected String description() {
            return "broken";
          }
        };
    port.writeText("lost");
    assertThatThrownBy(port::flush).isInstanceOf(SchemeError.class);
    assertThat(port.pending()).isZero();
    assertThat(port.flush()).isTrue();
  }

  @Test
  void closedPortIsClosed() {
    OutputPort port = OutputPort.toText();
    port.close();
    assertThat(port.isOpen()).isFalse();
    assertThat(port).hasToString("#<output-port string>");
  }

  /** Takes what it is allowed to, at most 999 bytes at once. */
  private static final class Sink extends OutputPort {
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private int allowed;

    Sink(int allowed) {
      super(true, true);
      this.allowed = allowed;
    }

    void letThrough(int more) {
      allowed += more;
    }

    String got() {
      return taken.toString(UTF_8);
    }

    @Override
    protected int drain(byte[] bytes, int from, int to) {
      if (allowed == 0) {
        return WAIT;
      }
      int count = Math.min(Math.min(allowed, 999), to - from);
      taken.write(bytes, from, count);
      allowed -= count;
      return count;
    }

    @Override
    protected String description() {
      return "sink";
    }
  }
}
