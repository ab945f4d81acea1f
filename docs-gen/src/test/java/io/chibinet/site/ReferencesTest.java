package io.chibinet.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.cli.CommandLineModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The command-line reference has all that the command line has. */
class ReferencesTest {
  private static final String PAGE =
      ProductSite.site().guides().stream()
          .filter(guide -> guide.slug().equals("command-line"))
          .findFirst()
          .orElseThrow()
          .markdown();

  @Test
  void everyFlagStandsInTheReference() {
    List<OptionSpec> described = new ArrayList<>(CommandLineModel.flags().options());
    described.addAll(CommandLineModel.check().options());
    for (OptionSpec option : described) {
      assertThat(PAGE).contains("| `" + option.names()[0]);
      assertThat(PAGE).contains(String.join(" ", option.description()));
    }
    for (OptionSpec option : new CommandLine(new Docs()).getCommandSpec().options()) {
      assertThat(PAGE).contains("`" + option.longestName());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "lsp", "docs"})
  void everySubcommandHasAPart(String name) {
    assertThat(PAGE).contains("## `chibi-net " + name + "`", "| `chibi-net " + name);
  }

  @Test
  void nothingIsLeftToFillIn() {
    assertThat(PAGE).doesNotContainPattern("\\{[-a-z]+}");
  }
}
