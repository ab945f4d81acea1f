package io.chibinet.site;

import io.chibinet.cli.Subcommand;
import java.util.List;

/** Makes {@code docs} a word of the command line. */
public final class DocsSubcommand implements Subcommand {
  @Override
  public String name() {
    return "docs";
  }

  @Override
  public int run(List<String> arguments) {
    return Docs.run(arguments.toArray(new String[0]));
  }
}
