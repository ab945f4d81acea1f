package io.chibinet.natives;

import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.value.OutputPort;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Waiting for standard input and for sockets stops one green thread and costs no time. */
class WaitingTest {
  @Test
  void readingStandardInputStopsOnlyItsThread() throws Exception {
    PipedOutputStream keyboard = new PipedOutputStream();
    StreamInputPort input =
        StreamInputPort.standard(new PipedInputStream(keyboard), OutputPort.toText());
    CompletableFuture<String> written =
        CompletableFuture.supplyAsync(
            () ->
                Script.run(
                    input,
                    """
                    (define ticks 0)
                    (define ticker
                      (spawn (let loop () (thread-sleep! 0.001) (set! ticks (+ ticks 1)) (loop))))
                    (define line (read-line))
                    (show line (> ticks 3) (read) (read-char) (eof-object? (read-line)))
                    """));
    Thread.sleep(100);
    type(keyboard, "typed λ\n(a\n");
    Thread.sleep(20);
    type(keyboard, " b)\n");
    keyboard.close();
    assertThat(written.get()).isEqualTo("\"typed λ\" #t (a b) #\\newline #t\n");
  }

  @Test
  void promptsAreSeenBeforeInputIsWaitedFor() throws Exception {
    PipedOutputStream keyboard = new PipedOutputStream();
    OutputPort screen = OutputPort.toText();
    boolean[] flushed = new boolean[1];
    OutputPort tied =
        new OutputPort(true, true) {
          @Override
          protected int drain(byte[] bytes, int from, int to) {
            flushed[0] = true;
            screen.writeBytes(bytes, from, to);
            return to - from;
          }

          @Override
          protected String description() {
            return "screen";
          }
        };
    tied.writeText("name? ");
    StreamInputPort input = StreamInputPort.standard(new PipedInputStream(keyboard), tied);
    CompletableFuture<String> written =
        CompletableFuture.supplyAsync(() -> Script.run(input, "(show (read-line))"));
    while (!flushed[0]) {
      Thread.sleep(5);
    }
    type(keyboard, "x\n");
    assertThat(written.get()).isEqualTo("\"x\"\n");
    assertThat(screen.text()).isEqualTo("name? ");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void idleProgramsUseNoProcessorTime() throws Exception {
    PipedOutputStream keyboard = new PipedOutputStream();
    StreamInputPort input =
        StreamInputPort.standard(new PipedInputStream(keyboard), OutputPort.toText());
    CompletableFuture<String> written =
        CompletableFuture.supplyAsync(
            () ->
                Script.run(
                    input,
                    """
                    (define listener (make-listener-socket (info)))
                    (spawn (take listener))
                    (spawn (receive (car (pair)) 10))
                    (spawn (receive/non-blocking (car (pair)) 10 3600))
                    (spawn (read-line (open-input-file-descriptor (car (pair)))))
                    (show (read-line))
                    """));
    Thread scheme = waitForIdle();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getThreadCpuTime(scheme.getId());
    Thread.sleep(500);
    long used = threads.getThreadCpuTime(scheme.getId()) - before;
    type(keyboard, "done\n");
    assertThat(written.get()).isEqualTo("\"done\"\n");
    // A busy thread uses 500 ms here; one that looks every 10 ms a few.
    assertThat(used).isLessThan(2_000_000);
  }

  private static Thread waitForIdle() throws InterruptedException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    while (true) {
      for (Thread thread : Thread.getAllStackTraces().keySet()) {
        if (thread.getName().equals("scheme")) {
          long before = threads.getThreadCpuTime(thread.getId());
          Thread.sleep(100);
          if (before > 0 && threads.getThreadCpuTime(thread.getId()) - before < 1_000_000) {
            return thread;
          }
        }
      }
      Thread.sleep(10);
    }
  }

  private static void type(PipedOutputStream keyboard, String text) throws IOException {
    keyboard.write(text.getBytes(StandardCharsets.UTF_8));
    keyboard.flush();
  }
}
