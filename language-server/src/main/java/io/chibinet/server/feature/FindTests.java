package io.chibinet.server.feature;

import io.chibinet.expand.Binding;
import io.chibinet.library.BundledLibraries;
import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.BindingKey;
import io.chibinet.server.workspace.Document;
import io.chibinet.server.workspace.Occurrence;
import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;

/**
 * {@code chibi-net/tests}: the tests and groups that stand in a text, found without running it and
 * by what names mean, whatever an import calls them. A macro of the user that writes a test counts
 * as one.
 */
public final class FindTests {
  private static final int LONGEST_LABEL = 60;

  /** The answer; {@code framework} is {@code chibi} or {@code srfi-64}, null without tests. */
  public record Found(String framework, List<Item> tests) {}

  /** A test, or a group with what is in it, for the client. */
  public record Item(String id, String label, Range range, List<Item> children) {}

  /**
   * A test or group in a text.
   *
   * @param id the labels of the groups around it and its own, with a number where siblings have the
   *     same label: edits elsewhere do not change it
   * @param names those of the groups around it and, for a group, its own, as they will be while it
   *     runs; null when the text does not say them
   * @param children null for a test
   */
  public record TestForm(
      String id, String label, Span span, List<String> names, List<TestForm> children) {
    public boolean isGroup() {
      return children != null;
    }
  }

  private enum Kind {
    TEST,
    GROUP,
    BEGIN,
    END
  }

  /** What {@code name} of a test library is; names count as the library exports them. */
  private record Role(String framework, Kind kind, String name) {}

  // How many forms a test without a name has behind its keyword.
  private static final Map<String, Integer> CHIBI =
      Map.of(
          "test",
          2,
          "test-equal",
          3,
          "test-assert",
          1,
          "test-not",
          1,
          "test-error",
          1,
          "test-values",
          2);
  private static final Map<String, Integer> SRFI_64 =
      Map.of(
          "test-assert",
          1,
          "test-eqv",
          2,
          "test-eq",
          2,
          "test-equal",
          2,
          "test-approximate",
          3,
          "test-error",
          2);

  // What a macro writes is a test where the macro is used.
  private static final Set<String> TRANSFORMERS =
      Set.of(
          "syntax-rules", "er-macro-transformer", "sc-macro-transformer", "rsc-macro-transformer");

  private final Analysis analysis;
  private final View view;
  private final Map<BindingKey, Optional<Role>> roles = new HashMap<>();
  private String framework;

  private FindTests(Analysis analysis, View view) {
    this.analysis = analysis;
    this.view = view;
  }

  public static Found answer(TextDocumentIdentifier document, View view) {
    Optional<Document> text = view.document(document.getUri());
    if (text.isEmpty() || !mayHaveTests(text.get())) {
      return new Found(null, List.of());
    }
    FindTests search = new FindTests(view.analysis(text.get()), view);
    Positions positions = view.positions(text.get());
    List<Item> items = items(search.all(), positions);
    return new Found(search.framework, items);
  }

  private static List<Item> items(List<TestForm> forms, Positions positions) {
    return forms.stream()
        .map(
            form ->
                new Item(
                    form.id,
                    form.label,
                    positions.range(form.span),
                    form.isGroup() ? items(form.children, positions) : List.of()))
        .toList();
  }

  /** The outermost tests and groups of a document, in order. */
  public static List<TestForm> in(Document document, View view) {
    return mayHaveTests(document) ? new FindTests(view.analysis(document), view).all() : List.of();
  }

  // Most texts have nothing to do with tests, and need not be looked at closely for that.
  private static boolean mayHaveTests(Document document) {
    return document.text().text().contains("test") || !Trees.standsAlone(document.parsed());
  }

  private List<TestForm> all() {
    Group root = new Group("", "", null, List.of());
    collect(analysis.file().data(), root);
    return root.children;
  }

  /** A group that is being read. */
  private static final class Group {
    final String id;
    final String label;
    final Node form;
    final List<String> names;
    final List<TestForm> children = new ArrayList<>();
    private final Map<String, Integer> labels = new HashMap<>();

    Group(String id, String label, Node form, List<String> names) {
      this.id = id;
      this.label = label;
      this.form = form;
      this.names = names;
    }

    String idOf(String child) {
      int number = labels.merge(child, 1, Integer::sum);
      String own = child.replace("\\", "\\\\").replace("/", "\\/");
      return (id.isEmpty() ? "" : id + "/") + own + (number > 1 ? "#" + number : "");
    }

    Group inner(String childLabel, String name, Node childForm) {
      List<String> path = null;
      if (names != null && name != null) {
        path = new ArrayList<>(names);
        path.add(name);
      }
      return new Group(idOf(childLabel), childLabel, childForm, path);
    }

    void close(Group inner, int end) {
      Span span = new Span(inner.form.span().start(), end);
      children.add(new TestForm(inner.id, inner.label, span, inner.names, inner.children));
    }
  }

  // test-begin and test-end are calls: what stands between them at the same level is the group.
  private void collect(List<Node> nodes, Group around) {
    List<Group> open = new ArrayList<>(List.of(around));
    int end = 0;
    for (Node node : nodes) {
      Group innermost = open.get(open.size() - 1);
      Optional<Role> role = role(node);
      end = node.span().end();
      if (role.isEmpty()) {
        if (!(node instanceof Node.Abbreviation) && !TRANSFORMERS.contains(Trees.head(node))) {
          collect(Trees.children(node), innermost);
        }
        continue;
      }
      framework = framework == null ? role.get().framework : framework;
      switch (role.get().kind) {
        case TEST -> innermost.children.add(test(node, role.get(), innermost));
        case GROUP -> {
          Group inner = group(node, innermost);
          List<Node> items = Trees.items(node);
          collect(items.subList(Math.min(2, items.size()), items.size()), inner);
          innermost.close(inner, end);
        }
        case BEGIN -> open.add(group(node, innermost));
        case END -> {
          if (open.size() > 1) {
            Group inner = open.remove(open.size() - 1);
            open.get(open.size() - 1).close(inner, end);
          }
        }
      }
    }
    while (open.size() > 1) {
      Group inner = open.remove(open.size() - 1);
      open.get(open.size() - 1).close(inner, end);
    }
  }

  private Group group(Node form, Group around) {
    List<Node> items = Trees.items(form);
    if (items.size() < 2) {
      return around.inner("tests", "", form);
    }
    Node name = items.get(1);
    return name instanceof Node.Text text
        ? around.inner(text.value(), text.value(), form)
        : around.inner(written(name), null, form);
  }

  private TestForm test(Node form, Role role, Group around) {
    List<Node> items = Trees.items(form);
    Integer unnamed =
        (role.framework.equals("chibi") ? CHIBI : SRFI_64).getOrDefault(role.name, -1);
    String label;
    if (unnamed < 0) {
      label = written(form);
    } else {
      // A comparison procedure stands before the name.
      int nameAt = role.framework.equals("chibi") && role.name.equals("test-equal") ? 2 : 1;
      boolean hasName = items.size() - 1 > unnamed && nameAt < items.size();
      // What is computed stands last, but for the tolerance of an approximation.
      int shown = items.size() - (role.name.equals("test-approximate") ? 2 : 1);
      label =
          hasName && items.get(nameAt) instanceof Node.Text text
              ? text.value()
              : written(hasName ? items.get(nameAt) : shown > 0 ? items.get(shown) : form);
    }
    return new TestForm(around.idOf(label), label, form.span(), around.names, null);
  }

  private String written(Node node) {
    String text = analysis.text().substring(node.span().start(), node.span().end());
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_LABEL
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
  }

  // What the head of a form means

  private Optional<Role> role(Node node) {
    List<Node> items = Trees.items(node);
    if (items.isEmpty() || !(items.get(0) instanceof Node.Identifier)) {
      return Optional.empty();
    }
    return analysis
        .names()
        .startingAt(items.get(0).span().start())
        .filter(
            name -> name.role() == Occurrence.Role.SYNTAX || name.role() == Occurrence.Role.CALL)
        .flatMap(name -> role(name.binding()));
  }

  private Optional<Role> role(Binding binding) {
    BindingKey key = BindingKey.of(binding);
    Optional<Role> known = roles.get(key);
    if (known == null) {
      // A macro may use itself.
      roles.put(key, Optional.empty());
      known = find(binding);
      roles.put(key, known);
    }
    return known;
  }

  private Optional<Role> find(Binding binding) {
    if (binding.definition() == null) {
      return Optional.empty();
    }
    String source = binding.definition().source().name();
    if (!source.startsWith(BundledLibraries.SCHEME)) {
      return binding instanceof io.chibinet.expand.Macro ? writtenTest(binding) : Optional.empty();
    }
    String path = source.substring(BundledLibraries.SCHEME.length());
    if (path.startsWith("chibi/test")) {
      return role("chibi", CHIBI, binding.name());
    }
    return path.startsWith("srfi/64") ? role("srfi-64", SRFI_64, binding.name()) : Optional.empty();
  }

  private static Optional<Role> role(String framework, Map<String, Integer> tests, String name) {
    Kind kind =
        switch (name) {
          case "test-group", "test-group-with-cleanup" -> Kind.GROUP;
          case "test-begin" -> Kind.BEGIN;
          case "test-end" -> Kind.END;
          default -> tests.containsKey(name) ? Kind.TEST : null;
        };
    return Optional.ofNullable(kind).map(found -> new Role(framework, found, name));
  }

  /** The role of a user's macro in whose template a test stands. */
  private Optional<Role> writtenTest(Binding macro) {
    Optional<Analysis> home =
        view.world().named(macro.definition().source().name()).map(view::analysis);
    if (home.isEmpty()) {
      return Optional.empty();
    }
    int place = macro.definition().span().start();
    for (Node node : Trees.path(home.get().file(), place)) {
      if (!Trees.head(node).startsWith("define-")) {
        continue;
      }
      for (Occurrence name : home.get().names().within(node.span())) {
        Optional<Role> role = role(name.binding()).filter(found -> found.kind == Kind.TEST);
        if (role.isPresent()) {
          return Optional.of(new Role(role.get().framework, Kind.TEST, macro.name()));
        }
      }
    }
    return Optional.empty();
  }
}
