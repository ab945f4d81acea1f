package io.chibinet.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.chibinet.expand.Environment;
import io.chibinet.expand.Library;
import io.chibinet.expand.NodeForms;
import io.chibinet.library.LibraryName;
import io.chibinet.machine.ExitRequest;
import io.chibinet.machine.ExpansionFailure;
import io.chibinet.machine.UncaughtError;
import io.chibinet.syntax.Location;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Parser;
import io.chibinet.syntax.Problem;
import io.chibinet.syntax.SourceFile;
import io.chibinet.syntax.SourceText;
import io.chibinet.syntax.Span;
import io.chibinet.value.Printer;
import io.chibinet.value.Unspecified;
import io.chibinet.value.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Evaluates parts of texts in one environment, and says what came out as JSON. What is asked for is
 *
 * <pre>
 * {"name": "/home/ada/part.scm", "text": "…the whole text…", "span": [120, 144],
 *  "imports": [[0, 42]], "importer": {"name": "/home/ada/main.scm", "text": "…"},
 *  "library": "(tools)", "definition": [0, 200], "folders": ["/home/ada/lib"],
 *  "definitions": {"port": {"name": "/home/ada/part.scm", "line": 2, "character": 8}}}
 * </pre>
 *
 * where offsets count UTF-16 units of the text, half-open; all that follows the span may be left
 * out. The data in the span are evaluated, after the import forms that this session has not seen
 * yet, which stand in the importer if there is one: a text that includes this one. With a library
 * the data are evaluated within it; when there is none of that name yet, its definition in the text
 * is first. Libraries are looked for in the folders before other places. A library that is defined
 * again, or a definition within one, changes what all its users see. The definitions are where the
 * texts define names, for what is said of a name that was not evaluated yet. The answer is one of
 *
 * <pre>
 * {"values": ["(1 2)"]}
 * {"incomplete": true}
 * {"error": {"message": "…", "report": "…",
 *   "place": {"name": "…", "start": {"line": 4, "character": 2}, "end": {…}},
 *   "unevaluated": "port"}}
 * </pre>
 *
 * with the values of the last datum as {@code write} writes them, none when they are unspecified,
 * cut where they are very long; lines and characters count from 0.
 */
final class RemoteEvaluation {
  /** In UTF-16 units; nobody reads on. */
  private static final int LONGEST_VALUE = 100_000;

  private final Session session;
  private final EditorFolders folders;
  private final BooleanSupplier isInterrupted;
  private final Environment environment;
  // Names of texts with the import forms that have been evaluated: an import that is evaluated
  // again would take back what the user has defined over it.
  private final Set<List<String>> imported = new HashSet<>();

  /**
   * Evaluations in a new environment with all of {@code (scheme small)} and {@code (chibi net)}.
   *
   * @param folders where the editor finds libraries, as each request tells it
   * @param isInterrupted whether to go no further
   */
  RemoteEvaluation(Session session, EditorFolders folders, BooleanSupplier isInterrupted) {
    this.session = session;
    this.folders = folders;
    this.isInterrupted = isInterrupted;
    session.interpreter().libraries().makeLive();
    this.environment =
        session
            .interpreter()
            .interactive(LibraryName.of("scheme", "small"), LibraryName.of("chibi", "net"));
    session.interpreter().setInteraction(environment);
  }

  /**
   * Does what {@code request} asks.
   *
   * @throws ExitRequest when the program ended the session
   */
  JsonObject answer(JsonObject request) {
    JsonObject answer = new JsonObject();
    SourceText text = text(request);
    try {
      if (request.has("folders")) {
        folders.set(
            request.getAsJsonArray("folders").asList().stream()
                .map(JsonElement::getAsString)
                .toList());
      }
      // What was not there, or wrong, may be right now.
      session.interpreter().libraries().forgetFailed();
      SourceFile file = parse(text, request.getAsJsonArray("span"));
      if (file.endsInsideDatum()) {
        answer.addProperty("incomplete", true);
      }
      refuse(file.problems());
      SourceText importer =
          request.has("importer") ? text(request.getAsJsonObject("importer")) : text;
      if (request.has("imports")) {
        for (JsonElement form : request.getAsJsonArray("imports")) {
          importAsIn(importer, form.getAsJsonArray());
        }
      }
      Environment place = request.has("library") ? library(request, text) : environment;
      answer.add("values", written(evaluate(file, place)));
    } catch (ExpansionFailure e) {
      Problem first = e.problems().get(0);
      answer.add(
          "error",
          error(first.message(), ErrorReport.of(e.problems(), Style.PLAIN), first.location()));
    } catch (UncaughtError e) {
      answer.add("error", error(e, definitions(request, text)));
    } catch (ExitRequest e) {
      if (!isInterrupted.getAsBoolean()) {
        throw e;
      }
      answer = interrupted();
    } catch (Refusal e) {
      answer.add("error", error(e.getMessage()));
    } catch (RuntimeException e) {
      session.console().internalError(e);
      answer.add("error", error("internal error: " + e));
    } catch (OutOfMemoryError e) {
      answer.add("error", error("out of memory: the value is too large to be shown"));
    } catch (StackOverflowError e) {
      answer.add("error", error("data nested too deeply"));
    }
    session.flush();
    return answer;
  }

  private Object evaluate(SourceFile file, Environment place) {
    Object value = Unspecified.UNSPECIFIED;
    for (Node node : file.data()) {
      if (isInterrupted.getAsBoolean()) {
        throw new ExitRequest(ExitCode.INTERRUPTED);
      }
      value = session.interpreter().evaluate(NodeForms.of(node, file.text()), place);
      definedLibrary(node, file.text()).ifPresent(this::redefined);
    }
    return value;
  }

  /** Runs a library that was just defined, so that who uses it sees the change. */
  private void redefined(LibraryName name) {
    use(name);
    // It may export more than before.
    imported.removeIf(form -> form.get(1).contains(name.toString()));
  }

  /** The library that {@code node} defines. */
  private static Optional<LibraryName> definedLibrary(Node node, SourceText text) {
    return node instanceof Node.ListNode list
            && list.items().size() > 1
            && list.items().get(0) instanceof Node.Identifier head
            && head.name().equals("define-library")
        ? LibraryName.parse(text.slice(list.items().get(1).span()))
        : Optional.empty();
  }

  private Optional<Library> use(LibraryName name) {
    Optional<Library> library = session.interpreter().libraries().use(name);
    library.filter(Library::hasErrors).ifPresent(found -> refuse(found.problems()));
    return library;
  }

  /** The scope of the library that {@code request} names. */
  private Environment library(JsonObject request, SourceText text) {
    String written = request.get("library").getAsString();
    LibraryName name = LibraryName.parse(written).orElseThrow(() -> new Refusal(written));
    Optional<Library> library = use(name);
    if (library.isEmpty() && request.has("definition")) {
      evaluate(parse(text, request.getAsJsonArray("definition")), environment);
      library = use(name);
    }
    return library
        .map(Library::environment)
        .orElseThrow(() -> new Refusal(name + ": there is no library of this name"));
  }

  /** Evaluates an import form of a text, unless that was done before. */
  private void importAsIn(SourceText text, JsonArray span) {
    String written = text.text().substring(span.get(0).getAsInt(), span.get(1).getAsInt());
    if (!imported.contains(List.of(text.name(), written))) {
      SourceFile file = parse(text, span);
      refuse(file.problems());
      evaluate(file, environment);
      imported.add(List.of(text.name(), written));
    }
  }

  private static SourceText text(JsonObject told) {
    return SourceText.of(told.get("name").getAsString(), told.get("text").getAsString());
  }

  /** The tree of a part of {@code text}, whatever is wrong with the rest. */
  private static SourceFile parse(SourceText text, JsonArray span) {
    String whole = text.text();
    int start = span.get(0).getAsInt();
    String part = " ".repeat(start) + whole.substring(start, span.get(1).getAsInt());
    SourceFile file = Parser.parse(SourceText.of(text.name(), part));
    // The places are those of the whole text, in which lines are numbered.
    return new SourceFile(
        text,
        file.data(),
        file.comments(),
        file.tokens(),
        file.problems().stream().map(problem -> in(text, problem)).toList(),
        file.endsInsideDatum());
  }

  private static Problem in(SourceText text, Problem problem) {
    Problem moved =
        new Problem(
            problem.code(),
            problem.severity(),
            new Location(text, problem.location().span()),
            problem.message(),
            List.of());
    for (Problem.Related related : problem.related()) {
      moved = moved.with(new Location(text, related.location().span()), related.message());
    }
    return moved;
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new ExpansionFailure(problems);
    }
  }

  private static JsonArray written(Object value) {
    JsonArray values = new JsonArray();
    Object[] all = value instanceof Values several ? several.items : new Object[] {value};
    for (Object each : all) {
      if (each != Unspecified.UNSPECIFIED) {
        String text = Printer.write(each);
        values.add(text.length() <= LONGEST_VALUE ? text : text.substring(0, cut(text)) + " …");
      }
    }
    return values;
  }

  // Not in the middle of a character.
  private static int cut(String text) {
    return Character.isHighSurrogate(text.charAt(LONGEST_VALUE - 1))
        ? LONGEST_VALUE - 1
        : LONGEST_VALUE;
  }

  /** The answer for an evaluation that was ended without a place to tell of. */
  static JsonObject interrupted() {
    JsonObject answer = new JsonObject();
    answer.add("error", error("interrupted"));
    return answer;
  }

  private static EditorDefinitions definitions(JsonObject request, SourceText text) {
    JsonArray span = request.getAsJsonArray("span");
    return new EditorDefinitions(
        request.getAsJsonObject("definitions"),
        text,
        new Span(span.get(0).getAsInt(), span.get(1).getAsInt()));
  }

  private JsonObject error(UncaughtError e, EditorDefinitions definitions) {
    Optional<String> name = Spelling.wrongName(e);
    Optional<String> unevaluated = name.flatMap(definitions::hint);
    String hint = unevaluated.orElseGet(() -> Spelling.hint(e, session.interpreter()));
    JsonObject error =
        error(
            ErrorReport.message(e.payload()) + hint,
            ErrorReport.of(e, hint, Style.PLAIN),
            ErrorReport.usersPlace(e));
    unevaluated.ifPresent(said -> error.addProperty("unevaluated", name.orElseThrow()));
    return error;
  }

  private static JsonObject error(String message) {
    return error(message, ErrorReport.of(message, Style.PLAIN), null);
  }

  private static JsonObject error(String message, String report, Location place) {
    JsonObject error = new JsonObject();
    error.addProperty("message", message);
    error.addProperty("report", report);
    if (place != null) {
      JsonObject where = new JsonObject();
      where.addProperty("name", place.source().name());
      where.add("start", position(place.source(), place.span().start()));
      where.add("end", position(place.source(), place.span().end()));
      error.add("place", where);
    }
    return error;
  }

  private static JsonObject position(SourceText text, int offset) {
    int line = text.line(offset);
    JsonObject position = new JsonObject();
    position.addProperty("line", line - 1);
    position.addProperty("character", offset - text.lineStart(line));
    return position;
  }
}
