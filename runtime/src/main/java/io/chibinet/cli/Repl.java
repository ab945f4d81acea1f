package io.chibinet.cli;

import io.chibinet.expand.Binding;
import io.chibinet.expand.Environment;
import io.chibinet.expand.Form;
import io.chibinet.library.Declaration;
import io.chibinet.library.LibraryIndex;
import io.chibinet.library.PlainWriter;
import io.chibinet.machine.ExpansionFailure;
import io.chibinet.machine.Machine;
import io.chibinet.machine.UncaughtError;
import io.chibinet.machine.VariadicProcedure;
import io.chibinet.syntax.SourceText;
import io.chibinet.value.Eof;
import io.chibinet.value.Unspecified;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The interactive session: reads, evaluates and prints until the input ends. Errors are reported
 * and keep the session; green threads go on while it waits for input.
 */
final class Repl {
  private static final int WIDTH = 80;

  private final Session session;
  private final Screen screen;
  private final Environment environment;
  private final Machine machine;
  // Reading every library takes a moment; most sessions never ask.
  private LibraryIndex index;

  Repl(Session session, Screen screen, Environment environment) {
    this.session = session;
    this.screen = screen;
    this.environment = environment;
    session.interpreter().setInteraction(environment);
    this.machine = session.interpreter().machine();
  }

  /** Runs the session; returns the exit code. */
  int run() {
    Terminals terminals = session.console().terminals();
    if (!terminals.input() || !terminals.output()) {
      return run(new PipedLines());
    }
    machine.scheduler().setInterruptsRaise(true);
    machine.scheduler().setErrorsUnwind(true);
    try (LineSource lines =
        new PromptedLines(screen, machine::interrupt, PromptedLines.historyFile())) {
      session.print(Version.text() + "; ,help shows what else there is\n");
      return run(lines);
    }
  }

  private int run(LineSource lines) {
    while (true) {
      Object input;
      try {
        input = next(lines);
      } catch (UncaughtError e) {
        // An interrupt that came too late for what it was meant for.
        continue;
      }
      if (input == Eof.EOF) {
        return ExitCode.SUCCESS;
      }
      String text = (String) input;
      if (!ReplCommand.isCommand(text)) {
        evaluate(text);
        continue;
      }
      Optional<ReplCommand.Typed> typed = ReplCommand.parse(text);
      if (typed.isPresent() && typed.get().command() == ReplCommand.EXIT) {
        return ExitCode.SUCCESS;
      }
      session.print(
          typed.map(this::obey).orElse(text.strip() + ": no such command; ,help lists them\n"));
    }
  }

  private Object next(LineSource lines) {
    List<String> names = new ArrayList<>(environment.visible().keySet());
    names.addAll(ReplCommand.words());
    return machine.run(
        new VariadicProcedure(null, 0, 0) {
          @Override
          protected Object apply(Machine vm, Object[] none) {
            return lines.next(vm, names);
          }
        });
  }

  private void evaluate(String text) {
    try {
      for (Form form : Session.forms(SourceText.of("<input>", text))) {
        Object value = session.interpreter().evaluate(form, environment);
        if (value != Unspecified.UNSPECIFIED) {
          session.show(value);
        }
      }
    } catch (ExpansionFailure e) {
      session.report(e.problems());
    } catch (UncaughtError e) {
      session.report(e);
    }
    // What was displayed without a line end shall be seen too.
    session.flush();
  }

  private String obey(ReplCommand.Typed typed) {
    String argument = typed.argument();
    return switch (typed.command()) {
      case HELP, EXIT -> ReplCommand.help();
      case DOC -> argument.isEmpty() ? ",doc: expected a name\n" : documentation(argument);
      case APROPOS -> apropos(argument);
    };
  }

  private String apropos(String part) {
    StringBuilder text = new StringBuilder();
    for (String name : new TreeSet<>(environment.visible().keySet())) {
      if (name.contains(part)) {
        text.append("  ").append(name).append('\n');
      }
    }
    return text.toString();
  }

  private String documentation(String name) {
    if (index == null) {
      index = LibraryIndex.of(session.interpreter().libraries().path());
    }
    List<LibraryIndex.Exported> exports = index.named(name);
    Binding binding = environment.visible().get(name);
    if (binding != null) {
      return exports.stream()
          .flatMap(export -> export.declaration().stream())
          .filter(found -> isOf(found, binding))
          .findFirst()
          .map(Repl::entry)
          .orElse(name + ": has no documentation\n");
    }
    if (exports.isEmpty()) {
      return name + ": is not bound, and no library exports it\n";
    }
    LibraryIndex.Exported exported = exports.get(0);
    return name
        + ": is not bound; (import "
        + exported.library()
        + ") would bind it\n"
        + exported.declaration().map(found -> "\n" + entry(found)).orElse("");
  }

  private static String entry(Declaration found) {
    return new PlainWriter(WIDTH).entry(found) + "\n";
  }

  private static boolean isOf(Declaration found, Binding binding) {
    return binding.library() == null
        ? found.kind().isSyntax()
        : found.library().toString().equals(binding.library());
  }
}
