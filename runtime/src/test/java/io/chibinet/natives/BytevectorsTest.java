package io.chibinet.natives;

import static io.chibinet.natives.NativeCalls.assertFails;
import static io.chibinet.natives.NativeCalls.assertReturns;
import static io.chibinet.natives.NativeCalls.call;
import static io.chibinet.natives.NativeCalls.string;

import io.chibinet.value.Bytevector;
import org.junit.jupiter.api.Test;

class BytevectorsTest {
  private static Bytevector bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return new Bytevector(bytes);
  }

  @Test
  void bytesHaveNoSign() {
    assertReturns(255L, "bytevector-u8-ref", bytes(1, 255), 1L);
    assertReturns(bytes(200, 0), "bytevector", 200L, 0L);
    assertReturns(bytes(7, 7), "make-bytevector", 2L, 7L);
  }

  @Test
  void bytesAreChecked() {
    assertFails("bytevector: byte must be from 0 to 255", "bytevector", 256L);
    assertFails(
        "bytevector-u8-set!: expected an exact integer from 0 to 255 as argument 3",
        "bytevector-u8-set!",
        bytes(1),
        0L,
        1.0);
    assertFails("make-bytevector: fill must be from 0 to 255", "make-bytevector", 1L, -1L);
    assertFails("bytevector-u8-ref: k must be less than 1", "bytevector-u8-ref", bytes(1), 1L);
  }

  @Test
  void partsAreCopied() {
    Bytevector target = bytes(1, 2, 3, 4, 5);
    call("bytevector-copy!", target, 1L, bytes(10, 20, 30), 0L, 2L);
    assertReturns(bytes(1, 10, 20, 4, 5), "bytevector-copy", target);
    assertReturns(bytes(4, 5), "bytevector-copy", target, 3L);
    assertReturns(bytes(1, 2), "bytevector-append", bytes(1), bytes(), bytes(2));
  }

  @Test
  void utf8IsCheckedBothWays() {
    assertReturns(
        string("A\u03BB\uD83D\uDE00"),
        "utf8->string",
        call("string->utf8", string("A\u03BB\uD83D\uDE00")));
    assertReturns(bytes(0xCE, 0xBB), "string->utf8", string("A\u03BB"), 1L);
    assertReturns(string("\uFFFD"), "utf8->string", bytes(0xEF, 0xBF, 0xBD));
    assertFails(
        "utf8->string: what starts at index 1 must be UTF-8", "utf8->string", bytes(0x41, 0xFF));
    assertReturns(string("A"), "utf8->string", bytes(0x41, 0xFF), 0L, 1L);
  }

  @Test
  void constantsCannotBeChanged() {
    assertFails(
        "bytevector-u8-set!: cannot change a literal constant",
        "bytevector-u8-set!",
        bytes(1).freeze(),
        0L,
        1L);
  }
}
