package io.chibinet.server.check;

import io.chibinet.expand.Binding;
import io.chibinet.expand.Core;
import io.chibinet.expand.Variable;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The {@code #f} of a failed call, passed on to what cannot take it. */
public final class UncheckedFailure implements Check {
  public static final String CODE = "unchecked-failure";

  private static final Set<String> PARTS =
      Set.of("car", "cdr", "cadr", "cddr", "caddr", "list-ref", "list-tail");
  private static final Set<String> ADDRESSES =
      Set.of(
          "address-info-address",
          "address-info-family",
          "address-info-socket-type",
          "address-info-protocol",
          "address-info-address-length",
          "address-info-flags",
          "make-listener-socket");

  private static final Set<String> BYTES =
      Set.of(
          "utf8->string",
          "bytevector-length",
          "bytevector-u8-ref",
          "bytevector-copy",
          "bytevector-append",
          "write-bytevector",
          "open-input-bytevector",
          "send",
          "send/non-blocking");
  private static final Set<String> SOCKETS =
      Set.of(
          "bind",
          "listen",
          "connect",
          "accept",
          "send",
          "send/non-blocking",
          "receive",
          "receive!",
          "receive/non-blocking",
          "receive!/non-blocking",
          "get-peer-name",
          "get-socket-option",
          "set-socket-option!",
          "open-input-file-descriptor",
          "open-output-file-descriptor");

  // What each call may answer #f instead of, and which procedures then raise an error.
  private static final Map<String, Set<String>> FAILING =
      Map.of(
          "open-net-io", PARTS,
          "get-address-info", ADDRESSES,
          "receive", BYTES,
          "receive/non-blocking", BYTES,
          "socket", SOCKETS,
          "accept", SOCKETS,
          "open-socket-pair", PARTS);

  // These rarely fail once a program is right, and everybody gives them a name first: only what is
  // handed on at once is told.
  private static final Set<String> RARELY_FAILING = Set.of("socket", "accept", "open-socket-pair");

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String explanation() {
    return "`open-net-io` answers `#f` when there is no connection, as `get-address-info` does for"
        + " a name that is not found. Here the answer goes straight to a procedure that raises an"
        + " error for `#f`, which hides what really went wrong: test it first, or use"
        + " `with-net-io`, which raises an error that says why.";
  }

  // A program that holds both ends of its conversations, as tests and examples do, is the network:
  // what it opens is there, and what it waits for comes.
  private static final Set<String> LISTENING = Set.of("make-listener-socket", "listen");
  private static final Set<String> CALLING = Set.of("open-net-io", "with-net-io", "connect");
  private static final Set<String> CONVERSING =
      Set.of("open-net-io", "receive", "receive/non-blocking");

  @Override
  public void run(CheckedText text, Consumer<Problem> report) {
    text.walk()
        .through(
            (form, guarded) -> {
              if (guarded) {
                return;
              }
              if (form instanceof Core.Call call) {
                for (Core operand : call.operands()) {
                  failing(operand, text)
                      .filter(inner -> takes(call, FAILING.get(inner.name())))
                      .ifPresent(inner -> tell(inner, name(call), text, report));
                }
              } else if (form instanceof Core.Let let) {
                for (int i = 0; i < let.variables().size(); i++) {
                  Variable variable = let.variables().get(i);
                  Optional<NetCall> call = heldFailing(let.values().get(i), text);
                  if (call.isPresent() && !variable.isAssigned()) {
                    bound(variable, call.get(), Walk.of(List.of(let.body())), text, report);
                  }
                }
              } else if (form instanceof Core.GlobalDefinition definition
                  && definition.global().library() == null
                  && !definition.global().isMutable()) {
                heldFailing(definition.value(), text)
                    .ifPresent(call -> bound(definition.global(), call, text.walk(), text, report));
              }
            });
  }

  private static Optional<NetCall> failing(Core form, CheckedText text) {
    return NetCall.of(form, false)
        .filter(call -> FAILING.containsKey(call.name()))
        .filter(call -> !CONVERSING.contains(call.name()) || !holdsBothEnds(text))
        .filter(call -> !call.name().equals("get-address-info") || mayNotBeFound(call, text));
  }

  /** A call that is worth following where its answer gets a name. */
  private static Optional<NetCall> heldFailing(Core value, CheckedText text) {
    return failing(value, text).filter(call -> !RARELY_FAILING.contains(call.name()));
  }

  private static boolean holdsBothEnds(CheckedText text) {
    List<String> names = text.netCalls().stream().map(NetCall::name).toList();
    return names.contains("open-socket-pair")
        || names.stream().anyMatch(LISTENING::contains)
            && names.stream().anyMatch(CALLING::contains);
  }

  // Numbers need no lookup, and this machine knows itself.
  private static boolean mayNotBeFound(NetCall call, CheckedText text) {
    if (call.arguments().isEmpty() || !(call.arguments().get(0) instanceof Core.Constant)) {
      return false;
    }
    return text.node(call.arguments().get(0).location())
        .filter(node -> node instanceof Node.Text)
        .map(node -> ((Node.Text) node).value())
        .map(host -> !host.matches("[0-9.]+|[0-9a-fA-F:.%]*:[0-9a-fA-F:.%]*|localhost"))
        .orElse(false);
  }

  private static boolean takes(Core.Call call, Set<String> procedures) {
    return call.operator() instanceof Core.GlobalReference reference
        && Walk.isBundled(reference.global())
        && procedures.contains(reference.global().name());
  }

  private static String name(Core.Call call) {
    return ((Core.GlobalReference) call.operator()).global().name();
  }

  // A variable that only ever goes where #f raises an error, and is never looked at.
  private static void bound(
      Binding name, NetCall call, Walk scope, CheckedText text, Consumer<Problem> report) {
    List<Core.Call> takers = new ArrayList<>();
    Set<Core> references = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    scope.through(
        (form, guarded) -> {
          if (isReference(form, name)) {
            references.add(form);
          }
          if (form instanceof Core.Call taker
              && takes(taker, FAILING.get(call.name()))
              && !guarded) {
            for (Core operand : taker.operands()) {
              if (isReference(operand, name)) {
                takers.add(taker);
              }
            }
          }
        });
    if (!takers.isEmpty() && takers.size() == references.size()) {
      tell(call, name(takers.get(0)), text, report);
    }
  }

  private static boolean isReference(Core form, Binding name) {
    return Walk.binding(form).filter(one -> one == name).isPresent();
  }

  private static void tell(NetCall call, String taker, CheckedText text, Consumer<Problem> report) {
    if (text.holds(call.call().location())) {
      report.accept(
          text.warning(
              CODE,
              call.call().location(),
              call.name() + ": answers #f on failure, which " + taker + " does not take"));
    }
  }
}
