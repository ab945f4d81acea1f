package io.chibinet.server.check;

import io.chibinet.expand.Binding;
import io.chibinet.expand.Core;
import io.chibinet.library.Declaration;
import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.Analyzer;
import io.chibinet.server.workspace.Documentation;
import io.chibinet.server.workspace.World;
import io.chibinet.syntax.Location;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Problem;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A document as checks see it; what several of them want to know is found out once. */
public final class CheckedText {
  private final Analysis analysis;
  private final World world;
  private final Analyzer analyzer;
  private final Documentation documentation;
  private final Map<Binding, Optional<Declaration>> declarations = new IdentityHashMap<>();
  private final Map<Core.Call, Boolean> written = new IdentityHashMap<>();
  private Walk walk;
  private List<NetCall> netCalls;
  private List<SocketEvent> socketEvents;
  private Results results;
  private Types types;

  CheckedText(Analysis analysis, World world, Analyzer analyzer, Documentation documentation) {
    this.analysis = analysis;
    this.world = world;
    this.analyzer = analyzer;
    this.documentation = documentation;
  }

  public Analysis analysis() {
    return analysis;
  }

  public World world() {
    return world;
  }

  public Documentation documentation() {
    return documentation;
  }

  /** The code of the document's unit, form by form. */
  Walk walk() {
    if (walk == null) {
      walk = Walk.of(analysis.unit().forms());
    }
    return walk;
  }

  /** Every call of a socket procedure in the code of the document's unit. */
  List<NetCall> netCalls() {
    if (netCalls == null) {
      List<NetCall> calls = new ArrayList<>();
      walk().through((form, guarded) -> NetCall.of(form, guarded).ifPresent(calls::add));
      netCalls = calls;
    }
    return netCalls;
  }

  /** The socket calls that variables hold the answers of. */
  Results results() {
    if (results == null) {
      results = Results.of(this);
    }
    return results;
  }

  Types types() {
    if (types == null) {
      types = new Types(this);
    }
    return types;
  }

  /** What happens to the sockets that local variables hold. */
  List<SocketEvent> socketEvents() {
    if (socketEvents == null) {
      socketEvents = SocketLife.events(this);
    }
    return socketEvents;
  }

  /** What the form that defines {@code binding} says about it. */
  Optional<Declaration> shape(Binding binding) {
    return documentation.shape(binding, analysis.document(), world, analyzer);
  }

  public Optional<Declaration> declaration(Binding binding) {
    return declarations.computeIfAbsent(binding, key -> documentation.of(key, world, analyzer));
  }

  public Location place(Span span) {
    return new Location(analysis.document().text(), span);
  }

  /** Whether {@code location} stands in this document. */
  public boolean holds(Location location) {
    return location != null
        && location.source().name().equals(analysis.document().name())
        && location.span().end() <= analysis.text().length();
  }

  /** The datum that stands at {@code location}, if it is one of this document. */
  public Optional<Node> node(Location location) {
    if (!holds(location)) {
      return Optional.empty();
    }
    return Optional.ofNullable(analysis.document().nodes().at(location.span()));
  }

  /**
   * Whether {@code call} stands in this document as it is: the procedure's name at the head of a
   * list with as many arguments. What macros write or rearrange does not.
   */
  public boolean isWritten(Core.Call call) {
    return written.computeIfAbsent(call, this::looksWritten);
  }

  private boolean looksWritten(Core.Call call) {
    Optional<Binding> operator = Walk.binding(call.operator());
    Optional<Node> node = operator.isEmpty() ? Optional.empty() : node(call.location());
    if (node.isEmpty()
        || !(node.get() instanceof Node.ListNode list)
        || list.items().size() != call.operands().size() + 1
        || !list.isProper()) {
      return false;
    }
    return analysis
        .names()
        .startingAt(list.items().get(0).span().start())
        .map(name -> name.binding() == operator.get())
        .orElse(false);
  }

  public Problem warning(String code, Location place, String message) {
    return new Problem(code, Problem.Severity.WARNING, place, message, List.of());
  }

  public Problem hint(String code, Location place, String message) {
    return new Problem(code, Problem.Severity.HINT, place, message, List.of());
  }
}
