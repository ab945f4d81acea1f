package io.chibinet.cli;

import io.chibinet.expand.Environment;
import io.chibinet.expand.Global;
import io.chibinet.library.LibraryName;
import io.chibinet.library.LibraryPath;
import io.chibinet.library.Source;
import io.chibinet.machine.Machine;
import io.chibinet.machine.Procedure;
import io.chibinet.machine.VariadicProcedure;
import io.chibinet.syntax.SourceText;
import io.chibinet.value.MutableString;
import io.chibinet.value.Nil;
import io.chibinet.value.Pair;
import java.util.ArrayList;
import java.util.List;

/** Does what the flags of a command line ask for. */
final class Invocation {
  private static final LibraryName DEFAULT = LibraryName.of("scheme", "small");

  private final Options options;
  private final Screen screen;
  private final Session session;
  // What the steps evaluate in; made when the first one needs it.
  private Environment environment;

  Invocation(Options options, Console console) {
    this.options = options;
    this.screen = new Screen();
    Terminals terminals = console.terminals();
    LibraryPath path =
        LibraryPath.of(options.prepended, System.getenv("CHIBI_MODULE_PATH"), options.appended);
    // Reports of other threads go above the line that is being edited, too.
    Console shared =
        terminals.output() && terminals.error()
            ? new Console(terminals, console.errorStyle(), screen)
            : console;
    this.session = new Session(path, options.program, shared, screen);
  }

  /** Returns the exit code. */
  int run() {
    if (options.help) {
      Console.printOut(Options.usage());
      return ExitCode.SUCCESS;
    }
    if (options.version) {
      Console.printOut(Version.text() + "\n");
      return ExitCode.SUCCESS;
    }
    Interrupts.pass(session.interpreter().machine());
    return session.complete(this::steps);
  }

  private int steps() {
    for (Options.Step step : options.steps) {
      take(step);
    }
    if (options.mainLibrary != null) {
      List<String> arguments = new ArrayList<>(options.program);
      arguments.add(0, options.mainLibrary);
      return call("main", session.environment(library(options.mainLibrary)), arguments);
    }
    if (options.evaluates()) {
      return ExitCode.SUCCESS;
    }
    if (options.program.isEmpty()) {
      return new Repl(session, screen, environment()).run();
    }
    return program(ProgramFile.read(options.program.get(0)));
  }

  private void take(Options.Step step) {
    String text = step.text();
    switch (step.kind()) {
      case IMPORT_ONLY -> environment = session.environment(library(text));
      case IMPORT -> {
        String form = "(import " + library(text) + ")";
        session.evaluate(SourceText.of("-m", form), environment());
      }
      case LOAD -> session.evaluate(ProgramFile.read(text).text(), environment());
      case EVALUATE -> session.evaluate(SourceText.of("-e", text), environment());
      case PRINT -> session.show(session.evaluate(SourceText.of("-p", text), environment()));
    }
  }

  private Environment environment() {
    if (environment == null) {
      environment = session.environment(DEFAULT);
    }
    return environment;
  }

  /** Runs FILE; with imports from flags, or with -r, in an environment that outlives it. */
  private int program(Source program) {
    if (environment == null && options.main == null) {
      session.interpreter().run(program);
      return ExitCode.SUCCESS;
    }
    Environment place = environment == null ? session.interpreter().interactive() : environment;
    session.evaluate(program.text(), place);
    return options.main == null ? ExitCode.SUCCESS : call(options.main, place, options.program);
  }

  /** Calls a procedure with a list of strings; a small integer as its value is the exit code. */
  private int call(String name, Environment place, List<String> arguments) {
    if (!(place.visible().get(name) instanceof Global global)
        || !(global.value instanceof Procedure procedure)) {
      throw new Refusal(name + ": no procedure of this name is there to be called");
    }
    Object list = Nil.NIL;
    for (int i = arguments.size(); i-- > 0; ) {
      list = new Pair(MutableString.of(arguments.get(i)), list);
    }
    Object strings = list;
    Object value =
        session
            .interpreter()
            .machine()
            .run(
                new VariadicProcedure(null, 0, 0) {
                  @Override
                  protected Object apply(Machine vm, Object[] none) {
                    return vm.tailCall(procedure, strings);
                  }
                });
    return value instanceof Long code ? (int) (code & 0xFF) : ExitCode.SUCCESS;
  }

  /** The library written as {@code (scheme small)} or {@code scheme.small}. */
  private static LibraryName library(String text) {
    if (text.startsWith("(")) {
      return LibraryName.parse(text)
          .orElseThrow(() -> new Refusal(text + ": not the name of a library"));
    }
    return LibraryName.of(text.split("\\."));
  }
}
