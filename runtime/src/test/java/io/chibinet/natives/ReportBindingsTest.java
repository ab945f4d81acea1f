package io.chibinet.natives;

import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.library.LibraryIndex;
import io.chibinet.library.LibraryName;
import io.chibinet.library.LibraryPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The libraries of R7RS-small export exactly the names of appendix A of the report. */
class ReportBindingsTest {
  private static final String BASE =
      """
      * + - ... / < <= = => > >= _ abs and append apply assoc assq assv begin binary-port?
      boolean=? boolean? bytevector bytevector-append bytevector-copy bytevector-copy!
      bytevector-length bytevector-u8-ref bytevector-u8-set! bytevector? caar cadr
      call-with-current-continuation call-with-port call-with-values call/cc car case cdar cddr cdr
      ceiling char->integer char-ready? char<=? char<? char=? char>=? char>? char?
      close-input-port close-output-port close-port complex? cond cond-expand cons
      current-error-port current-input-port current-output-port define define-record-type
      define-syntax define-values denominator do dynamic-wind else eof-object eof-object? eq?
      equal? eqv? error error-object-irritants error-object-message error-object? even? exact
      exact-integer-sqrt exact-integer? exact? expt features file-error? floor floor-quotient
      floor-remainder floor/ flush-output-port for-each gcd get-output-bytevector
      get-output-string guard if include include-ci inexact inexact? input-port-open? input-port?
      integer->char integer? lambda lcm length let let* let*-values let-syntax let-values letrec
      letrec* letrec-syntax list list->string list->vector list-copy list-ref list-set! list-tail
      list? make-bytevector make-list make-parameter make-string make-vector map max member memq
      memv min modulo negative? newline not null? number->string number? numerator odd?
      open-input-bytevector open-input-string open-output-bytevector open-output-string or
      output-port-open? output-port? pair? parameterize peek-char peek-u8 port? positive? procedure?
      quasiquote quote quotient raise raise-continuable rational? rationalize read-bytevector
      read-bytevector! read-char read-error? read-line read-string read-u8 real? remainder reverse
      round set! set-car! set-cdr! square string string->list string->number string->symbol
      string->utf8 string->vector string-append string-copy string-copy! string-fill!
      string-for-each string-length string-map string-ref string-set! string<=? string<? string=?
      string>=? string>? string? substring symbol->string symbol=? symbol? syntax-error
      syntax-rules textual-port? truncate truncate-quotient truncate-remainder truncate/ u8-ready?
      unless unquote unquote-splicing utf8->string values vector vector->list vector->string
      vector-append vector-copy vector-copy! vector-fill! vector-for-each vector-length vector-map
      vector-ref vector-set! vector? when with-exception-handler write-bytevector write-char
      write-string write-u8 zero?
      """;

  private static final String CHAR =
      """
      char-alphabetic? char-ci<=? char-ci<? char-ci=? char-ci>=? char-ci>? char-downcase
      char-foldcase char-lower-case? char-numeric? char-upcase char-upper-case? char-whitespace?
      digit-value string-ci<=? string-ci<? string-ci=? string-ci>=? string-ci>? string-downcase
      string-foldcase string-upcase
      """;

  private static final String CXR =
      """
      caaaar caaadr caaar caadar caaddr caadr cadaar cadadr cadar caddar cadddr caddr cdaaar cdaadr
      cdaar cdadar cdaddr cdadr cddaar cddadr cddar cdddar cddddr cdddr
      """;

  private static final String FILE =
      """
      call-with-input-file call-with-output-file delete-file file-exists? open-binary-input-file
      open-binary-output-file open-input-file open-output-file with-input-from-file
      with-output-to-file
      """;

  private static final Map<String, String> REPORT =
      Map.ofEntries(
          Map.entry("(scheme base)", BASE),
          Map.entry("(scheme case-lambda)", "case-lambda"),
          Map.entry("(scheme char)", CHAR),
          Map.entry(
              "(scheme complex)",
              "angle imag-part magnitude make-polar make-rectangular real-part"),
          Map.entry("(scheme cxr)", CXR),
          Map.entry("(scheme eval)", "environment eval"),
          Map.entry("(scheme file)", FILE),
          Map.entry(
              "(scheme inexact)", "acos asin atan cos exp finite? infinite? log nan? sin sqrt tan"),
          Map.entry("(scheme lazy)", "delay delay-force force make-promise promise?"),
          Map.entry("(scheme load)", "load"),
          Map.entry(
              "(scheme process-context)",
              "command-line emergency-exit exit get-environment-variable"
                  + " get-environment-variables"),
          Map.entry("(scheme read)", "read"),
          Map.entry("(scheme repl)", "interaction-environment"),
          Map.entry("(scheme time)", "current-jiffy current-second jiffies-per-second"),
          Map.entry("(scheme write)", "display write write-shared write-simple"));

  private final LibraryIndex index = LibraryIndex.of(LibraryPath.bundled());

  private List<String> exports(String library) {
    return index.exports(LibraryName.parse(library).orElseThrow()).stream()
        .map(LibraryIndex.Exported::name)
        .toList();
  }

  @Test
  void everyLibraryExportsItsNamesAndNoOthers() {
    REPORT.forEach(
        (library, names) ->
            assertThat(exports(library))
                .as(library)
                .containsExactlyInAnyOrder(names.strip().split("\\s+")));
  }

  @Test
  void theSmallLibraryExportsAllOfThem() {
    List<String> all = new ArrayList<>();
    REPORT.values().forEach(names -> all.addAll(List.of(names.strip().split("\\s+"))));
    assertThat(exports("(scheme small)")).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void everyNameOccursInTheTestsOfTheReport() throws IOException {
    // The one would end the tests, the other is written as a comma.
    Set<String> tested = new HashSet<>(Set.of("emergency-exit", "unquote"));
    try (Stream<Path> files = Files.list(Path.of("src/test/scheme/r7rs"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".scm")).toList()) {
        tested.addAll(List.of(Files.readString(file).split("[\\s()'`,\"#]+")));
      }
    }
    assertThat(tested).containsAll(exports("(scheme small)"));
  }

  @Test
  void theNamesOfTheOldReportAreThere() {
    assertThat(exports("(scheme r5rs)"))
        .contains("exact->inexact", "inexact->exact", "null-environment", "load", "cddddr")
        .hasSizeGreaterThan(220);
  }
}
