package io.chibinet.server;

import io.chibinet.cli.Subcommand;
import java.util.List;

/** {@code chibi-net lsp}: found by the command line as a service. */
public final class LspCommand implements Subcommand {
  @Override
  public String name() {
    return "lsp";
  }

  @Override
  public int run(List<String> arguments) {
    return Lsp.run(arguments);
  }
}
