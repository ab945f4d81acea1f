package io.chibinet.server.check;

import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.Document;
import io.chibinet.server.workspace.Names;
import io.chibinet.server.workspace.Trees;
import io.chibinet.server.workspace.World;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Problem;
import io.chibinet.syntax.SourceFile;
import io.chibinet.syntax.SourceText;
import io.chibinet.syntax.Span;
import io.chibinet.syntax.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Import sets of which no name is used. */
public final class UnusedImport implements Check {
  public static final String CODE = "unused-import";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String explanation() {
    return "An import brings in names of which not one is written anywhere in the program or"
        + " library. If the library is imported for what it does when it starts, say so with a"
        + " suppression comment.";
  }

  @Override
  public void run(CheckedText text, Consumer<Problem> report) {
    for (Span set : in(text.analysis(), text.world())) {
      String library = text.analysis().text().substring(set.start(), set.end());
      report.accept(
          text.hint(
              CODE, text.place(set), library.replaceAll("\\s+", " ") + ": nothing of it is used"));
    }
  }

  /** The import sets of which no name is used. */
  static List<Span> in(Analysis analysis, World world) {
    Map<Span, Set<String>> sets = new LinkedHashMap<>();
    for (Names.Imported imported : analysis.names().imported()) {
      sets.computeIfAbsent(imported.set(), key -> new HashSet<>()).add(imported.localName());
    }
    List<Span> unused = new ArrayList<>();
    if (!sets.isEmpty()) {
      Set<String> written = words(analysis, world);
      sets.forEach(
          (set, names) -> {
            if (names.stream().noneMatch(written::contains)) {
              unused.add(set);
            }
          });
    }
    return unused;
  }

  // Every word outside of imports counts, quoted or not: eval may be asked for it.
  private static Set<String> words(Analysis analysis, World world) {
    Set<String> words = new HashSet<>();
    for (SourceText part : analysis.unit().names().keySet()) {
      Optional<SourceFile> file =
          part.name().equals(analysis.document().name())
              ? Optional.of(analysis.file())
              : world.named(part.name()).map(Document::parsed);
      file.ifPresent(found -> collect(found, words));
    }
    // What these marks stand for need not be written.
    words.addAll(List.of("quote", "quasiquote", "unquote", "unquote-splicing"));
    return words;
  }

  private static void collect(SourceFile file, Set<String> words) {
    List<Span> imports = new ArrayList<>();
    for (Node node : file.data()) {
      if (Trees.head(node).equals("define-library")) {
        Trees.items(node).forEach(part -> note(part, imports));
      }
      note(node, imports);
    }
    for (Token token : file.tokens()) {
      if (token.kind() == Token.Kind.IDENTIFIER && !isWithin(imports, token.span().start())) {
        words.add(file.text().slice(token.span()));
      }
    }
  }

  private static boolean isWithin(List<Span> imports, int offset) {
    for (Span form : imports) {
      if (form.touches(offset)) {
        return true;
      }
    }
    return false;
  }

  private static void note(Node form, List<Span> imports) {
    if (Trees.head(form).equals("import")) {
      imports.add(form.span());
    }
  }
}
