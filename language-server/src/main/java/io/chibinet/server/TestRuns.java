package io.chibinet.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.chibinet.server.feature.FindTests;
import io.chibinet.server.feature.Positions;
import io.chibinet.server.feature.View;
import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.Document;
import io.chibinet.syntax.SourceText;
import io.chibinet.syntax.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * Runs the tests of a text, all or some, in a process that reports each one over a socket as the
 * library {@code (chibi-net test-report)} documents.
 */
final class TestRuns {
  /** The result of a test; {@code id} and {@code range} are null for one that no text shows. */
  record Result(
      int run,
      String uri,
      String id,
      String name,
      List<String> groups,
      String status,
      String message,
      String expected,
      String actual,
      Range range,
      Long milliseconds) {}

  private final SchemeLanguageClient client;
  private final boolean takesOutput;
  private final Runs runs;

  TestRuns(SchemeLanguageClient client, boolean takesOutput, Runs runs) {
    this.client = client;
    this.takesOutput = takesOutput;
    this.runs = runs;
  }

  /**
   * Runs tests.
   *
   * @param ids of tests and groups, or null for all
   * @return the number of the run
   */
  int start(String uri, Collection<String> ids, View view) throws IOException {
    Analysis analysis = view.analysis(Programs.document(uri, view));
    List<FindTests.TestForm> tests = FindTests.in(analysis.document(), view);
    Map<String, String> variables = new HashMap<>();
    if (ids != null) {
      List<FindTests.TestForm> chosen = new ArrayList<>();
      Set<String> missing = new HashSet<>(ids);
      choose(tests, missing, chosen);
      if (!missing.isEmpty()) {
        throw Arguments.refusal(
            ResponseErrorCode.InvalidParams,
            missing.iterator().next() + ": there is no test of this id in " + uri);
      }
      variables.put("CHIBI_NET_TEST_CHOICE", choice(chosen, analysis.document()));
    }
    int run = runs.next();
    Map<Integer, FindTests.TestForm> places = new HashMap<>();
    note(tests, places);
    Runs.Program program = program(analysis, view);
    TestReports reports = new TestReports(told -> tell(result(run, told, analysis, places, view)));
    variables.put("CHIBI_NET_TEST_REPORT", reports.address());
    try {
      runs.start(run, program.with(variables), view.world(), reports::end);
    } catch (IOException | RuntimeException e) {
      reports.end();
      throw e;
    }
    return run;
  }

  /** Moves from {@code wanted} to {@code chosen} what is there. */
  private static void choose(
      List<FindTests.TestForm> forms, Set<String> wanted, List<FindTests.TestForm> chosen) {
    for (FindTests.TestForm form : forms) {
      if (wanted.remove(form.id())) {
        chosen.add(form);
      }
      if (form.isGroup()) {
        choose(form.children(), wanted, chosen);
      }
    }
  }

  private static String choice(List<FindTests.TestForm> chosen, Document document) {
    StringBuilder list = new StringBuilder("(");
    SourceText text = document.text();
    for (FindTests.TestForm form : chosen) {
      Span span = form.span();
      list.append('(').append(quoted(document.name()));
      list.append(' ')
          .append(text.line(span.start()))
          .append(' ')
          .append(text.column(span.start()));
      list.append(' ').append(text.line(span.end())).append(' ').append(text.column(span.end()));
      list.append(')');
      if (form.isGroup() && form.names() != null) {
        list.append("(group");
        form.names().forEach(name -> list.append(' ').append(quoted(name)));
        list.append(')');
      }
    }
    return list.append(')').toString();
  }

  /** As a Scheme string. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (c < ' ') {
                quoted.append("\\x").append(Integer.toHexString(c)).append(';');
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }

  private static void note(
      List<FindTests.TestForm> forms, Map<Integer, FindTests.TestForm> places) {
    for (FindTests.TestForm form : forms) {
      places.put(form.span().start(), form);
      if (form.isGroup()) {
        note(form.children(), places);
      }
    }
  }

  private static Runs.Program program(Analysis analysis, View view) {
    Programs.Text root = Programs.root(analysis, view);
    if (!analysis.unit().isLibrary()) {
      return Programs.program(root, List.of(), Optional.empty());
    }
    // A library of tests exports a procedure that runs them, as Chibi's do.
    String library = analysis.unit().libraries().get(0).toString();
    String run = "\n(import (only " + library + " run-tests))\n(run-tests)\n";
    return Programs.program(root.followedBy(run), List.of(), Optional.empty());
  }

  private void tell(Result result) {
    if (takesOutput) {
      client.testResult(result);
    } else if (!result.status.equals("passed")) {
      client.logMessage(
          new MessageParams(
              MessageType.Error,
              result.name
                  + ": "
                  + result.status
                  + (result.message == null ? "" : ": " + result.message)));
    }
  }

  private static Result result(
      int run,
      JsonObject told,
      Analysis analysis,
      Map<Integer, FindTests.TestForm> places,
      View view) {
    List<String> groups = new ArrayList<>();
    for (JsonElement group : told.getAsJsonArray("groups")) {
      groups.add(group.getAsString());
    }
    String file = text(told, "file");
    Document document = analysis.document();
    Optional<Document> where =
        document.name().equals(file)
            ? Optional.of(document)
            : Optional.ofNullable(file).flatMap(view.world()::named);
    Optional<Span> span = where.map(found -> span(told, found.text()));
    Optional<FindTests.TestForm> form =
        where.isPresent() && where.get() == document
            ? span.map(place -> places.get(place.start()))
            : Optional.empty();
    return new Result(
        run,
        where.map(found -> view.world().address(found.name())).orElse(document.uri()),
        form.map(FindTests.TestForm::id).orElse(null),
        text(told, "name"),
        groups,
        text(told, "status"),
        text(told, "message"),
        text(told, "expected"),
        text(told, "actual"),
        where
            .map(found -> new Positions(found.text(), view.client().encoding()))
            .map(positions -> positions.range(span.get()))
            .orElse(null),
        told.has("milliseconds") ? told.get("milliseconds").getAsLong() : null);
  }

  private static String text(JsonObject told, String name) {
    return told.has(name) ? told.get(name).getAsString() : null;
  }

  private static Span span(JsonObject told, SourceText text) {
    int start = text.offset(told.get("line").getAsInt(), told.get("column").getAsInt());
    int end = text.offset(told.get("endLine").getAsInt(), told.get("endColumn").getAsInt());
    return new Span(start, Math.max(start, end));
  }
}
