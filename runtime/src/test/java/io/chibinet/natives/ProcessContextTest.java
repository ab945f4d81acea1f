package io.chibinet.natives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessContextTest {
  @Test
  void theCommandLineIsAFreshList() {
    assertThat(Script.run("(show (command-line))")).isEqualTo("(\"script.scm\" \"one\" \"two\")\n");
  }

  @Test
  void exitCodesFollowTheObject() {
    assertThat(Script.run("(exit)")).isEqualTo("exit 0\n");
    assertThat(Script.run("(exit #t)")).isEqualTo("exit 0\n");
    assertThat(Script.run("(exit #f)")).isEqualTo("exit 1\n");
    assertThat(Script.run("(exit 3)")).isEqualTo("exit 3\n");
    assertThat(Script.run("(exit 256)")).isEqualTo("exit 0\n");
    assertThat(Script.run("(exit -1)")).isEqualTo("exit 255\n");
  }

  @Test
  void exitRunsWhatIsOutstandingAndEmergencyExitDoesNot() {
    String body = "(dynamic-wind (lambda () #f) (lambda () (%s 7)) (lambda () (show 'after)))";
    assertThat(Script.run(body.formatted("exit"))).isEqualTo("after\nexit 7\n");
    assertThat(Script.run(body.formatted("emergency-exit"))).isEqualTo("exit 7\n");
  }

  @Test
  void exitFromAnotherThreadEndsTheProgram() {
    String written = Script.run("(spawn (exit 4)) (thread-sleep! 30) (show 'not-reached)");
    assertThat(written).isEqualTo("exit 4\n");
  }

  @Test
  void environmentVariablesAreStrings() {
    String written =
        Script.run(
            """
            (show (string? (get-environment-variable "PATH"))
                  (get-environment-variable "NO_SUCH_VARIABLE_HERE")
                  (equal? (cdr (assoc "PATH" (get-environment-variables)))
                          (get-environment-variable "PATH")))
            (show (outcome (get-environment-variable 'PATH)))
            """);
    assertThat(written)
        .isEqualTo("#t #f #t\n\"get-environment-variable: expected a string as argument 1\"\n");
  }

  @Test
  void timeGoesForward() {
    String written =
        Script.run(
            """
            (define start (current-jiffy))
            (thread-sleep! 0.01)
            (define passed (- (current-jiffy) start))
            (show (exact-integer? start) (>= passed (/ (jiffies-per-second) 100))
                  (> (current-second) 1.7e9))
            """);
    assertThat(written).isEqualTo("#t #t #t\n");
  }
}
