package io.chibinet.machine;

import io.chibinet.expand.Core;
import io.chibinet.net.Descriptor;
import io.chibinet.net.Sockets;
import io.chibinet.syntax.Location;
import io.chibinet.value.Condition;
import io.chibinet.value.SchemeError;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The engine: runs compiled code on green threads, one Java thread for all of them. Only that
 * thread may touch it, unless a method says otherwise.
 *
 * <p>Code returns a value or {@link #S}. With {@code S}, {@code kind} says why: a tail call is in
 * the registers; or the activations on the Java stack are to be saved, each pushing itself on its
 * way out; or they are to be dropped. The loop at the bottom of the Java stack then goes on.
 */
public final class Machine {
  /** No value: look at the machine for the reason (a tail call, a capture or an abort). */
  public static final Object S = new Object();

  /** What runs when a procedure that a native called returns; see {@link #callThen}. */
  public interface Then {
    /** Goes on with the procedure's value, which is a {@code Values} when there were several. */
    Object resume(Machine vm, Object value);
  }

  /** What runs when a wait is over; see {@link #await}. */
  public interface Retry {
    /**
     * Tries again: returns the native's value, or waits again by returning what await returns.
     *
     * @param timedOut whether the wait ended by its timeout
     */
    Object run(Machine vm, boolean timedOut);
  }

  /** What the bottom loop does once the Java stack is empty. */
  interface Action {
    Object act(Machine vm);
  }

  static final int TAIL = 0;
  static final int CAPTURE = 1;
  static final int ABORT = 2;
  static final int HALT = 3;

  /** In {@code count}: the arguments are in the array. */
  static final int MANY = -1;

  /** Activations on the Java stack before they are moved to the heap; its value hardly matters. */
  static final int DEEPEST = 2000;

  /** Calls and loop rounds between two looks at the other threads. */
  private static final int QUANTUM = 20_000;

  int kind;
  Action action;

  // The registers of a tail call.
  Procedure procedure;
  Object a;
  Object b;
  Object c;
  int count;
  Object[] arguments;

  /** The call that runs, or ran last: natives that raise ask it for their place. */
  Call site;

  /** What is saved of the running thread, innermost first. */
  K k;

  // The activations that are pushing themselves, innermost first; they go on top of k.
  private K head;
  private K tail;

  int depth;
  int fuel = QUANTUM;

  /** Less in tests, which have no time for so many. */
  int mostCalls = Limits.MOST_CALLS;

  /** The dynamic environment of the running thread. */
  Handlers handlers;

  Parameterization parameters;
  Winder winders;

  private final Compiler compiler;
  private final Interpreter interpreter;
  private final Surroundings surroundings;
  private final Scheduler scheduler = new Scheduler(this);
  private Location raised;

  /**
   * A machine.
   *
   * @param natives finds what a {@code define-native} form of that name stands for
   * @param interpreter what {@code eval} and {@code load} evaluate with
   * @param surroundings what it shares with the other machines of the interpreter
   */
  Machine(Function<String, Object> natives, Interpreter interpreter, Surroundings surroundings) {
    this.compiler = new Compiler(natives);
    this.interpreter = interpreter;
    this.surroundings = surroundings;
  }

  /** What {@code eval} and {@code load} evaluate with. */
  public Interpreter interpreter() {
    return interpreter;
  }

  /** The ports, sockets and arguments that the program was given. */
  public Surroundings surroundings() {
    return surroundings;
  }

  /** The socket calls. */
  public Sockets sockets() {
    return surroundings.sockets();
  }

  public Scheduler scheduler() {
    return scheduler;
  }

  // Running

  /** A procedure without arguments that runs {@code form}; it may be run on any machine. */
  public Procedure compile(Core form) {
    return compiler.topLevel(form);
  }

  /** Runs {@code form} if all it does is to define a native: libraries have hundreds of those. */
  boolean definesNative(Core form) {
    if (form instanceof Core.GlobalDefinition definition
        && definition.value() instanceof Core.NativeReference builtin) {
      definition.global().value = compiler.builtin(builtin.name());
      return true;
    }
    return false;
  }

  /**
   * Runs {@code thunk} as the main thread to its end. Other threads run meanwhile, and keep where
   * they are when it ends.
   *
   * @return its value
   * @throws UncaughtError when it raised something that nothing handled
   * @throws ExitRequest when the program called {@code exit} or was interrupted
   */
  public Object run(Procedure thunk) {
    if (scheduler.current() != null) {
      throw new IllegalStateException("the machine is running");
    }
    GreenThread main = new GreenThread("main", parameters);
    k = new K(new ThenNode((vm, value) -> vm.scheduler.finished(value)), null);
    handlers = null;
    winders = null;
    scheduler.begin(main);
    try {
      return loop(thunk);
    } finally {
      k = null;
      head = null;
      tail = null;
      site = null;
      depth = 0;
      scheduler.end();
    }
  }

  private Object loop(Procedure thunk) {
    Action next = vm -> thunk.call0(vm);
    for (; ; ) {
      try {
        depth = 0;
        Object v = next.act(this);
        for (; ; ) {
          if (v == S) {
            if (kind == TAIL) {
              v = dispatch();
            } else if (kind == HALT) {
              return scheduler.result();
            } else {
              link();
              depth = 0;
              Action todo = action;
              action = null;
              v = todo.act(this);
            }
          } else {
            K top = k;
            Object[] frame = top.frame;
            k = top.next;
            if (top.shared && frame != null) {
              frame = frame.clone();
              k = unshare(top.next, top.frame, frame);
            }
            v = top.node.resume(this, frame, v);
            if (v == S && kind == TAIL) {
              dropEnded(frame);
            }
          }
        }
      } catch (SchemeError e) {
        link();
        next = vm -> vm.signal(e.payload(), e.isContinuable());
      } catch (StackOverflowError e) {
        link();
        next = vm -> vm.signal(here(Limits.tooDeep()), false);
      } catch (OutOfMemoryError e) {
        // What filled the heap is mostly the continuation itself: what stands above the innermost
        // guard goes.
        link();
        k = innermostGuard();
        next = vm -> vm.signal(here(Limits.outOfMemory()), false);
      }
    }
  }

  private Condition here(Condition limit) {
    if (place() != null) {
      limit.raisedAt(place());
    }
    return limit;
  }

  /** The rest of the continuation from where a guard waits, or else from its last part. */
  private K innermostGuard() {
    K at = k;
    while (at.next != null && !(at.node instanceof ThenNode node && node.then instanceof Guard)) {
      at = at.next;
    }
    return at;
  }

  /**
   * Copies the saved parts of the activation whose frame is {@code shared} so that they go on with
   * its clone: all parts of one activation must see the same frame.
   */
  private static K unshare(K from, Object[] shared, Object[] clone) {
    if (from == null || from.frame != shared) {
      return from;
    }
    K next = unshare(from.next, shared, clone);
    return next == null ? new K(from.node, clone) : new K(from.node, clone, next);
  }

  /** After a tail call out of an activation: loops around it in tail position have ended too. */
  private void dropEnded(Object[] frame) {
    while (k != null && frame != null && k.frame == frame && k.node.endsAtTailCall()) {
      k = k.next;
    }
  }

  private void link() {
    if (tail != null) {
      tail.next = k;
      k = head;
      head = null;
      tail = null;
    }
  }

  private Object dispatch() {
    Procedure p = procedure;
    int n = count;
    Object x = null;
    Object y = null;
    Object z = null;
    Object[] all = null;
    try {
      switch (n) {
        case 0:
          return p.call0(this);
        case 1:
          x = a;
          a = null;
          return p.call1(this, x);
        case 2:
          x = a;
          y = b;
          a = null;
          b = null;
          return p.call2(this, x, y);
        case 3:
          x = a;
          y = b;
          z = c;
          a = null;
          b = null;
          c = null;
          return p.call3(this, x, y, z);
        default:
          all = arguments;
          arguments = null;
          return p.callN(this, all);
      }
    } catch (SchemeError e) {
      Object[] few = {x, y, z};
      throw Raise.at(place(), e, p, all == null ? Arrays.copyOf(few, n) : all);
    }
  }

  /** After a call that returned {@link #S}: runs tail calls until there is a value or a reason. */
  Object trampoline() {
    Object v;
    do {
      if (kind != TAIL) {
        return S;
      }
      v = dispatch();
    } while (v == S);
    return v;
  }

  /** Adds an activation that is being saved. */
  void push(K saved) {
    saved.depth = depth + (k == null ? 0 : k.depth);
    if (tail == null) {
      head = saved;
    } else {
      tail.next = saved;
    }
    tail = saved;
  }

  Object save(Node node, Object[] f) {
    if (kind == CAPTURE) {
      push(new K(node, f));
    }
    return S;
  }

  /** Saves the continuation, then runs {@code what} at the bottom. */
  Object capture(Action what) {
    kind = CAPTURE;
    action = what;
    return S;
  }

  /** Drops the continuation, then runs {@code what} at the bottom. */
  Object abort(Action what) {
    kind = ABORT;
    action = what;
    return S;
  }

  /** Ends {@link #run}. */
  Object halt() {
    kind = HALT;
    return S;
  }

  // Limits and preemption

  /** When a call finds the stack too deep or its fuel spent. */
  Object pause(Procedure p, Object... all) {
    if (depth <= DEEPEST) {
      fuel = QUANTUM;
      if (!scheduler.wantsSwitch()) {
        return p.callN(this, all);
      }
      return capture(vm -> vm.scheduler.giveWay(m -> p.callN(m, all)));
    }
    if (k != null && k.depth > mostCalls) {
      throw new SchemeError(Limits.recursionTooDeep());
    }
    return capture(vm -> p.callN(vm, all));
  }

  boolean mustPauseLoop() {
    fuel = QUANTUM;
    return scheduler.wantsSwitch();
  }

  /**
   * Whether a native that does long work in pieces should let others run now, with {@link
   * #giveWay}.
   *
   * @param work what it has done since it asked last, in about as many steps as calls would be
   */
  public boolean mustGiveWay(int work) {
    fuel -= work;
    return fuel < 0 && mustPauseLoop();
  }

  /** Lets others run, then goes on with {@code then}; a native returns what this returns. */
  public Object giveWay(Function<Machine, Object> then) {
    return capture(vm -> vm.scheduler.giveWay(then::apply));
  }

  Object pauseLoop(Object again) {
    return capture(vm -> vm.scheduler.giveWay(m -> again));
  }

  // For natives

  /**
   * Calls {@code procedure} in tail position: a native returns what this returns.
   *
   * <p>Only natives marked {@code suspends} may use it.
   */
  public Object tailCall(Procedure target, Object... all) {
    procedure = target;
    arguments = all;
    count = MANY;
    kind = TAIL;
    return S;
  }

  /**
   * Calls {@code procedure} and then goes on with {@code then}, also when the procedure captures
   * its continuation, waits, or returns more than once. A native returns what this returns, and
   * keeps no state outside of {@code then}, which must not change once made. An escape or an error
   * drops it.
   */
  public Object callThen(Then then, Procedure target, Object... all) {
    Object v;
    try {
      v = target.callN(this, all);
      if (v == S) {
        v = trampoline();
      }
    } catch (SchemeError e) {
      push(new K(new ThenNode(then), null));
      throw e;
    }
    if (v == S) {
      return kind == CAPTURE ? save(new ThenNode(then), null) : S;
    }
    return then.resume(this, v);
  }

  /**
   * Suspends the running green thread until {@code waiting} completes (on any Java thread) or the
   * timeout is over, then runs {@code retry} on the engine's thread. A native returns what this
   * returns.
   *
   * @param timeoutMillis at most so long, rounded up; negative for ever
   */
  public Object await(CompletableFuture<?> waiting, long timeoutMillis, Retry retry) {
    return capture(vm -> vm.scheduler.await(waiting, timeoutMillis, retry));
  }

  /** The same until {@code descriptor} has something to read, has ended, or is closed. */
  public Object awaitReadable(Descriptor descriptor, long timeoutMillis, Retry retry) {
    return capture(vm -> vm.scheduler.await(descriptor, false, timeoutMillis, retry));
  }

  /** The same until {@code descriptor} takes something, has failed, or is closed. */
  public Object awaitWritable(Descriptor descriptor, long timeoutMillis, Retry retry) {
    return capture(vm -> vm.scheduler.await(descriptor, true, timeoutMillis, retry));
  }

  /** The same until the time is over. */
  public Object sleep(long timeoutMillis, Retry retry) {
    return capture(vm -> vm.scheduler.sleep(timeoutMillis, retry));
  }

  /** Where the running call stands, or null. */
  public Location place() {
    return site == null ? null : site.location();
  }

  // Continuations and the dynamic environment

  /** {@code call/cc}. */
  public Object callWithCurrentContinuation(Procedure receiver) {
    return capture(vm -> receiver.call1(vm, vm.continuation()));
  }

  /** Returns what {@code use} makes of the activations that wait here, innermost first. */
  public Object withFrames(Function<List<UncaughtError.Frame>, Object> use) {
    return capture(vm -> use.apply(Backtrace.of(vm.k)));
  }

  /** The continuation, once all of it is saved. */
  Continuation continuation() {
    for (K part = k; part != null && !part.shared; part = part.next) {
      part.shared = true;
    }
    return new Continuation(k, handlers, parameters, winders);
  }

  /** Leaves for {@code target} with {@code value}, through the dynamic-winds between. */
  Object reinstate(Continuation target, Object value) {
    Action rewind = vm -> vm.rewind(target, value);
    return winders == target.winders ? abort(rewind) : capture(rewind);
  }

  // Beneath the thunks of a dynamic-wind stands the continuation that is left or entered, which is
  // saved for that: a guard around it takes what they raise, and looks for itself in there.
  Object rewind(Continuation target, Object value) {
    if (winders == target.winders) {
      k = target.k;
      handlers = target.handlers;
      parameters = target.parameters;
      return value;
    }
    Winder common = Winder.common(winders, target.winders);
    if (winders != common) {
      Winder leaving = winders;
      leaving.restore(this);
      k = on(k, (vm, ignored) -> vm.rewind(target, value));
      return leaving.after.call0(this);
    }
    Winder entering = target.winders.outermostAbove(common);
    entering.restore(this);
    k =
        on(
            target.k,
            (vm, ignored) -> {
              vm.winders = entering;
              return vm.rewind(target, value);
            });
    return entering.before.call0(this);
  }

  private static K on(K next, Then then) {
    return new K(new ThenNode(then), null, next);
  }

  /** {@code dynamic-wind}. */
  public Object dynamicWind(Procedure before, Procedure thunk, Procedure after) {
    return callThen(
        (vm, ignored) -> {
          Winder outer = vm.winders;
          vm.winders = new Winder(before, after, outer, vm.handlers, vm.parameters);
          return vm.callThen(
              (m, value) -> {
                m.winders = outer;
                return m.callThen((n, nothing) -> value, after);
              },
              thunk);
        },
        before);
  }

  /** {@code with-exception-handler}. */
  public Object withHandler(Procedure handler, Procedure thunk) {
    Handlers outer = handlers;
    handlers = new Handlers(handler, outer);
    return callThen(
        (vm, value) -> {
          vm.handlers = outer;
          return value;
        },
        thunk);
  }

  /** {@code guard}: see {@link Guard}. */
  public Object guard(Procedure clauses, Procedure body) {
    Guard guard = new Guard(clauses, this);
    handlers = new Handlers(guard, handlers);
    K mark = new K(new ThenNode(guard), null);
    Object v;
    try {
      v = body.call0(this);
      if (v == S) {
        v = trampoline();
      }
    } catch (SchemeError e) {
      push(mark);
      throw e;
    } catch (StackOverflowError e) {
      // An error of the JVM saves nothing on its way. Becoming one of Scheme here, it loses no more
      // than the continuation up to this guard, and that is what it takes to go on.
      push(mark);
      throw new SchemeError(here(Limits.tooDeep()));
    } catch (OutOfMemoryError e) {
      push(mark);
      throw new SchemeError(here(Limits.outOfMemory()));
    }
    if (v == S) {
      return kind == CAPTURE ? save(mark.node, null) : S;
    }
    return guard.resume(this, v);
  }

  /** Runs {@code thunk} with each of {@code bound} having its value, already converted. */
  public Object parameterize(Parameter[] bound, Object[] values, Procedure thunk) {
    Parameterization outer = parameters;
    for (int i = 0; i < bound.length; i++) {
      parameters = new Parameterization(bound[i], values[i], parameters);
    }
    return callThen(
        (vm, value) -> {
          vm.parameters = outer;
          return value;
        },
        thunk);
  }

  /** The innermost exception handler, or null when what is raised ends the thread. */
  public Procedure currentHandler() {
    return handlers == null ? null : handlers.procedure;
  }

  /** Raises {@code payload} from a native that may capture. */
  public Object raise(Object payload, boolean continuable) {
    raised = place();
    if (payload instanceof Condition condition) {
      condition.raisedAt(raised);
    }
    if (handlers == null) {
      // Nobody will go on from here: unwind, so that the frames are there to be shown.
      throw new SchemeError(payload, continuable);
    }
    return signal(payload, continuable);
  }

  /** Calls the current handler, in the dynamic environment of the raise less that handler. */
  Object signal(Object payload, boolean continuable) {
    Handlers current = handlers;
    if (current == null) {
      return scheduler.uncaught(payload, raised);
    }
    handlers = current.next;
    if (continuable) {
      return callThen(
          (vm, value) -> {
            vm.handlers = current;
            return value;
          },
          current.procedure,
          payload);
    }
    return callThen(
        (vm, value) -> {
          throw SchemeError.error(
              "exception handler returned from a non-continuable raise", payload);
        },
        current.procedure,
        payload);
  }

  // Ending

  /**
   * Ends the program after running the outstanding {@code after} thunks: {@link #run} throws an
   * {@link ExitRequest}.
   */
  public Object exit(int code) {
    return capture(vm -> vm.leave(new ExitRequest(code)));
  }

  /** Runs the outstanding {@code after} thunks, then {@link #run} throws {@code end}. */
  Object leave(RuntimeException end) {
    K last =
        new K(
            new ThenNode(
                (vm, ignored) -> {
                  throw end;
                }),
            null);
    return rewind(new Continuation(last, null, parameters, null), null);
  }

  /** Asks, from any Java thread, that the program ends as by Ctrl-C. */
  public void interrupt() {
    scheduler.interrupt();
  }
}
