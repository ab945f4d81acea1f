package io.chibinet.server.check;

import io.chibinet.expand.Global;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What bundled procedures answer, of those whose answers are certainly of some type. */
final class ResultTypes {
  private static final Type NET_IO =
      Type.list(List.of(Type.FILENO, Type.INPUT_PORT, Type.OUTPUT_PORT))
          .or(Type.FALSE)
          .as("a list of a fileno and two ports, or #f");
  private static final Type ENDS =
      Type.list(List.of(Type.FILENO, Type.FILENO)).or(Type.FALSE).as("a list of filenos, or #f");
  private static final Type COUNT = Type.EXACT_INTEGER.as("a number");

  private static final Map<String, Type> RESULTS = new HashMap<>();

  // Their procedures whose names end in a question mark answer #t or #f.
  private static final Set<String> LIBRARIES =
      Set.of(
          "(scheme base)",
          "(scheme char)",
          "(scheme complex)",
          "(scheme file)",
          "(scheme inexact)",
          "(scheme process-context)",
          "(scheme time)",
          "(srfi 18)",
          "(srfi 69)",
          "(chibi net)",
          "(chibi filesystem)");

  static {
    answer(
        Type.NUMBER,
        "+ - * / abs max min quotient remainder modulo gcd lcm exact inexact floor ceiling round"
            + " truncate floor-quotient floor-remainder truncate-quotient truncate-remainder"
            + " numerator denominator expt square exp sin cos tan sqrt magnitude angle"
            + " current-second");
    answer(
        COUNT,
        "length string-length vector-length bytevector-length char->integer bytevector-u8-ref"
            + " current-jiffy jiffies-per-second hash-table-size");
    answer(
        Type.STRING,
        "string-append number->string symbol->string list->string string substring string-copy"
            + " make-string utf8->string vector->string string-map get-output-string string-upcase"
            + " string-downcase string-foldcase");
    answer(Type.CHARACTER, "integer->char string-ref char-upcase char-downcase char-foldcase");
    answer(Type.SYMBOL, "string->symbol");
    answer(Type.PAIR.as("a pair"), "cons");
    answer(
        Type.LIST,
        "map string->list vector->list reverse features command-line hash-table-keys"
            + " hash-table-values hash-table->alist error-object-irritants");
    answer(
        Type.VECTOR,
        "vector make-vector list->vector vector-map vector-append vector-copy string->vector");
    answer(
        Type.BYTEVECTOR,
        "bytevector make-bytevector string->utf8 bytevector-append bytevector-copy"
            + " get-output-bytevector");
    answer(
        Type.INPUT_PORT,
        "open-input-string open-input-bytevector open-input-file open-binary-input-file"
            + " current-input-port open-input-file-descriptor");
    answer(
        Type.OUTPUT_PORT,
        "open-output-string open-output-bytevector open-output-file open-binary-output-file"
            + " current-output-port current-error-port open-output-file-descriptor");
    answer(Type.EOF, "eof-object");
    answer(Type.HASH_TABLE, "make-hash-table alist->hash-table hash-table-copy");
    answer(Type.THREAD, "make-thread current-thread thread-start!");
    answer(Type.MUTEX, "make-mutex");
    answer(Type.STRING.or(Type.EOF), "read-line read-string");
    answer(Type.CHARACTER.or(Type.EOF), "read-char peek-char");
    answer(COUNT.or(Type.EOF), "read-u8 peek-u8 read-bytevector!");
    answer(Type.BYTEVECTOR.or(Type.EOF), "read-bytevector");
    answer(Type.NUMBER.or(Type.FALSE), "string->number");
    answer(Type.LIST.or(Type.FALSE), "assq assv assoc memq memv member");
    answer(Type.STRING.or(Type.FALSE), "get-environment-variable");

    answer(Type.FILENO, "make-listener-socket");
    answer(Type.FILENO.or(Type.FALSE), "socket accept");
    answer(Type.ADDRESS_INFO, "make-address-info");
    answer(Type.ADDRESS_INFO.or(Type.FALSE), "get-address-info address-info-next");
    answer(Type.SOCKADDR, "make-sockaddr");
    answer(Type.SOCKADDR.or(Type.FALSE), "address-info-address");
    answer(
        COUNT,
        "address-info-family address-info-socket-type address-info-protocol address-info-flags"
            + " address-info-address-length sockaddr-port connect");
    answer(Type.STRING, "sockaddr-name");
    answer(Type.BYTEVECTOR.or(Type.FALSE), "receive");
    // The flags that bind and its like answer have a check of their own, which can mend them.
    answer(Type.BOOLEAN, "close-file-descriptor");
    answer(COUNT, "send receive!");
    answer(NET_IO, "open-net-io");
    answer(ENDS, "open-socket-pair open-pipe");
  }

  private ResultTypes() {}

  private static void answer(Type type, String procedures) {
    for (String name : procedures.split(" ")) {
      RESULTS.put(name, type);
    }
  }

  static Optional<Type> of(Global procedure) {
    if (!LIBRARIES.contains(procedure.library())) {
      return Optional.empty();
    }
    return procedure.name().endsWith("?")
        ? Optional.of(Type.BOOLEAN)
        : Optional.ofNullable(RESULTS.get(procedure.name()));
  }
}
