package io.chibinet.natives;

import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.value.InputPort;
import io.chibinet.value.OutputPort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Waiting for standard input and for sockets stops one green thread and costs no time. */
class WaitingTest {
  @Test
  void readingStandardInputStopsOnlyItsThread() throws Exception {
    Screen screen = new Screen();
    Keyboard keyboard = new Keyboard();
    CompletableFuture<String> written =
        start(
            StreamInputPort.standard(keyboard, true, screen),
            """
            (define ticks 0)
            (define ticker
              (spawn (let loop () (thread-sleep! 0.001) (set! ticks (+ ticks 1)) (loop))))
            (define line (read-line))
            (show line (> ticks 0) (read) (read-char) (eof-object? (read-line)))
            """);
    screen.waitForFlush();
    Thread.sleep(100);
    keyboard.type("typed λ\n(a\n");
    Thread.sleep(20);
    keyboard.type(" b)\n");
    keyboard.end();
    assertThat(written.get()).isEqualTo("\"typed λ\" #t (a b) #\\newline #t\n");
  }

  @Test
  void promptsAreSeenBeforeInputIsWaitedFor() throws Exception {
    Screen screen = new Screen();
    screen.writeText("name? ");
    Keyboard keyboard = new Keyboard();
    CompletableFuture<String> written =
        start(StreamInputPort.standard(keyboard, true, screen), "(show (read-line))");
    screen.waitForFlush();
    keyboard.type("x\n");
    assertThat(written.get()).isEqualTo("\"x\"\n");
    assertThat(screen.shown).containsExactly("name? ");
  }

  @Test
  void whatAProgramHasWrittenIsSeenBeforeItWaits() {
    Screen screen = new Screen();
    Script.run(
        InputPort.ofString(""),
        screen,
        """
        (display "listening")
        (thread-sleep! 0.001)
        (display "not seen yet")
        (emergency-exit)
        """);
    assertThat(screen.shown).first().isEqualTo("listening");
  }

  @Test
  void theEndOfAPipeIsReadyToBeRead() {
    String written =
        Script.run(
            StreamInputPort.standard(InputStream.nullInputStream(), false, OutputPort.toText()),
            """
            (let loop ()
              (if (not (char-ready?))
                  (begin (thread-sleep! 0.001) (loop))
                  (show (eof-object? (read-char)))))
            """);
    assertThat(written).isEqualTo("#t\n");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void idleProgramsUseNoProcessorTime() throws Exception {
    Screen screen = new Screen();
    Keyboard keyboard = new Keyboard();
    CompletableFuture<String> written =
        start(
            StreamInputPort.standard(keyboard, true, screen),
            """
            (define listener (make-listener-socket (info)))
            (spawn (take listener))
            (spawn (receive (car (pair)) 10))
            (spawn (receive/non-blocking (car (pair)) 10 3600))
            (spawn (read-line (open-input-file-descriptor (car (pair)))))
            (thread-sleep! 0.01)
            (show (read-line))
            """);
    screen.waitForFlush();
    Thread scheme = waitForIdle();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getThreadCpuTime(scheme.getId());
    Thread.sleep(500);
    long used = threads.getThreadCpuTime(scheme.getId()) - before;
    keyboard.type("done\n");
    assertThat(written.get()).isEqualTo("\"done\"\n");
    // A busy thread uses 500 ms here; one that looks every 10 ms a few.
    assertThat(used).isLessThan(2_000_000);
  }

  private static CompletableFuture<String> start(InputPort input, String body) {
    return CompletableFuture.supplyAsync(() -> Script.run(input, body));
  }

  /** Shows what is flushed, and tells when that happens: just before a reader waits. */
  private static final class Screen extends OutputPort {
    private final CountDownLatch flushed = new CountDownLatch(1);
    private final List<String> shown = new CopyOnWriteArrayList<>();

    Screen() {
      super(true, true);
    }

    void waitForFlush() throws InterruptedException {
      assertThat(flushed.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public boolean flush() {
      boolean done = super.flush();
      flushed.countDown();
      return done;
    }

    @Override
    protected int drain(byte[] bytes, int from, int to) {
      shown.add(new String(bytes, from, to - from, StandardCharsets.UTF_8));
      return to - from;
    }

    @Override
    protected String description() {
      return "screen";
    }
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

  /** What a test types, without which a reader waits. */
  private static final class Keyboard extends InputStream {
    private final ByteArrayOutputStream typed = new ByteArrayOutputStream();
    private int read;
    private boolean ended;

    synchronized void type(String text) {
      typed.writeBytes(text.getBytes(StandardCharsets.UTF_8));
      notifyAll();
    }

    synchronized void end() {
      ended = true;
      notifyAll();
    }

    @Override
    public synchronized int available() {
      return typed.size() - read;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public synchronized int read(byte[] bytes, int from, int count) throws IOException {
      try {
        while (available() == 0 && !ended) {
          wait();
        }
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      if (available() == 0) {
        return -1;
      }
      int taken = Math.min(count, available());
      System.arraycopy(typed.toByteArray(), read, bytes, from, taken);
      read += taken;
      return taken;
    }
  }
}
