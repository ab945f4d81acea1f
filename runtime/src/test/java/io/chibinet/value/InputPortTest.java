package io.chibinet.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class InputPortTest {
  @Test
  void readsCharactersOfEveryLength() {
    InputPort port = InputPort.ofString("aé中𝄞");
    assertThat(port.readChar()).isEqualTo('a');
    assertThat(port.peekChar()).isEqualTo('é');
    assertThat(port.readChar()).isEqualTo('é');
    assertThat(port.readChar()).isEqualTo('中');
    assertThat(port.readChar()).isEqualTo(0x1D11E);
    assertThat(port.readChar()).isEqualTo(Port.END);
    assertThat(port.readChar()).isEqualTo(Port.END);
  }

  @Test
  void mixesBytesCharactersAndLines() {
    InputPort port = arriving("GET é\r\nxy\n\u0001\u0002z");
    assertThat(readByte(port)).isEqualTo('G');
    assertThat(readChar(port)).isEqualTo('E');
    assertThat(readLine(port)).isEqualTo("T é");
    assertThat(readByte(port)).isEqualTo('x');
    assertThat(readLine(port)).isEqualTo("y");
    assertThat(scanBytes(port, 2)).isEqualTo(2);
    byte[] bytes = new byte[2];
    port.takeBytes(bytes, 0, 2);
    assertThat(bytes).containsExactly(1, 2);
    assertThat(readChar(port)).isEqualTo('z');
    assertThat(readChar(port)).isEqualTo(Port.END);
  }

  @Test
  void linesEndAtLinefeedReturnOrBoth() {
    InputPort port = InputPort.ofString("a\nb\rc\r\n\n\r\rd");
    assertThat(lines(port)).containsExactly("a", "b", "c", "", "", "", "d");
  }

  @Test
  void returnAtTheEndOfWhatArrivedEndsTheLineAtOnce() {
    InputPort port = new TricklingPort(List.of(bytes("one\r"), bytes("\ntwo\n")));
    assertThat(port.scanLine(80)).isEqualTo(Port.WAIT);
    assertThat(port.scanLine(80)).isEqualTo(3);
    assertThat(port.takeLine(3)).hasToString("one");
    assertThat(port.readChar()).isEqualTo(Port.WAIT);
    assertThat(port.readChar()).isEqualTo('t');
    assertThat(readLine(port)).isEqualTo("wo");
    assertThat(readLine(port)).isNull();
  }

  @Test
  void returnLinefeedReturnLinefeedGivesOneEmptyLineHoweverItArrives() {
    for (int cut = 0; cut <= 4; cut++) {
      List<byte[]> pieces = new ArrayList<>();
      pieces.add(bytes("\r\n\r\n".substring(0, cut)));
      pieces.add(bytes("\r\n\r\n".substring(cut)));
      pieces.removeIf(piece -> piece.length == 0);
      assertThat(lines(new TricklingPort(pieces))).as("cut at %d", cut).containsExactly("", "");
    }
  }

  @Test
  void longLineIsCutInPiecesHoweverItArrives() {
    String text = "éééé\nabc\r\n\ud834\udd1exyz\n\nab\u0000c";
    for (InputPort port : List.of(InputPort.ofString(text), arriving(text))) {
      assertThat(lines(port, 3)).containsExactly("ééé", "é", "abc", "𝄞xy", "z", "", "ab\0", "c");
    }
  }

  @Test
  void pieceOfALongLineIsThereAsSoonAsMoreOfTheLineIs() {
    InputPort port = new TricklingPort(List.of(bytes("abc"), bytes("d"), bytes("\n")));
    assertThat(port.scanLine(3)).isEqualTo(Port.WAIT);
    assertThat(port.scanLine(3)).isEqualTo(Port.WAIT);
    assertThat(port.scanLine(3)).isEqualTo(3);
    assertThat(port.takeLine(3)).hasToString("abc");
    assertThat(readLine(port, 3)).isEqualTo("d");
  }

  @Test
  void bytesThatAreNoTextCountAsTheCharactersTheyAreReadAs() {
    byte[] bytes = {(byte) 0xff, (byte) 0xff, 'a', (byte) 0xe4, (byte) 0xb8, '\n', (byte) 0xe4};
    assertThat(lines(InputPort.ofBytes(bytes), 2))
        .containsExactly("\ufffd\ufffd", "a\ufffd", "\ufffd");
  }

  @Test
  void givingUpInTheMiddleOfALineLosesNothing() {
    InputPort port = new TricklingPort(List.of(bytes("hel"), bytes("lo\n")));
    assertThat(port.scanLine(80)).isEqualTo(Port.WAIT);
    assertThat(port.scanLine(80)).isEqualTo(Port.WAIT);
    assertThat(port.readByte()).isEqualTo('h');
    assertThat(readLine(port)).isEqualTo("ello");
  }

  @Test
  void scanningCharactersStartsAnewAfterOtherReads() {
    InputPort port = new TricklingPort(List.of(bytes("ab"), bytes("cd"), bytes("ef")));
    assertThat(port.scanChars(4)).isEqualTo(Port.WAIT);
    assertThat(port.scanChars(4)).isEqualTo(Port.WAIT);
    assertThat(port.readChar()).isEqualTo('a');
    assertThat(port.readChar()).isEqualTo('b');
    assertThat(readText(port, 3)).isEqualTo("cde");
    assertThat(readText(port, 3)).isEqualTo("f");
    assertThat(readText(port, 3)).isNull();
  }

  @Test
  void peekingSeesTheEndWithoutUsingItUp() {
    InputPort terminal =
        new InputPort(true, true) {
          private int calls;

          @Override
          protected int fill() {
            if (calls++ % 2 == 0) {
              return END;
            }
            buffer()[reserve(1)] = 'x';
            return 1;
          }

          @Override
          protected String description() {
            return "terminal";
          }
        };
    assertThat(terminal.reserve(1)).isZero();
    assertThat(terminal.peekChar()).isEqualTo(Port.END);
    assertThat(terminal.peekChar()).isEqualTo(Port.END);
    assertThat(terminal.readChar()).isEqualTo(Port.END);
    assertThat(terminal.readChar()).isEqualTo('x');
  }

  @Test
  void isReadyOnlyWhenAWholeCharacterIs() {
    byte[] clef = bytes("𝄞");
    InputPort port =
        new TricklingPort(List.of(Arrays.copyOf(clef, 2), Arrays.copyOfRange(clef, 2, 4)));
    assertThat(port.isCharReady()).isFalse();
    assertThat(port.isByteReady()).isTrue();
    assertThat(port.isCharReady()).isFalse();
    assertThat(port.isCharReady()).isTrue();
    assertThat(port.readChar()).isEqualTo(0x1D11E);
    assertThat(port.isCharReady()).isFalse();
    assertThat(port.isCharReady()).as("the end is ready").isTrue();
  }

  @Test
  void closedPortAnswersNothingMore() {
    InputPort port = InputPort.ofString("abc");
    port.close();
    port.close();
    assertThat(port.isOpen()).isFalse();
    assertThat(port.readChar()).isEqualTo(Port.CLOSED);
    assertThat(port.peekByte()).isEqualTo(Port.CLOSED);
    assertThat(port.scanLine(80)).isEqualTo(Port.CLOSED);
    assertThat(port.scanChars(1)).isEqualTo(Port.CLOSED);
    assertThat(port.scanBytes(1)).isEqualTo(Port.CLOSED);
  }

  @Test
  void countsLines() {
    InputPort port = InputPort.ofString("a\nb\nc\nd\n");
    assertThat(port.line()).isEqualTo(1);
    port.readChar();
    port.readChar();
    assertThat(port.line()).isEqualTo(2);
    readLine(port);
    assertThat(port.line()).isEqualTo(3);
    readText(port, 4);
    assertThat(port.line()).isEqualTo(5);
  }

  @Test
  void laterChangesToABytevectorDoNotReachItsPort() {
    byte[] bytes = {1, 2};
    InputPort port = InputPort.ofBytes(bytes);
    bytes[0] = 9;
    assertThat(port.readByte()).isEqualTo(1);
  }

  @Test
  void megabytesArriveWhole() {
    List<byte[]> pieces = new ArrayList<>();
    StringBuilder sent = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      String piece = ("λ" + i).repeat(1000);
      sent.append(piece);
      pieces.add(bytes(piece));
    }
    InputPort port = new TricklingPort(pieces);
    assertThat(readChar(port)).isEqualTo('λ');
    assertThat(readLine(port)).isEqualTo(sent.substring(1));
  }

  @Property(tries = 500)
  void charactersReadOneByOneAreThoseOfTheWholeText(@ForAll("pieces") List<byte[]> pieces) {
    InputPort port = new TricklingPort(pieces);
    StringBuilder read = new StringBuilder();
    for (int c = readChar(port); c != Port.END; c = readChar(port)) {
      read.appendCodePoint(c);
    }
    assertThat(read.toString()).isEqualTo(whole(pieces));
  }

  @Property(tries = 500)
  void charactersReadInPartsAreThoseOfTheWholeText(
      @ForAll("pieces") List<byte[]> pieces, @ForAll("counts") List<Integer> counts) {
    InputPort port = new TricklingPort(pieces);
    StringBuilder read = new StringBuilder();
    for (int i = 0; ; i++) {
      int count = counts.get(i % counts.size());
      String part = readText(port, count);
      if (part == null) {
        break;
      }
      assertThat(part.codePointCount(0, part.length())).isLessThanOrEqualTo(count);
      read.append(part);
    }
    assertThat(read.toString()).isEqualTo(whole(pieces));
  }

  // Bytes that start, continue and break characters, far more often than chance would.
  @Provide
  Arbitrary<List<byte[]>> pieces() {
    Arbitrary<Byte> bytes =
        Arbitraries.<Integer>of(
                (int) 'a',
                (int) '\n',
                0x80,
                0x8F,
                0x90,
                0x9F,
                0xA0,
                0xBF,
                0xC0,
                0xC1,
                0xC2,
                0xCE,
                0xDF,
                0xE0,
                0xE4,
                0xED,
                0xEF,
                0xF0,
                0xF1,
                0xF3,
                0xF4,
                0xF5,
                0xF8,
                0xFE,
                0xFF)
            .map(Integer::byteValue);
    return bytes.array(byte[].class).ofMinSize(1).ofMaxSize(9).list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<Integer>> counts() {
    return Arbitraries.integers().between(1, 7).list().ofMinSize(1).ofMaxSize(4);
  }

  private static String whole(List<byte[]> pieces) {
    int length = pieces.stream().mapToInt(piece -> piece.length).sum();
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, all, at, piece.length);
      at += piece.length;
    }
    return new String(all, UTF_8);
  }

  private static InputPort arriving(String text) {
    List<byte[]> pieces = new ArrayList<>();
    for (byte b : bytes(text)) {
      pieces.add(new byte[] {b});
    }
    return new TricklingPort(pieces);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static List<String> lines(InputPort port) {
    return lines(port, Integer.MAX_VALUE);
  }

  private static List<String> lines(InputPort port, int most) {
    List<String> lines = new ArrayList<>();
    for (String line = readLine(port, most); line != null; line = readLine(port, most)) {
      lines.add(line);
    }
    return lines;
  }

  private static String readLine(InputPort port) {
    return readLine(port, Integer.MAX_VALUE);
  }

  private static String readLine(InputPort port, int most) {
    int count = port.scanLine(most);
    while (count == Port.WAIT) {
      count = port.scanLine(most);
    }
    return count < 0 ? null : port.takeLine(count).toString();
  }

  private static String readText(InputPort port, int characters) {
    int count = port.scanChars(characters);
    while (count == Port.WAIT) {
      count = port.scanChars(characters);
    }
    return count < 0 ? null : port.takeText(count).toString();
  }

  private static int scanBytes(InputPort port, int wanted) {
    int count = port.scanBytes(wanted);
    while (count == Port.WAIT) {
      count = port.scanBytes(wanted);
    }
    return count;
  }

  private static int readChar(InputPort port) {
    int c = port.readChar();
    while (c == Port.WAIT) {
      c = port.readChar();
    }
    return c;
  }

  private static int readByte(InputPort port) {
    int b = port.readByte();
    while (b == Port.WAIT) {
      b = port.readByte();
    }
    return b;
  }
}
