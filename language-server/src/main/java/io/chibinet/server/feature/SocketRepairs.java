package io.chibinet.server.feature;

import io.chibinet.server.check.AcceptBeforeListen;
import io.chibinet.server.check.BroadcastNotAllowed;
import io.chibinet.server.check.DoubleClose;
import io.chibinet.server.check.LeakedOnError;
import io.chibinet.server.check.ListenOnDatagram;
import io.chibinet.server.check.ListenerWithoutReuse;
import io.chibinet.server.check.MismatchedProtocol;
import io.chibinet.server.check.NeverClosed;
import io.chibinet.server.check.ResultAsBoolean;
import io.chibinet.server.check.ResultAsNumber;
import io.chibinet.server.check.StringForBytevector;
import io.chibinet.server.check.UncheckedFailure;
import io.chibinet.server.check.WrongConstant;
import io.chibinet.server.feature.ImportEdits.Edit;
import io.chibinet.server.feature.OfferActions.Offer;
import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What would mend a mistake with sockets. */
final class SocketRepairs {
  record Repair(String title, List<Edit> edits) {
    static Repair of(String title, Edit... edits) {
      return new Repair(title, List.of(edits));
    }
  }

  // Forms whose parts from the second or third on are a body.
  private static final Set<String> BODIES =
      Set.of("let", "let*", "letrec", "letrec*", "define", "lambda", "when", "unless", "begin");

  private final Span place;
  private final Passage passage;
  private final List<Node> path;

  private SocketRepairs(Span place, Passage passage) {
    this.place = place;
    this.passage = passage;
    this.path = new ArrayList<>(passage.path(place.start()));
    path.removeIf(node -> node.span().start() > place.start() || node.span().end() < place.end());
  }

  static List<Repair> of(String code, Span place, Passage passage) {
    SocketRepairs repairs = new SocketRepairs(place, passage);
    if (repairs.path.isEmpty()) {
      return List.of();
    }
    return switch (code) {
      case StringForBytevector.CODE ->
          List.of(repairs.around("Encode the string with string->utf8", "(string->utf8 ", ")"));
      case ResultAsBoolean.CODE -> List.of(repairs.testForSuccess());
      case ResultAsNumber.CODE -> repairs.testItself().stream().toList();
      case WrongConstant.CODE -> repairs.swap().stream().toList();
      case MismatchedProtocol.CODE -> List.of(repairs.otherProtocol());
      case UncheckedFailure.CODE -> repairs.checkFailure();
      case ListenOnDatagram.CODE, DoubleClose.CODE -> repairs.remove().stream().toList();
      case AcceptBeforeListen.CODE ->
          repairs.before("Listen before", "(listen ", " 128)").stream().toList();
      case ListenerWithoutReuse.CODE ->
          repairs
              .before(
                  "Set socket-opt/reuseaddr before",
                  "(set-socket-option! ",
                  " level/socket socket-opt/reuseaddr 1)")
              .stream()
              .toList();
      case BroadcastNotAllowed.CODE -> repairs.allowBroadcast().stream().toList();
      case NeverClosed.CODE, LeakedOnError.CODE -> repairs.rewrites("Close ");
      default -> List.of();
    };
  }

  private Node at() {
    return path.get(path.size() - 1);
  }

  private Optional<Node> parent() {
    return path.size() < 2 ? Optional.empty() : Optional.of(path.get(path.size() - 2));
  }

  private String text() {
    return passage.slice(place);
  }

  private Repair around(String title, String before, String behind) {
    return Repair.of(title, new Edit(place, before + text() + behind));
  }

  // connect answers 0 when it has worked, the others a count.
  private Repair testForSuccess() {
    return passage.callsNet(at(), "connect")
        ? around("Test with zero?", "(zero? ", ")")
        : around("Test that it is not negative", "(not (negative? ", "))");
  }

  // (negative? (bind …)) asks whether it failed, as one does in C; (zero? (bind …)) the opposite.
  private Optional<Repair> testItself() {
    if (parent().isEmpty()) {
      return Optional.empty();
    }
    Node test = parent().get();
    return switch (Trees.head(test)) {
      case "negative?", "<" ->
          Optional.of(
              Repair.of("Test the answer itself", new Edit(test.span(), "(not " + text() + ")")));
      case "zero?", "=", ">=", "positive?" ->
          Optional.of(Repair.of("Test the answer itself", new Edit(test.span(), text())));
      default -> Optional.empty();
    };
  }

  // Level and option are easily swapped: both are constants then, each of the other's group.
  private Optional<Repair> swap() {
    List<Node> items = parent().map(Trees::items).orElse(List.of());
    for (int i = 1; i + 1 < items.size(); i++) {
      String first = passage.text(items.get(i));
      String second = passage.text(items.get(i + 1));
      boolean areSwapped =
          first.startsWith("socket-opt/")
              && (second.startsWith("level/") || second.startsWith("ip-proto/"));
      boolean areTurned = first.startsWith("socket-type/") && second.startsWith("address-family/");
      if (areSwapped || areTurned) {
        return Optional.of(
            Repair.of(
                "Swap " + first + " and " + second,
                new Edit(items.get(i).span(), second),
                new Edit(items.get(i + 1).span(), first)));
      }
    }
    return Optional.empty();
  }

  private Repair otherProtocol() {
    String right = text().equals("ip-proto/udp") ? "ip-proto/tcp" : "ip-proto/udp";
    return Repair.of("Change to " + right, new Edit(place, right));
  }

  private List<Repair> checkFailure() {
    List<Repair> repairs = rewrites("Wrap in with-net-io");
    List<Node> items = Trees.items(at());
    if (items.size() > 2) {
      boolean connects = Trees.head(at()).equals("open-net-io");
      String message = connects ? "no connection" : "address not found";
      String things = passage.text(items.get(1)) + " " + passage.text(items.get(2));
      repairs.add(
          around(
              "Raise an error that says so",
              "(or ",
              " (error \"" + message + "\" " + things + "))"));
    }
    return repairs;
  }

  private List<Repair> rewrites(String title) {
    List<Offer> offers = new ArrayList<>();
    for (int i = path.size() - 1; i >= 0; i--) {
      LetForm.of(path.get(i)).ifPresent(let -> SocketRewrites.offer(let, passage, offers));
    }
    List<Repair> repairs = new ArrayList<>();
    for (Offer offer : offers) {
      if (offer.title().startsWith(title)) {
        repairs.add(new Repair(offer.title(), offer.edits()));
      }
    }
    return repairs;
  }

  // --- Statements ---

  // The form around the place whose value nobody takes, or that is the last of a body.
  private Optional<Node> statement(List<Node> around) {
    for (int i = around.size() - 1; i > 0; i--) {
      Node parent = around.get(i - 1);
      int index = Trees.items(parent).indexOf(around.get(i));
      boolean isBegin = Trees.head(parent).equals("begin");
      if (BODIES.contains(Trees.head(parent)) && index >= (isBegin ? 1 : 2)) {
        return Optional.of(around.get(i));
      }
    }
    return around.isEmpty() ? Optional.empty() : Optional.of(around.get(0));
  }

  private Optional<Repair> remove() {
    List<Node> siblings = parent().map(Trees::items).orElse(List.of());
    boolean isLast = siblings.isEmpty() || siblings.get(siblings.size() - 1) == at();
    boolean isStatement = statement(path).map(form -> form == at()).orElse(false);
    return isStatement && !isLast
        ? Optional.of(Repair.of("Remove the call", passage.without(at())))
        : Optional.empty();
  }

  /** Writes a call on the same socket before the statement around the place. */
  private Optional<Repair> before(String title, String before, String behind) {
    List<Node> items = Trees.items(at());
    return items.size() < 2
        ? Optional.empty()
        : insert(title, path, before + passage.text(items.get(1)) + behind);
  }

  private Optional<Repair> insert(String title, List<Node> around, String text) {
    return statement(around)
        .map(form -> form.span().start())
        .map(start -> passage.tidy(new Edit(new Span(start, start), text + "\n")))
        .map(edit -> Repair.of(title, edit));
  }

  // The address is what was found; the socket is that of the first send.
  private Optional<Repair> allowBroadcast() {
    for (var name : passage.analysis().names().occurrences()) {
      boolean isSend =
          name.binding().name().equals("send") && "(chibi net)".equals(name.binding().library());
      List<Node> around = isSend ? new ArrayList<>(passage.path(name.span().start())) : List.of();
      if (around.size() > 1) {
        around.remove(around.size() - 1);
        List<Node> items = Trees.items(around.get(around.size() - 1));
        if (items.size() > 1) {
          return insert(
              "Set socket-opt/broadcast before",
              around,
              "(set-socket-option! "
                  + passage.text(items.get(1))
                  + " level/socket socket-opt/broadcast 1)");
        }
      }
    }
    return Optional.empty();
  }
}
