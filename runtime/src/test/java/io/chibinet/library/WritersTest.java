package io.chibinet.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WritersTest {
  private static final Declaration SEND =
      Libraries.withBody(
              """
              ;;> \\procedure{(send fileno bv [flags])}
              ;;> Sends \\var{bv}, *now*, as \\scheme{receive} gets it; see
              ;;> \\url{https://example.org/}{the page}.
              ;;> \\itemlist{\\item{one thing} \\item{another}}
              ;;> \\example{(send s #u8(1)) ⇒ 1}
              ;;> \\returns{a count}
              ;;> \\fails{-1}
              (define (send fileno . o) 1)
              """)
          .declarations()
          .get(0);

  @Test
  void markdownIsWhatEditorsShow() {
    MarkdownWriter writer =
        new MarkdownWriter(
            name -> name.equals("receive") ? Optional.of("net.html#receive") : Optional.empty());
    assertThat(writer.entry(SEND))
        .isEqualTo(
            """
            ```scheme
            (send fileno bv [flags])
            ```

            procedure · `(a)`

            Sends *bv*, \\*now\\*, as [`receive`](<net.html#receive>) gets it; see [the page](<https://example.org/>).

            - one thing
            - another

            ```scheme
            (send s #u8(1)) ⇒ 1
            ```

            **Returns:** a count

            **On failure:** -1""");
  }

  @Test
  void plainTextFitsTheTerminal() {
    assertThat(new PlainWriter(40).entry(SEND))
        .isEqualTo(
            """
            (send fileno bv [flags])
              procedure in (a)

            Sends bv, *now*, as receive gets it; see
            the page.

            - one thing
            - another

                (send s #u8(1)) ⇒ 1

            Returns: a count
            On failure: -1""");
  }
}
