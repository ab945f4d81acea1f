package io.chibinet.server.check;

import io.chibinet.expand.Binding;
import io.chibinet.expand.Core;
import io.chibinet.expand.Variable;
import io.chibinet.server.check.SocketEvent.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows one socket through the code in which its variable can be seen, in the order in which it
 * runs, branch by branch. What it cannot follow it gives up: a socket that is handed to a procedure
 * of the user's, kept in a closure or returned may become anything.
 */
final class SocketLife {
  private static final Set<String> CLOSING = Set.of("close-file-descriptor");
  private static final Set<String> TRANSFERRING =
      Set.of(
          "send",
          "send/non-blocking",
          "receive",
          "receive!",
          "receive/non-blocking",
          "receive!/non-blocking",
          "get-peer-name");
  private static final Set<String> HARMLESS =
      Set.of(
          "get-socket-option",
          "set-socket-option!",
          "get-file-descriptor-flags",
          "set-file-descriptor-flags!",
          "get-file-descriptor-status",
          "set-file-descriptor-status!");
  private static final Set<String> RAISING = Set.of("error", "raise");

  /** What may have become of the socket on the ways that lead here. */
  private enum State {
    NEW,
    BOUND,
    LISTENING,
    CONNECTED,
    CLOSED
  }

  // A local variable, or a top-level one of a program.
  private final Binding variable;
  private final Effort effort;
  private final boolean isStream;
  private final boolean isDatagram;
  private final List<SocketEvent> events = new ArrayList<>();
  private EnumSet<State> states;
  private boolean lost;
  private boolean everClosed;
  private boolean everUsed;

  private SocketLife(Binding variable, NetCall maker, Effort effort) {
    this.effort = effort;
    this.variable = variable;
    this.isStream = maker.constant(1).equals("socket-type/stream");
    this.isDatagram = maker.constant(1).equals("socket-type/datagram");
    this.states =
        EnumSet.of(
            switch (maker.name()) {
              case "accept" -> State.CONNECTED;
              case "make-listener-socket" -> State.LISTENING;
              default -> State.NEW;
            });
  }

  /** What happens to every socket that the code of {@code text} binds to a local variable. */
  static List<SocketEvent> events(CheckedText text) {
    List<SocketEvent> all = new ArrayList<>();
    Effort effort = new Effort(text.walk());
    text.walk()
        .through(
            (form, guarded) -> {
              if (form instanceof Core.Let let && !guarded) {
                for (int i = 0; i < let.variables().size(); i++) {
                  follow(let.variables().get(i), let.values().get(i), let.body(), effort, all);
                }
              } else if (form instanceof Core.Letrec letrec && !guarded) {
                for (int i = 0; i < letrec.variables().size(); i++) {
                  // The definitions behind it may speak of it as well.
                  if (i == letrec.variables().size() - 1) {
                    follow(
                        letrec.variables().get(i),
                        letrec.values().get(i),
                        letrec.body(),
                        effort,
                        all);
                  }
                }
              }
            });
    if (!text.analysis().unit().isLibrary()) {
      followTopLevel(text.analysis().unit().forms(), effort, all);
    }
    return all;
  }

  // A program's own top level runs from its first form to its last. That a socket there stays open
  // until the program ends is what most programs want.
  private static void followTopLevel(List<Core> forms, Effort effort, List<SocketEvent> all) {
    for (int i = 0; i < forms.size(); i++) {
      if (!(forms.get(i) instanceof Core.GlobalDefinition definition)
          || definition.global().isMutable()) {
        continue;
      }
      Optional<NetCall> maker = maker(definition.value());
      if (maker.isPresent()) {
        SocketLife life = new SocketLife(definition.global(), maker.get(), effort);
        for (Core form : forms.subList(i + 1, forms.size())) {
          life.run(form, false);
        }
        life.events.stream().filter(event -> event.kind() != Kind.LEAKED).forEach(all::add);
      }
    }
  }

  private static Optional<NetCall> maker(Core value) {
    return NetCall.of(value, false)
        .filter(call -> Set.of("socket", "accept", "make-listener-socket").contains(call.name()));
  }

  private static void follow(
      Variable variable, Core value, Core body, Effort effort, List<SocketEvent> all) {
    Optional<NetCall> maker = maker(value);
    if (maker.isEmpty() || variable.isAssigned()) {
      return;
    }
    SocketLife life = new SocketLife(variable, maker.get(), effort);
    life.run(body, true);
    if (!life.lost) {
      all.addAll(life.events);
      if (!life.everClosed && life.everUsed) {
        all.add(new SocketEvent(Kind.NEVER_CLOSED, maker.get().call(), maker.get().name()));
      }
    } else {
      // What happened before it was handed on did happen.
      life.events.stream().filter(event -> event.kind() != Kind.LEAKED).forEach(all::add);
    }
  }

  /** Follows the socket through {@code form}; {@code isResult} if its value is returned. */
  private void run(Core form, boolean isResult) {
    lost |= !effort.allows();
    if (lost) {
      return;
    }
    if (form instanceof Core.LocalReference || form instanceof Core.GlobalReference) {
      // As a result, or as an operand of something unknown, it is out of sight.
      lost |= isIt(form);
    } else if (form instanceof Core.Lambda || form instanceof Core.CaseLambda) {
      lost |= speaksOfIt(form);
    } else if (form instanceof Core.If branch) {
      test(branch.test());
      EnumSet<State> before = states.clone();
      run(branch.consequent(), isResult);
      EnumSet<State> after = states;
      states = before;
      run(branch.alternate(), isResult);
      states.addAll(after);
    } else if (form instanceof Core.Call call) {
      call(call);
    } else if (form instanceof Core.Sequence sequence) {
      for (int i = 0; i < sequence.forms().size(); i++) {
        run(sequence.forms().get(i), isResult && i == sequence.forms().size() - 1);
      }
    } else {
      form.parts().forEach(part -> run(part, isResult));
    }
  }

  private boolean isIt(Core form) {
    return form instanceof Core.LocalReference local && local.variable() == variable
        || form instanceof Core.GlobalReference global && global.global() == variable;
  }

  // Asking whether there is a socket at all does not change it.
  private void test(Core test) {
    if (!isIt(test)) {
      run(test, false);
    }
  }

  private void call(Core.Call call) {
    Optional<NetCall> net = NetCall.of(call, false);
    if (net.isPresent() && isOn(net.get())) {
      call.operands().subList(1, call.operands().size()).forEach(part -> run(part, false));
      if (!lost) {
        operation(net.get());
      }
      return;
    }
    if (isPredicate(call) || isWind(call)) {
      return;
    }
    run(call.operator(), false);
    call.operands().forEach(part -> run(part, false));
    if (!lost && raises(call)) {
      if (everUsed && !states.contains(State.CLOSED) && !states.isEmpty()) {
        events.add(new SocketEvent(Kind.LEAKED, call, variable.name()));
      }
      // Nothing behind it runs.
      states.clear();
    }
  }

  private boolean isOn(NetCall call) {
    return !call.arguments().isEmpty() && isIt(call.arguments().get(0));
  }

  // What dynamic-wind is given runs here and now, one after the other.
  private boolean isWind(Core.Call call) {
    boolean isWind =
        call.operator() instanceof Core.GlobalReference reference
            && Walk.isBundled(reference.global())
            && reference.global().name().equals("dynamic-wind")
            && call.operands().size() == 3
            && call.operands().stream().allMatch(part -> part instanceof Core.Lambda);
    if (isWind) {
      for (Core part : call.operands()) {
        // The last is run on every way out, that of an error as well.
        boolean wasLost = lost;
        run(((Core.Lambda) part).body(), part == call.operands().get(1));
        if (part == call.operands().get(1)) {
          events.removeIf(event -> event.kind() == Kind.LEAKED && closes(call.operands().get(2)));
        }
        lost |= wasLost;
      }
    }
    return isWind;
  }

  private boolean closes(Core form) {
    return NetCall.of(form, false)
            .map(call -> CLOSING.contains(call.name()) && isOn(call))
            .orElse(false)
        || form.parts().stream().anyMatch(this::closes);
  }

  private boolean isPredicate(Core.Call call) {
    return call.operator() instanceof Core.GlobalReference reference
        && Walk.isBundled(reference.global())
        && Set.of("fileno?", "not", "eq?", "eqv?", "equal?").contains(reference.global().name());
  }

  private static boolean raises(Core.Call call) {
    return call.operator() instanceof Core.GlobalReference reference
        && Walk.isBundled(reference.global())
        && RAISING.contains(reference.global().name());
  }

  private void operation(NetCall call) {
    everUsed = true;
    boolean isClosed = states.equals(EnumSet.of(State.CLOSED));
    if (CLOSING.contains(call.name())) {
      if (isClosed) {
        tell(Kind.CLOSED_TWICE, call);
      }
      states = EnumSet.of(State.CLOSED);
      everClosed = true;
      return;
    }
    if (call.name().startsWith("open-") && call.name().endsWith("-file-descriptor")) {
      if (isClosed) {
        tell(Kind.USED_AFTER_CLOSE, call);
      }
      // From here on the ports close it.
      lost = true;
      return;
    }
    if (isClosed) {
      tell(Kind.USED_AFTER_CLOSE, call);
      return;
    }
    if (HARMLESS.contains(call.name())) {
      return;
    }
    if (TRANSFERRING.contains(call.name())) {
      boolean isUnconnected =
          !states.isEmpty() && EnumSet.of(State.NEW, State.BOUND).containsAll(states);
      if (isStream && isUnconnected && !call.name().equals("get-peer-name")) {
        tell(Kind.SENT_BEFORE_CONNECT, call);
      }
      return;
    }
    switch (call.name()) {
      case "bind" -> states = EnumSet.of(State.BOUND);
      case "listen" -> {
        if (isDatagram) {
          tell(Kind.LISTENED_ON_DATAGRAM, call);
        }
        states = EnumSet.of(State.LISTENING);
      }
      case "connect" -> states = EnumSet.of(State.CONNECTED);
      case "accept" -> {
        if (!states.isEmpty() && EnumSet.of(State.NEW, State.BOUND).containsAll(states)) {
          tell(Kind.ACCEPTED_BEFORE_LISTEN, call);
        }
      }
      default -> lost = true;
    }
  }

  private void tell(Kind kind, NetCall call) {
    events.add(new SocketEvent(kind, call.call(), call.name()));
  }

  private boolean speaksOfIt(Core form) {
    if (isIt(form)) {
      return true;
    }
    return form.parts().stream().anyMatch(this::speaksOfIt);
  }
}
