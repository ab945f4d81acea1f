package io.chibinet.cli;

import io.chibinet.syntax.Location;
import io.chibinet.syntax.Problem;
import io.chibinet.syntax.SourceText;
import io.chibinet.syntax.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Problems in the format that code hosting services read: SARIF 2.1.0. */
final class SarifReport {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private SarifReport() {}

  /** The whole document; {@code finder} explains the codes if there is one. */
  static String of(List<Problem> problems, Optional<ProblemFinder> finder) {
    Map<String, String> explanations = finder.map(ProblemFinder::explanations).orElse(Map.of());
    String rules =
        problems.stream().map(Problem::code).collect(Collectors.toCollection(TreeSet::new)).stream()
            .map(code -> rule(code, explanations.get(code)))
            .collect(Collectors.joining(","));
    String results =
        problems.stream().map(SarifReport::result).collect(Collectors.joining(",\n      "));
    return """
        {
          "$schema": %s,
          "version": "2.1.0",
          "runs": [{
            "tool": {"driver": {"name": "chibi-net", "version": %s, "rules": [%s]}},
            "columnKind": "unicodeCodePoints",
            "results": [
              %s
            ]
          }]
        }
        """
        .formatted(quote(SCHEMA), quote(Version.number()), rules, results);
  }

  private static String rule(String code, String explanation) {
    String text =
        explanation == null ? "" : ", \"fullDescription\": {\"text\": " + quote(explanation) + "}";
    return "{\"id\": " + quote(code) + text + "}";
  }

  private static String result(Problem problem) {
    String level =
        switch (problem.severity()) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case HINT -> "note";
        };
    String places =
        problem.location() == null
            ? ""
            : ", \"locations\": [{" + physical(problem.location()) + "}]";
    String related =
        problem.related().isEmpty()
            ? ""
            : ", \"relatedLocations\": ["
                + problem.related().stream()
                    .map(
                        place ->
                            "{"
                                + physical(place.location())
                                + ", \"message\": {\"text\": "
                                + quote(place.message())
                                + "}}")
                    .collect(Collectors.joining(", "))
                + "]";
    return "{\"ruleId\": "
        + quote(problem.code())
        + ", \"level\": "
        + quote(level)
        + ", \"message\": {\"text\": "
        + quote(problem.message())
        + "}"
        + places
        + related
        + "}";
  }

  private static String physical(Location location) {
    SourceText text = location.source();
    Span span = location.span();
    return "\"physicalLocation\": {\"artifactLocation\": {\"uri\": "
        + quote(uri(text.name()))
        + "}, \"region\": {\"startLine\": "
        + text.line(span.start())
        + ", \"startColumn\": "
        + text.column(span.start())
        + ", \"endLine\": "
        + text.line(span.end())
        + ", \"endColumn\": "
        + text.column(span.end())
        + "}}";
  }

  // Relative paths stay relative, so that a report fits any checkout.
  private static String uri(String name) {
    if (name.startsWith("chibi-net:")) {
      return name;
    }
    Path path = Path.of(name);
    String encoded = path.toAbsolutePath().toUri().getRawPath();
    if (path.isAbsolute()) {
      return "file://" + encoded;
    }
    String here = Path.of("").toAbsolutePath().toUri().getRawPath();
    return encoded.startsWith(here) ? encoded.substring(here.length()) : "file://" + encoded;
  }

  private static String quote(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> {
          if (c < 0x20) {
            json.append(String.format("\\u%04x", (int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    return json.append('"').toString();
  }
}
