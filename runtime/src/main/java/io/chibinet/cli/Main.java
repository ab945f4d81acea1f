package io.chibinet.cli;

import io.chibinet.library.LibraryPath;
import io.chibinet.library.Source;
import java.util.Arrays;
import java.util.List;

/**
 * The command {@code chibi-net}. The way to running a plain {@code chibi-net FILE ARG…} loads as
 * little as possible: that is most of what a short program takes.
 */
public final class Main {
  // Virtual memory: what is not used is never there. Expansion recurses on the nesting of a text,
  // and the stack of the first thread cannot be relied on.
  private static final long STACK_BYTES = 512L << 20;

  private static final List<String> SUBCOMMANDS = List.of("check", "docs", "lsp", "session");

  private Main() {}

  /** Never returns: ends the process. */
  public static void main(String[] arguments) throws InterruptedException {
    int[] code = {ExitCode.FAILURE};
    Thread engine = new Thread(null, () -> code[0] = run(arguments), "scheme", STACK_BYTES);
    engine.start();
    engine.join();
    // After a signal the process is ending already, with the exit code that the signal means.
    if (isPlain(arguments) && code[0] != ExitCode.INTERRUPTED) {
      // System.exit would look for somebody who logs it (Java 21), which takes 20 ms.
      Runtime.getRuntime().halt(code[0]);
    }
    System.exit(code[0]);
  }

  /** Whether only a program runs: then nothing of ours is left to do in a shutdown hook. */
  private static boolean isPlain(String[] arguments) {
    return arguments.length > 0
        && !arguments[0].startsWith("-")
        && !SUBCOMMANDS.contains(arguments[0]);
  }

  private static int run(String[] arguments) {
    Console console = Console.standard();
    try {
      return dispatch(arguments, console);
    } catch (Refusal e) {
      console.refuse(e);
    } catch (Throwable e) {
      console.internalError(e);
    }
    return ExitCode.FAILURE;
  }

  private static int dispatch(String[] arguments, Console console) {
    if (arguments.length == 0 || arguments[0].startsWith("-")) {
      return new Invocation(Options.parse(arguments), console).run();
    }
    List<String> words = Arrays.asList(arguments);
    return isPlain(arguments)
        ? runProgram(words, console)
        : Subcommands.run(words.get(0), words.subList(1, words.size()));
  }

  private static int runProgram(List<String> words, Console console) {
    Editors.watch();
    Source program = Editors.program(words.get(0));
    LibraryPath path = LibraryPath.of(List.of(), System.getenv("CHIBI_MODULE_PATH"), List.of());
    Session session = new Session(path, words, console);
    Interrupts.pass(session.interpreter().machine());
    return session.run(program);
  }
}
