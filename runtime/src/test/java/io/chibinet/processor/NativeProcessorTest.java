package io.chibinet.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chibinet.machine.NativeProcedure;
import io.chibinet.value.Bytevector;
import io.chibinet.value.Char;
import io.chibinet.value.SchemeError;
import io.chibinet.value.Unspecified;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeProcessorTest {
  @TempDir Path folder;
  private URLClassLoader loader;

  @AfterEach
  void closeLoader() throws IOException {
    if (loader != null) {
      loader.close();
    }
  }

  @Test
  void requiredArgumentsAreCountedAndConverted() {
    NativeProcedure procedure =
        find("sum", "@Native(\"sum\") static long sum(int a, long b) { return a + b; }");

    assertThat(procedure.call2(null, 1L, 2L)).isEqualTo(3L);
    assertThat(procedure.minimum()).isEqualTo(2);
    assertThat(procedure.maximum()).isEqualTo(2);
    fails("sum: expected 2 arguments, got 1", () -> procedure.call1(null, 1L));
    fails("sum: expected an exact integer as argument 2", () -> procedure.call2(null, 1L, 2.0));
    fails(
        "sum: a must be between -2147483648 and 2147483647",
        () -> procedure.call2(null, 1L << 40, 1L));
    fails(
        "sum: b must be less than 2^63 in magnitude",
        () -> procedure.call2(null, 1L, BigInteger.ONE.shiftLeft(70)));
  }

  @Test
  void optionalArgumentsAreNullWhenAbsent() {
    NativeProcedure procedure =
        find(
            "f",
            "@Native(\"f\") static Object f(Object x, @Optional Integer y, @Optional Boolean z)"
                + " { return y == null ? x : z == null ? y + 0L : z; }");

    assertThat(procedure.call1(null, 7L)).isEqualTo(7L);
    assertThat(procedure.call2(null, 7L, 8L)).isEqualTo(8L);
    assertThat(procedure.call3(null, 7L, 8L, Boolean.FALSE)).isEqualTo(false);
    fails("f: expected 1 to 3 arguments, got 0", () -> procedure.call0(null));
  }

  @Test
  void constantsAreValuesAndNoProcedures() {
    String constant = "@Native(value = \"k\", constant = true) static int k() { return 7; }";

    assertThat(ask("constant", "k", constant)).isEqualTo(7L);
    assertThat(find("k", constant)).isNull();
    rejects(
        "static int ok() { return 1; }"
            + "@Native(value = \"k\", constant = true) static int k(int x) { return x; }",
        "a constant takes no arguments");
  }

  @Test
  void theRestIsAnArrayAtAnyCount() {
    NativeProcedure procedure =
        find("f", "@Native(\"f\") static int f(Object x, Object... rest) { return rest.length; }");

    assertThat(procedure.call1(null, 0L)).isEqualTo(0L);
    assertThat(procedure.call4(null, 0L, 0L, 0L, 0L)).isEqualTo(3L);
    assertThat(procedure.callN(null, new Object[7])).isEqualTo(6L);
    assertThat(procedure.maximum()).isEqualTo(-1);
    fails("f: expected at least 1 argument, got 0", () -> procedure.call0(null));
  }

  @Test
  void moreThanFourArgumentsAreCountedToo() {
    NativeProcedure procedure =
        find(
            "f",
            "@Native(\"f\") static Object f(Object a, Object b, Object c, Object d, int e,"
                + " @Optional Object f) { return f == null ? e + 0L : f; }");

    assertThat(procedure.callN(null, new Object[] {1L, 2L, 3L, 4L, 5L})).isEqualTo(5L);
    assertThat(procedure.callN(null, new Object[] {1L, 2L, 3L, 4L, 5L, 6L})).isEqualTo(6L);
    fails("f: expected 5 or 6 arguments, got 7", () -> procedure.callN(null, new Object[7]));
    fails("f: expected 5 or 6 arguments, got 4", () -> procedure.callN(null, new Object[4]));
  }

  @Test
  void overloadsDifferInTheirNumberOfArguments() {
    NativeProcedure procedure =
        find(
            "f",
            "@Native(\"f\") static int none() { return 0; }"
                + "@Native(\"f\") static int two(Object a, Object b) { return 2; }"
                + "@Native(\"f\") static int more(Object... all) { return 10 + all.length; }");

    assertThat(procedure.call0(null)).isEqualTo(0L);
    assertThat(procedure.call1(null, 1L)).isEqualTo(11L);
    assertThat(procedure.call2(null, 1L, 2L)).isEqualTo(2L);
    assertThat(procedure.callN(null, new Object[5])).isEqualTo(15L);
  }

  @Test
  void valuesOfAClassAreCheckedByIt() {
    NativeProcedure procedure =
        find("f", "@Native(\"f\") static Object f(Char c, Bytevector b, boolean x) { return x; }");

    Bytevector bytes = new Bytevector();
    assertThat(procedure.call3(null, Char.of('a'), bytes, 0L)).isEqualTo(true);
    fails("f: expected a character as argument 1", () -> procedure.call3(null, 1L, bytes, 0L));
    fails(
        "f: expected a bytevector as argument 2",
        () -> procedure.call3(null, Char.of('a'), 1L, 0L));
  }

  @Test
  void nothingBecomesTheUnspecifiedValue() {
    assertThat(find("f", "@Native(\"f\") static void f() {}").call0(null))
        .isSameAs(Unspecified.UNSPECIFIED);
  }

  @Test
  void suspendingIsKnownToTheProcedure() {
    assertThat(
            find(
                    "f",
                    "@Native(value = \"f\", suspends = true) static Object f(Machine vm)"
                        + " { return vm; }")
                .suspends())
        .isTrue();
  }

  @Test
  void badSignaturesAreCompileErrors() {
    rejects("static Object f(String s) { return s; }", "no Scheme argument becomes the java.lang");
    rejects("static String f() { return null; }", "java.lang.String is no Scheme value");
    rejects("Object f() { return null; }", "a native method is static");
    rejects("private static Object f() { return null; }", "a native method is not private");
    rejects("static void f() throws Exception {}", "declares no exception");
    rejects("static void f(Integer i) {}", "is not @Optional, so it is not boxed");
    rejects("static void f(@Optional int i) {}", "is @Optional, so its type is boxed");
    rejects("static void f(@Optional Object i, Object j) {}", "follows an @Optional one");
    rejects("static void f(Object i, Machine vm) {}", "the machine is the first parameter");
    rejects("static void f(Long... i) {}", "the rest is Object...");
    rejects("static void f(Object[] i) {}", "is an array");
    rejects(
        "static void f(Object a) {} @Native(\"f\") static void g(Object b) {}",
        "two overloads of f take the same number of arguments");
    rejects(
        "static void f() {} @Native(\"f\") static void g(Object b, Object c) {}",
        "no overload of f takes 1");
  }

  private static void fails(String message, Runnable call) {
    assertThatThrownBy(call::run).isInstanceOf(SchemeError.class).hasMessage(message);
  }

  private void rejects(String method, String message) {
    assertThat(compile("@Native(\"f\") " + method)).anyMatch(error -> error.contains(message));
  }

  private NativeProcedure find(String name, String methods) {
    return (NativeProcedure) ask("find", name, methods);
  }

  /** Compiles a class with these methods and asks the generated table. */
  private Object ask(String question, String name, String methods) {
    assertThat(compile(methods)).isEmpty();
    try {
      loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
      return loader
          .loadClass("sample.SampleNatives")
          .getMethod(question, String.class)
          .invoke(null, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** Compiles a class with these methods and returns what javac complained about. */
  private List<String> compile(String methods) {
    String source =
        """
        package sample;
        import io.chibinet.machine.Machine;
        import io.chibinet.processor.*;
        import io.chibinet.value.*;
        final class Sample {
        %s
        }
        """
            .formatted(methods);
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("mem:///Sample.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-d",
            folder.toString(),
            "-Xlint:all,-processing",
            "-cp",
            System.getProperty("java.class.path"));
    JavaCompiler.CompilationTask task =
        compiler.getTask(new StringWriter(), null, problems, options, null, List.of(file));
    task.setProcessors(List.of(new NativeProcessor()));
    task.call();
    return problems.getDiagnostics().stream().map(problem -> problem.getMessage(null)).toList();
  }
}
