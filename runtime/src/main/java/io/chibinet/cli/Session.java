package io.chibinet.cli;

import io.chibinet.expand.Environment;
import io.chibinet.expand.Form;
import io.chibinet.expand.NodeForms;
import io.chibinet.library.LibraryName;
import io.chibinet.library.LibraryPath;
import io.chibinet.library.Source;
import io.chibinet.machine.ExitRequest;
import io.chibinet.machine.ExpansionFailure;
import io.chibinet.machine.Interpreter;
import io.chibinet.machine.Machine;
import io.chibinet.machine.Surroundings;
import io.chibinet.machine.UncaughtError;
import io.chibinet.natives.NativeIndex;
import io.chibinet.natives.StreamInputPort;
import io.chibinet.natives.StreamOutputPort;
import io.chibinet.syntax.Parser;
import io.chibinet.syntax.Problem;
import io.chibinet.syntax.SourceFile;
import io.chibinet.syntax.SourceText;
import io.chibinet.value.OutputPort;
import io.chibinet.value.Printer;
import io.chibinet.value.Unspecified;
import io.chibinet.value.Values;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * An interpreter on the standard streams, and the way its failures end: as a report on standard
 * error and an exit code. It belongs to one Java thread, which needs a large stack.
 */
final class Session {
  private final Console console;
  private final Interpreter interpreter;

  /** What the program's standard output goes through, or null where that is not a file. */
  private final StandardOutput outputStream;

  /**
   * A session.
   *
   * @param program the name of the program and its arguments
   */
  Session(LibraryPath path, List<String> program, Console console) {
    this(path, program, console, new FileOutputStream(FileDescriptor.out));
    // Not so where someone may be typing: a prompt comes behind what was written before.
    if (standardOutput() instanceof StreamOutputPort port) {
      port.sparesOthersWhile(interpreter.machine().scheduler()::hasOthers);
    }
  }

  /** A session whose standard output goes to {@code output}. */
  Session(LibraryPath path, List<String> program, Console console, OutputStream output) {
    this(path, program, console, new StandardOutput(output));
  }

  private Session(LibraryPath path, List<String> program, Console console, StandardOutput output) {
    this(
        path,
        program,
        console,
        StreamOutputPort.standardOutput(output, console.terminals().output()),
        new FileInputStream(FileDescriptor.in),
        output);
  }

  /** A session on these streams and the standard error of {@code console}. */
  Session(
      LibraryPath path, List<String> program, Console console, OutputPort out, InputStream input) {
    this(path, program, console, out, input, null);
  }

  private Session(
      LibraryPath path,
      List<String> program,
      Console console,
      OutputPort out,
      InputStream input,
      StandardOutput outputStream) {
    this.console = console;
    this.outputStream = outputStream;
    Surroundings surroundings =
        new Surroundings(
            program,
            StreamInputPort.standard(input, console.terminals().input(), out),
            out,
            StreamOutputPort.standardError(console.error()));
    interpreter = new Interpreter(path, NativeIndex::value, surroundings);
    interpreter.machine().scheduler().onThreadError(this::report);
  }

  Interpreter interpreter() {
    return interpreter;
  }

  Console console() {
    return console;
  }

  /** Runs a whole program; returns the exit code. */
  int run(Source program) {
    return complete(
        () -> {
          Object value = interpreter.run(program);
          if (Editors.wantValue() && value != Unspecified.UNSPECIFIED) {
            show(value);
          }
          return ExitCode.SUCCESS;
        });
  }

  /**
   * Does {@code work} and what has to be done at the end of the process, whatever happens.
   *
   * @return the exit code: what {@code work} says, or what its failure means
   */
  int complete(IntSupplier work) {
    int code = attempt(work);
    // Flushing may find that nobody reads the output any more.
    int end =
        attempt(
            () -> {
              interpreter.machine().surroundings().flushAll();
              return hasWrittenAll() ? ExitCode.SUCCESS : ExitCode.FAILURE;
            });
    return code == ExitCode.SUCCESS ? end : code;
  }

  /** Whether all of standard output went out; if not, says why. */
  private boolean hasWrittenAll() {
    IOException failure = outputStream == null ? null : outputStream.failure();
    if (failure != null) {
      console.print(
          ErrorReport.of(
              "standard output could not be written: " + failure.getMessage(),
              console.errorStyle()));
    }
    return failure == null;
  }

  private int attempt(IntSupplier work) {
    try {
      return work.getAsInt();
    } catch (ExitRequest e) {
      return e.code();
    } catch (ExpansionFailure e) {
      report(e.problems());
    } catch (UncaughtError e) {
      report(e);
    } catch (Refusal e) {
      flushOutput();
      console.refuse(e);
    }
    return ExitCode.FAILURE;
  }

  /** Tells the user about problems in a text. */
  void report(List<Problem> problems) {
    flushOutput();
    console.print(ErrorReport.of(problems, console.errorStyle()));
  }

  /** Tells the user about an error that nothing handled. */
  void report(UncaughtError error) {
    flushOutput();
    String hint = Spelling.hint(error, interpreter) + Usage.hint(error);
    console.print(ErrorReport.of(error, hint, console.errorStyle()));
  }

  /** Passes on what the program's standard output holds. */
  void flush() {
    print("");
  }

  // So that what a program has written stands before the report of what went wrong.
  private void flushOutput() {
    try {
      interpreter.machine().surroundings().flushAll();
    } catch (ExitRequest e) {
      // Nobody reads standard output; standard error may still be read.
      return;
    }
  }

  /** Writes to the program's standard output, at once. */
  void print(String text) {
    OutputPort out = (OutputPort) standardOutput();
    out.writeText(text);
    out.flush();
  }

  /** Writes a value as {@code write} does, or several, each in a line. */
  void show(Object value) {
    Object[] all = value instanceof Values several ? several.items : new Object[] {value};
    StringBuilder text = new StringBuilder();
    for (Object each : all) {
      text.append(Printer.write(each)).append('\n');
    }
    print(text.toString());
  }

  private Object standardOutput() {
    Machine machine = interpreter.machine();
    return machine.surroundings().currentOutput().value(machine);
  }

  // Texts that are not programs

  /** An environment with all that a library exports. */
  Environment environment(LibraryName library) {
    Environment environment = interpreter.interactive();
    evaluate(SourceText.of("chibi-net", "(import " + library + ")"), environment);
    return environment;
  }

  /**
   * Evaluates the forms of a text one after the other.
   *
   * @return the value of the last
   * @throws ExpansionFailure when the text is wrong: then nothing of it ran if it cannot be read,
   *     and otherwise what stands before the form that is wrong
   */
  Object evaluate(SourceText text, Environment environment) {
    interpreter.setInteraction(environment);
    Object value = Unspecified.UNSPECIFIED;
    for (Form form : forms(text)) {
      value = interpreter.evaluate(form, environment);
    }
    return value;
  }

  /** The forms of a text, for whom every problem is one too many. */
  static List<Form> forms(SourceText text) {
    SourceFile file = Parser.parse(text);
    if (!file.problems().isEmpty()) {
      throw new ExpansionFailure(file.problems());
    }
    return NodeForms.of(file);
  }
}
