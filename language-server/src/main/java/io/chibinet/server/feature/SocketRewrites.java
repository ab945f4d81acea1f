package io.chibinet.server.feature;

import io.chibinet.library.LibraryName;
import io.chibinet.server.feature.ImportEdits.Edit;
import io.chibinet.server.feature.OfferActions.Offer;
import io.chibinet.server.workspace.Occurrence;
import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CodeActionKind;

/** Turns calls that leave sockets open, or are long, into those that do neither. */
final class SocketRewrites {
  private static final String BASE = "(scheme base)";
  private static final String CXR = "(scheme cxr)";
  private static final LibraryName FILESYSTEM = LibraryName.of("chibi", "filesystem");

  private SocketRewrites() {}

  static void offer(LetForm let, Passage passage, List<Offer> offers) {
    for (int i = 0; i < let.bindings().size(); i++) {
      Node value = LetForm.value(let.bindings().get(i));
      if (passage.callsNet(value, "open-net-io") && Trees.items(value).size() == 3) {
        withNetIo(let, i, passage)
            .ifPresent(edit -> add("Wrap in with-net-io", passage, offers, edit));
      }
      boolean makesSocket =
          passage.callsNet(value, "socket")
              || passage.callsNet(value, "accept")
              || passage.callsNet(value, "make-listener-socket");
      if (makesSocket && !Trees.head(let.body().get(0)).equals("dynamic-wind")) {
        closeAlways(let, LetForm.name(let.bindings().get(i)), passage, offers);
      }
    }
  }

  private static void add(
      String title, Passage passage, List<Offer> offers, Edit edit, Edit... more) {
    List<Edit> edits = new ArrayList<>(List.of(more));
    edits.add(passage.tidy(edit));
    offers.add(
        Offer.refactor(
            title, CodeActionKind.RefactorRewrite, passage.analysis().document(), edits));
  }

  // --- with-net-io ---

  // (let ((io (open-net-io h s))) … (cadr io) …) where io is nothing but its ports.
  private static Optional<Edit> withNetIo(LetForm let, int index, Passage passage) {
    Node binding = let.bindings().get(index);
    Node io = LetForm.name(binding);
    List<Node> body = new ArrayList<>(let.body());
    if (body.size() == 1) {
      // (if io work (error …)): with-net-io raises an error by itself.
      List<Node> test = Trees.items(body.get(0));
      boolean tests =
          passage.calls(body.get(0), BASE, "if") || Trees.head(body.get(0)).equals("if");
      boolean fails =
          test.size() == 3 || test.size() == 4 && passage.calls(test.get(3), BASE, "error");
      if (tests && fails && passage.isSame(io, test.get(1))) {
        body.set(0, test.get(2));
      }
    }
    String[] ports = {null, null, null};
    // (let ((in (cadr io)) (out …)) work …) only names the ports.
    Optional<LetForm> naming = body.size() == 1 ? LetForm.of(body.get(0)) : Optional.empty();
    if (naming.isPresent()
        && naming.get().bindings().stream()
            .allMatch(other -> port(LetForm.value(other), io, passage).isPresent())) {
      for (Node other : naming.get().bindings()) {
        ports[port(LetForm.value(other), io, passage).get().index] =
            passage.text(LetForm.name(other));
      }
      body = naming.get().body();
    }
    Span bodySpan = body.get(0).span().to(body.get(body.size() - 1).span());
    List<Node> rest = new ArrayList<>();
    for (Node other : let.bindings().subList(index + 1, let.bindings().size())) {
      Optional<Port> port = port(LetForm.value(other), io, passage);
      if (port.isPresent() && ports[port.get().index] == null) {
        ports[port.get().index] = passage.text(LetForm.name(other));
      } else {
        rest.add(other);
      }
    }
    int place = binding.span().start();
    String in = ports[1] == null ? passage.fresh("in", place) : ports[1];
    String out = ports[2] == null ? passage.fresh("out", place) : ports[2];
    List<Edit> selections = new ArrayList<>();
    for (Occurrence use : passage.uses(io, let.form())) {
      Optional<Port> port = portAround(use.span(), io, passage);
      boolean isTest =
          bodySpan != null
              && use.span().start() > binding.span().end()
              && use.span().end() < bodySpan.start()
              && port.isEmpty();
      if (port.isPresent()) {
        selections.add(new Edit(port.get().call.span(), port.get().index == 1 ? in : out));
      } else if (!isTest) {
        return Optional.empty();
      }
    }
    String work = passage.replaced(bodySpan, within(bodySpan, selections));
    if (!rest.isEmpty()) {
      work =
          "(" + let.keyword().name() + " (" + texts(rest, selections, passage) + ")\n" + work + ")";
    }
    Node call = LetForm.value(binding);
    String text =
        "(with-net-io "
            + passage.text(Trees.items(call).get(1))
            + " "
            + passage.text(Trees.items(call).get(2))
            + "\n(lambda ("
            + in
            + " "
            + out
            + ")\n"
            + work
            + "))";
    List<Node> before = let.bindings().subList(0, index);
    if (!before.isEmpty()) {
      text =
          "("
              + let.keyword().name()
              + " ("
              + texts(before, selections, passage)
              + ")\n"
              + text
              + ")";
    }
    return Optional.of(new Edit(let.form().span(), text));
  }

  private static String texts(List<Node> bindings, List<Edit> edits, Passage passage) {
    return bindings.stream()
        .map(node -> passage.replaced(node.span(), within(node.span(), edits)))
        .collect(Collectors.joining("\n"));
  }

  private static List<Edit> within(Span span, List<Edit> edits) {
    return edits.stream()
        .filter(edit -> span.start() <= edit.span().start() && edit.span().end() <= span.end())
        .toList();
  }

  /** The call that takes a port out of the list that open-net-io answers. */
  private record Port(Node call, int index) {}

  private static Optional<Port> portAround(Span use, Node io, Passage passage) {
    List<Node> path = passage.path(use.start());
    for (int up = 2; up <= 3 && up <= path.size(); up++) {
      Optional<Port> port = port(path.get(path.size() - up), io, passage);
      if (port.isPresent()) {
        return port;
      }
    }
    return Optional.empty();
  }

  private static Optional<Port> port(Node call, Node io, Passage passage) {
    List<Node> items = Trees.items(call);
    if (items.size() == 2 && passage.isSame(io, items.get(1))) {
      if (passage.calls(call, BASE, "cadr")) {
        return Optional.of(new Port(call, 1));
      }
      if (passage.calls(call, CXR, "caddr")) {
        return Optional.of(new Port(call, 2));
      }
    }
    if (items.size() == 2
        && passage.calls(call, BASE, "car")
        && passage.calls(items.get(1), BASE, "cddr")
        && passage.isSame(io, Trees.items(items.get(1)).get(1))) {
      return Optional.of(new Port(call, 2));
    }
    if (items.size() == 3
        && passage.calls(call, BASE, "list-ref")
        && passage.isSame(io, items.get(1))
        && List.of("1", "2").contains(passage.text(items.get(2)))) {
      return Optional.of(new Port(call, Integer.parseInt(passage.text(items.get(2)))));
    }
    return Optional.empty();
  }

  // --- dynamic-wind ---

  // (let ((s (socket …))) body …), closed however the body ends.
  private static void closeAlways(LetForm let, Node name, Passage passage, List<Offer> offers) {
    List<Edit> closes = new ArrayList<>();
    List<Node> body = let.body();
    for (Node form : body) {
      boolean closesIt =
          passage.calls(form, "(chibi filesystem)", "close-file-descriptor")
              && Trees.items(form).size() == 2
              && passage.isSame(name, Trees.items(form).get(1));
      // The last form of a body is its value, if it is the only one.
      if (closesIt && body.size() > 1) {
        closes.add(passage.without(form));
      }
    }
    // A socket that is the value of the body is for others to close.
    if (passage.isSame(name, body.get(body.size() - 1))) {
      return;
    }
    Span span = let.bodySpan();
    String work = passage.replaced(span, within(span, closes)).strip();
    String text =
        "(dynamic-wind\n(lambda () #f)\n(lambda ()\n"
            + work
            + ")\n(lambda () (close-file-descriptor "
            + passage.text(name)
            + ")))";
    add(
        "Close " + passage.text(name) + " however the body ends",
        passage,
        offers,
        new Edit(span, text),
        passage
            .importing(FILESYSTEM, "close-file-descriptor", span.start())
            .map(edit -> new Edit[] {edit})
            .orElse(new Edit[0]));
  }

  // --- make-listener-socket ---

  /** Offers to make a listener in one call where socket, bind and listen do it. */
  static void offerListener(List<Node> path, Passage passage, List<Offer> offers) {
    for (int i = path.size() - 1; i >= 0; i--) {
      Node form = path.get(i);
      Optional<LetForm> let = LetForm.of(form);
      if (let.isPresent()) {
        for (Node binding : let.get().bindings()) {
          listener(
              LetForm.name(binding), LetForm.value(binding), let.get().body(), passage, offers);
        }
      }
      List<Node> siblings =
          i == 0 ? passage.analysis().file().data() : Trees.items(path.get(i - 1));
      for (int at = 0; at < siblings.size(); at++) {
        List<Node> items = Trees.items(siblings.get(at));
        if (items.size() == 3 && Trees.head(siblings.get(at)).equals("define")) {
          List<Node> behind = siblings.subList(at + 1, siblings.size());
          listener(items.get(1), items.get(2), behind, passage, offers);
        }
      }
    }
  }

  private static void listener(
      Node name, Node value, List<Node> body, Passage passage, List<Offer> offers) {
    if (!passage.callsNet(value, "socket")) {
      return;
    }
    Node info = null;
    Node backlog = null;
    List<Edit> edits = new ArrayList<>();
    int left = body.size();
    for (Node form : body) {
      Node call = attempted(form);
      List<Node> items = Trees.items(call);
      if (items.size() < 2 || !passage.isSame(name, items.get(1))) {
        continue;
      }
      if (passage.callsNet(call, "bind")
          && items.size() == 4
          && passage.callsNet(items.get(2), "address-info-address")) {
        info = Trees.items(items.get(2)).get(1);
      } else if (passage.callsNet(call, "listen") && items.size() == 3) {
        backlog = items.get(2);
      } else if (!passage.callsNet(call, "set-socket-option!")
          || items.size() != 5
          || !passage.means(items.get(3), "(chibi net)", "socket-opt/reuseaddr")) {
        continue;
      }
      edits.add(passage.without(form));
      left--;
    }
    if (info == null || backlog == null || left == 0) {
      return;
    }
    String more = passage.text(backlog).equals("128") ? "" : " " + passage.text(backlog);
    edits.add(new Edit(value.span(), "(make-listener-socket " + passage.text(info) + more + ")"));
    offers.add(
        Offer.refactor(
            "Use make-listener-socket",
            CodeActionKind.RefactorRewrite,
            passage.analysis().document(),
            edits));
  }

  // (unless call …) and (if (not call) …) only say what happens if it fails, which is an error now.
  private static Node attempted(Node form) {
    List<Node> items = Trees.items(form);
    if (Trees.head(form).equals("unless") && items.size() > 1) {
      return items.get(1);
    }
    if (Trees.head(form).equals("if")
        && items.size() == 3
        && Trees.head(items.get(1)).equals("not")
        && Trees.items(items.get(1)).size() == 2) {
      return Trees.items(items.get(1)).get(1);
    }
    return form;
  }
}
