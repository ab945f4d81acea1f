package io.chibinet.server.feature;

import io.chibinet.library.LibraryName;
import io.chibinet.server.feature.ImportEdits.Edit;
import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What would make an argument of the type that is wanted. */
final class TypeRepairs {
  // As the problem says it.
  private static final Pattern MESSAGE = Pattern.compile("must be (?<wanted>.+), got (?<got>.+)");
  private static final LibraryName BASE = LibraryName.of("scheme", "base");

  // By what is wanted, then by what is there.
  private static final Map<String, Map<String, String>> CONVERSIONS =
      Map.of(
          "a string",
          Map.of(
              "a number", "number->string",
              "a symbol", "symbol->string",
              "a character", "string",
              "a bytevector", "utf8->string",
              "a bytevector or #f", "utf8->string"),
          "a number",
          Map.of("a string", "string->number"),
          "an exact integer",
          Map.of("a string", "string->number"),
          "a bytevector",
          Map.of("a string", "string->utf8"),
          "a symbol",
          Map.of("a string", "string->symbol"),
          "a list",
          Map.of("a vector", "vector->list", "a string", "string->list"),
          "a vector",
          Map.of("a list", "list->vector", "a string", "string->vector"));

  private TypeRepairs() {}

  static List<SocketRepairs.Repair> of(String message, Span place, Passage passage) {
    Matcher problem = MESSAGE.matcher(message);
    if (!problem.find()) {
      return List.of();
    }
    String wanted = problem.group("wanted");
    String got = problem.group("got");
    String text = passage.slice(place);
    List<SocketRepairs.Repair> repairs = new ArrayList<>();
    literal(wanted, got, place, text)
        .ifPresent(edit -> repairs.add(SocketRepairs.Repair.of("Change to " + edit.text(), edit)));
    String conversion = CONVERSIONS.getOrDefault(wanted, Map.of()).get(got);
    if (conversion != null) {
      repairs.add(around("Convert with " + conversion, conversion, place, passage));
    }
    if (got.equals("a procedure") && isName(place, passage)) {
      repairs.add(SocketRepairs.Repair.of("Call it", new Edit(place, "(" + text + ")")));
    }
    return repairs;
  }

  // What the author meant to write: 1 for #t, 80 for "80", #\a for "a".
  private static Optional<Edit> literal(String wanted, String got, Span place, String text) {
    boolean isString = got.equals("a string") && text.matches("\"[^\"\\\\]*\"");
    String inside = isString ? text.substring(1, text.length() - 1) : "";
    String meant =
        switch (wanted) {
          case "an exact integer", "a number" ->
              got.equals("#t")
                  ? "1"
                  : got.equals("#f") ? "0" : inside.matches("[0-9]+") ? inside : "";
          case "a character" -> inside.length() == 1 ? "#\\" + inside : "";
          default -> "";
        };
    return meant.isBlank() ? Optional.empty() : Optional.of(new Edit(place, meant));
  }

  private static SocketRepairs.Repair around(
      String title, String procedure, Span place, Passage passage) {
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit(place, "(" + procedure + " " + passage.slice(place) + ")"));
    passage.importing(BASE, procedure, place.start()).ifPresent(edits::add);
    return new SocketRepairs.Repair(title, edits);
  }

  private static boolean isName(Span place, Passage passage) {
    List<Node> path = passage.path(place.start());
    return !path.isEmpty() && !Trees.name(path.get(path.size() - 1)).isEmpty();
  }
}
