package io.chibinet.machine;

import io.chibinet.net.Descriptor;
import io.chibinet.net.SystemCallException;
import io.chibinet.net.Unsupported;
import io.chibinet.syntax.Location;
import io.chibinet.value.Condition;
import io.chibinet.value.SchemeError;
import io.chibinet.value.Unspecified;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Decides which green thread runs: in order, each for a quantum of work or until it waits. With
 * nobody ready it sleeps until a descriptor, a timer or another Java thread has news.
 */
public final class Scheduler {
  /** What a thread waits for; over once, by an event or by its timeout. */
  public final class Wait implements Comparable<Wait> {
    private final GreenThread thread;
    private final Machine.Retry retry;
    private final long deadline;
    private final long number = waits++;
    private Object registration;
    private boolean over;

    private Wait(GreenThread thread, long timeoutMillis, Machine.Retry retry) {
      this.thread = thread;
      this.retry = retry;
      this.deadline =
          timeoutMillis < 0 ? Long.MAX_VALUE : Deadlines.after(System.nanoTime(), timeoutMillis);
    }

    public GreenThread thread() {
      return thread;
    }

    /** Whether the event, the timeout or the end of the thread came already. */
    public boolean isOver() {
      return over;
    }

    /** Ends the wait, unless it is over: its thread becomes ready. On the engine's thread only. */
    public void wake() {
      end(false);
    }

    private void end(boolean timedOut) {
      if (over) {
        return;
      }
      cancel();
      thread.next(vm -> retry.run(vm, timedOut));
      makeReady(thread);
    }

    private void cancel() {
      over = true;
      thread.waiting(null);
      if (deadline != Long.MAX_VALUE) {
        timers.remove(this);
      }
      if (registration != null) {
        events.cancel(registration);
        registration = null;
      }
    }

    @Override
    public int compareTo(Wait other) {
      int byTime = Long.compare(deadline - other.deadline, 0);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }

  private final Machine vm;
  private final Deque<GreenThread> ready = new ArrayDeque<>();

  /** Ordered by deadline; most waits with a time-out end before it, and leave from anywhere. */
  private final TreeSet<Wait> timers = new TreeSet<>();

  private final Events events = new Events();
  private long waits;
  private int foreign;
  private int others;
  private GreenThread main;
  private GreenThread current;
  private volatile boolean interrupted;
  private volatile boolean interruptsRaise;
  private boolean errorsUnwind;

  /** The error that is ending the run while {@code after} thunks run, or null. */
  private UncaughtError ending;

  private Consumer<UncaughtError> report = error -> {};

  Scheduler(Machine vm) {
    this.vm = vm;
  }

  /** The thread that runs, or null while the machine does not. */
  public GreenThread current() {
    return current;
  }

  public GreenThread main() {
    return main;
  }

  /** Whether there are threads besides the main one that have started and not ended. */
  public boolean hasOthers() {
    return others > 0;
  }

  /** Who is told of an error that ended a thread other than the main one, and that nobody joins. */
  public void onThreadError(Consumer<UncaughtError> listener) {
    report = listener;
  }

  /**
   * Whether an interrupt raises an error in the main thread, as an interactive session wants; else
   * it ends the program with exit code 130. From any Java thread.
   */
  public void setInterruptsRaise(boolean value) {
    interruptsRaise = value;
  }

  /**
   * Whether an error that nothing handles leaves the main thread through its {@code after} thunks,
   * as an interactive session wants: what they close would stay open there. A program just ends.
   */
  public void setErrorsUnwind(boolean value) {
    errorsUnwind = value;
  }

  // The life of a run

  void begin(GreenThread thread) {
    main = thread;
    current = thread;
    thread.state(GreenThread.State.RUNNING);
  }

  void end() {
    current = null;
    main = null;
    interrupted = false;
    ending = null;
  }

  Object result() {
    return main.result();
  }

  /** The running thread returned {@code value} from its thunk. */
  Object finished(Object value) {
    GreenThread thread = current;
    thread.finish(value);
    if (thread == main) {
      return vm.halt();
    }
    others--;
    wakeAll(thread.joiners());
    return next();
  }

  /** The running thread raised {@code payload}, and nothing handles it. */
  Object uncaught(Object payload, Location raised) {
    GreenThread thread = current;
    UncaughtError error = new UncaughtError(payload, raised, Backtrace.of(vm.k));
    if (thread == main) {
      return end(error);
    }
    if (thread.joiners().isEmpty()) {
      report.accept(error);
    }
    others--;
    thread.fail(payload, error.location());
    wakeAll(thread.joiners());
    return next();
  }

  /** Ends the run of the main thread; an error on the way out is reported, and does not stop it. */
  private Object end(UncaughtError error) {
    if (!errorsUnwind) {
      throw error;
    }
    if (ending == null) {
      ending = error;
    } else {
      report.accept(error);
    }
    return vm.leave(ending);
  }

  private void wakeAll(List<Wait> waiting) {
    for (Wait wait : waiting) {
      wait.wake();
    }
    waiting.clear();
  }

  // For the machine and the natives

  /** A thread that will call {@code thunk}; it inherits the parameters of the running one. */
  public GreenThread create(Procedure thunk, Object name) {
    GreenThread thread = new GreenThread(name, vm.parameters);
    thread.start(new K(new ThenNode((m, value) -> finished(value)), null), m -> thunk.call0(m));
    return thread;
  }

  /** Makes a new thread ready to run. */
  public void start(GreenThread thread) {
    others++;
    makeReady(thread);
  }

  private void makeReady(GreenThread thread) {
    thread.state(GreenThread.State.READY);
    ready.add(thread);
  }

  /** Whether the running thread should let others run: asked when its fuel is spent. */
  boolean wantsSwitch() {
    return interrupted || look() && !ready.isEmpty();
  }

  /** Puts the running thread at the end of the queue; it will go on with {@code then}. */
  Object giveWay(Machine.Action then) {
    current.save(vm, then);
    makeReady(current);
    return next();
  }

  /** Suspends the running thread until someone wakes the wait that {@code register} is given. */
  Object await(long timeoutMillis, Machine.Retry retry, Consumer<Wait> register) {
    Wait wait = suspend(timeoutMillis, retry);
    register.accept(wait);
    return next();
  }

  Object await(CompletableFuture<?> future, long timeoutMillis, Machine.Retry retry) {
    Wait wait = suspend(timeoutMillis, retry);
    foreign++;
    future.whenComplete(
        (value, failure) ->
            events.post(
                () -> {
                  foreign--;
                  wait.wake();
                }));
    return next();
  }

  Object await(Descriptor descriptor, boolean write, long timeoutMillis, Machine.Retry retry) {
    Wait wait = suspend(timeoutMillis, retry);
    try {
      wait.registration = events.register(descriptor, write, wait);
    } catch (SystemCallException | Unsupported e) {
      // There is no descriptor left to wait with, or no memory in the kernel.
      wait.cancel();
      SchemeError failure = new SchemeError(Condition.of(Condition.Kind.SYSTEM, e.getMessage()));
      wait.thread.next(
          m -> {
            throw failure;
          });
      makeReady(wait.thread);
    }
    return next();
  }

  Object sleep(long timeoutMillis, Machine.Retry retry) {
    suspend(timeoutMillis, retry);
    return next();
  }

  /** Lets the others run. A native returns what this returns. */
  public Object letOthersRun() {
    return vm.capture(m -> giveWay(n -> Unspecified.UNSPECIFIED));
  }

  /**
   * Suspends the running thread until {@code thread} has finished, then runs {@code retry}. A
   * native returns what this returns.
   *
   * @param timeoutMillis negative for ever
   */
  public Object join(GreenThread thread, long timeoutMillis, Machine.Retry retry) {
    return vm.capture(m -> await(timeoutMillis, retry, thread.joiners()::add));
  }

  private Wait suspend(long timeoutMillis, Machine.Retry retry) {
    Wait wait = new Wait(current, timeoutMillis, retry);
    current.save(vm, null);
    current.state(GreenThread.State.WAITING);
    current.waiting(wait);
    if (timeoutMillis >= 0) {
      timers.add(wait);
    }
    return wait;
  }

  /**
   * Ends {@code thread}; joining it then fails with {@code payload}. Ending the main thread ends
   * the program. A native returns what this returns.
   */
  public Object terminate(GreenThread thread, Object payload) {
    if (thread == main) {
      return vm.exit(1);
    }
    if (thread.isFinished()) {
      return Unspecified.UNSPECIFIED;
    }
    if (thread.waiting() != null) {
      thread.waiting().cancel();
    }
    ready.remove(thread);
    if (thread.state() != GreenThread.State.NEW) {
      others--;
    }
    thread.fail(payload, null);
    wakeAll(thread.joiners());
    return thread == current ? vm.abort(m -> next()) : Unspecified.UNSPECIFIED;
  }

  // Choosing

  /** Goes on with the next thread, once there is one. */
  private Object next() {
    for (; ; ) {
      if (interrupted) {
        serveInterrupt();
      }
      if (ready.isEmpty()) {
        look();
      }
      GreenThread thread = ready.poll();
      if (thread != null) {
        current = thread;
        thread.state(GreenThread.State.RUNNING);
        return thread.load(vm).act(vm);
      }
      idle();
    }
  }

  /** Sees what has happened, without waiting; returns true. */
  private boolean look() {
    events.poll(0);
    fireTimers();
    return true;
  }

  private void idle() {
    if (timers.isEmpty() && foreign == 0 && !events.expectsDescriptors() && !interrupted) {
      deadlock();
      return;
    }
    vm.surroundings().flushStandard();
    long wait = -1;
    if (!timers.isEmpty()) {
      wait = Deadlines.millisUntil(timers.first().deadline, System.nanoTime());
    }
    events.poll(wait);
    fireTimers();
  }

  private void fireTimers() {
    if (timers.isEmpty()) {
      return;
    }
    long now = System.nanoTime();
    while (!timers.isEmpty() && timers.first().deadline - now <= 0) {
      timers.first().end(true);
    }
  }

  private void deadlock() {
    raiseInMain(
        Condition.of(
            Condition.Kind.SYSTEM,
            "deadlock: every thread waits for another, and nothing can wake them"));
  }

  private void raiseInMain(Condition condition) {
    if (main.waiting() != null) {
      condition.raisedAt(main.waitsAt());
      main.waiting().cancel();
      makeReady(main);
    }
    main.next(
        m -> {
          throw new SchemeError(condition);
        });
  }

  // Interrupts

  /** From any Java thread. */
  void interrupt() {
    interrupted = true;
    events.wakeup();
  }

  private void serveInterrupt() {
    interrupted = false;
    if (interruptsRaise) {
      raiseInMain(Condition.of(Condition.Kind.SYSTEM, "interrupted"));
      return;
    }
    if (main.waiting() != null) {
      main.waiting().cancel();
      makeReady(main);
    }
    main.next(m -> m.leave(new ExitRequest(130)));
  }
}
