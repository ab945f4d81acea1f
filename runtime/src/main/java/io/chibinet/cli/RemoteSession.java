package io.chibinet.cli;

import com.google.gson.JsonObject;
import io.chibinet.library.LibraryPath;
import io.chibinet.machine.Machine;
import io.chibinet.machine.UncaughtError;
import io.chibinet.machine.VariadicProcedure;
import io.chibinet.natives.StreamOutputPort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;

/**
 * {@code chibi-net session SOCKET}: a session whose user sits at an editor. The editor's side,
 * which listens at the socket, sends texts to evaluate and gets their values or errors; green
 * threads go on meanwhile and between. It is for programs and not for people, so that {@code
 * --help} does not tell of it.
 *
 * <p>Messages are JSON objects, one in a line. To the session:
 *
 * <ul>
 *   <li>{@code {"id", "evaluate": {…}}}, see {@link RemoteEvaluation}
 *   <li>{@code {"interrupt": id}}: ends that evaluation; without a number all that are wanted
 *   <li>{@code {"input": text or null}}: what was typed, or the end of the input
 * </ul>
 *
 * <p>From the session: the answers, {@code {"output": {"stream", "text"}}} and {@code {"wants":
 * "input"}}. It ends with {@code (exit)} in a program, and when the other side goes away.
 */
public final class RemoteSession implements Subcommand {
  /** How long a program may take to end by itself when it is interrupted, in milliseconds. */
  private static final long PATIENCE = 1000;

  private record Request(long id, JsonObject evaluate) {}

  // Written by the thread that reads messages, taken by the engine's; both under this lock.
  private final Deque<Request> wanted = new ArrayDeque<>();
  private CompletableFuture<Void> news = new CompletableFuture<>();
  private Request running;
  private boolean interrupted;

  private final EditorFolders folders = new EditorFolders();
  private RemoteLink link;
  private RemoteInput input;
  private Machine machine;
  private RemoteEvaluation evaluation;
  private Timer timer;

  @Override
  public String name() {
    return "session";
  }

  @Override
  public int run(List<String> arguments) {
    if (arguments.size() != 1) {
      throw new Refusal("session: expected the path of the socket at which an editor listens");
    }
    try {
      link = RemoteLink.to(Path.of(arguments.get(0)));
    } catch (IOException e) {
      throw new Refusal("session: nobody listens at " + arguments.get(0));
    }
    input = new RemoteInput(link);
    Session session = session();
    machine = session.interpreter().machine();
    machine.scheduler().setInterruptsRaise(true);
    machine.scheduler().setErrorsUnwind(true);
    timer = new Timer("interrupts", true);
    evaluation = new RemoteEvaluation(session, folders, this::isInterrupted);
    Thread reader = new Thread(this::receive, "messages");
    reader.setDaemon(true);
    reader.start();
    int code = session.complete(this::serve);
    link.drain();
    return code;
  }

  private Session session() {
    Terminals terminals = new Terminals(true, true, true);
    Console console = new Console(terminals, Style.PLAIN, new RemoteOutput(link, "stderr"));
    LibraryPath path =
        LibraryPath.of(List.of(), System.getenv("CHIBI_MODULE_PATH"), List.of())
            .startingWith(folders);
    return new Session(
        path,
        List.of("chibi-net"),
        console,
        StreamOutputPort.immediateOutput(new RemoteOutput(link, "stdout")),
        input);
  }

  // The engine's thread

  /** Goes on until a program calls {@code exit}. */
  private int serve() {
    while (true) {
      Request request = next();
      JsonObject answer = evaluation.answer(request.evaluate);
      answer.addProperty("id", request.id);
      synchronized (this) {
        running = null;
        interrupted = false;
      }
      machine.scheduler().setInterruptsRaise(true);
      link.send(answer);
    }
  }

  /** Waits for something to do, while green threads go on. */
  private Request next() {
    while (true) {
      CompletableFuture<Void> coming;
      synchronized (this) {
        running = wanted.poll();
        if (running != null) {
          return running;
        }
        coming = news;
      }
      try {
        machine.run(
            new VariadicProcedure(null, 0, 0) {
              @Override
              protected Object apply(Machine vm, Object[] none) {
                return vm.await(coming, -1, (again, timedOut) -> Boolean.TRUE);
              }
            });
      } catch (UncaughtError e) {
        // An interrupt that came too late for what it was meant for.
        continue;
      }
    }
  }

  private synchronized boolean isInterrupted() {
    return interrupted;
  }

  // The thread that reads messages

  private void receive() {
    while (true) {
      try {
        JsonObject message = link.receive();
        if (message == null) {
          // The editor is gone, and nobody is left to tell anything.
          Runtime.getRuntime().halt(ExitCode.SUCCESS);
        }
        take(message);
      } catch (OutOfMemoryError e) {
        // A program has filled the heap; it will hear of it itself.
        continue;
      }
    }
  }

  private void take(JsonObject message) {
    if (message.has("evaluate")) {
      want(new Request(message.get("id").getAsLong(), message.getAsJsonObject("evaluate")));
    } else if (message.has("interrupt")) {
      Long id = message.get("interrupt").isJsonNull() ? null : message.get("interrupt").getAsLong();
      interrupt(id);
    } else if (message.has("input")) {
      input.give(message.get("input").isJsonNull() ? null : message.get("input").getAsString());
    }
  }

  private synchronized void want(Request request) {
    wanted.add(request);
    news.complete(null);
    news = new CompletableFuture<>();
  }

  private synchronized void interrupt(Long id) {
    for (Request request : List.copyOf(wanted)) {
      if (id == null || id == request.id) {
        wanted.remove(request);
        JsonObject answer = RemoteEvaluation.interrupted();
        answer.addProperty("id", request.id);
        link.send(answer);
      }
    }
    if (running != null && (id == null || id == running.id)) {
      interrupted = true;
      machine.interrupt();
      insist(running);
    }
  }

  /** A program may handle the error that an interrupt is; then it is ended without asking. */
  private void insist(Request stubborn) {
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            synchronized (RemoteSession.this) {
              if (running == stubborn) {
                machine.scheduler().setInterruptsRaise(false);
                machine.interrupt();
                insist(stubborn);
              }
            }
          }
        },
        PATIENCE);
  }
}
