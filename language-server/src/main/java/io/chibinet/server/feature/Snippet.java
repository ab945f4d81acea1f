package io.chibinet.server.feature;

import io.chibinet.library.LibraryName;
import java.util.List;

/**
 * A shape that is written often, with places to fill in.
 *
 * @param label what to type to get it
 * @param needs the name that must be usable for it, and that is imported otherwise
 * @param home where that name comes from
 * @param body in the syntax of the protocol's snippets; lines are indented from the first column
 */
record Snippet(String label, String summary, String needs, LibraryName home, String body) {
  private static final LibraryName BASE = LibraryName.of("scheme", "base");
  private static final LibraryName NET = LibraryName.of("chibi", "net");

  /** The shapes of special forms, and of sockets. */
  static final List<Snippet> ALL =
      List.of(
          form("define", "(define (${1:name} ${2:arguments})\n  $0)"),
          form("lambda", "(lambda (${1:arguments})\n  $0)"),
          form("let", "(let ((${1:name} ${2:value}))\n  $0)"),
          form("let*", "(let* ((${1:name} ${2:value}))\n  $0)"),
          form("letrec", "(letrec ((${1:name} ${2:value}))\n  $0)"),
          form("let-values", "(let-values (((${1:names}) ${2:values}))\n  $0)"),
          form("if", "(if ${1:test}\n    ${2:consequent}\n    ${0:alternate})"),
          form("cond", "(cond\n  (${1:test} ${2:expression})\n  (else ${0:expression}))"),
          form("case", "(case ${1:key}\n  ((${2:datum}) ${3:expression})\n  (else $0))"),
          form("when", "(when ${1:test}\n  $0)"),
          form("unless", "(unless ${1:test}\n  $0)"),
          form(
              "do",
              "(do ((${1:i} ${2:0} (+ ${1:i} 1)))\n    ((= ${1:i} ${3:limit}) ${4:result})\n  $0)"),
          form("guard", "(guard (${1:problem}\n        (else ${2:recovery}))\n  $0)"),
          form("parameterize", "(parameterize ((${1:parameter} ${2:value}))\n  $0)"),
          form(
              "define-record-type",
              "(define-record-type ${1:point}\n  (make-${1:point} ${2:x})\n  ${1:point}?\n"
                  + "  (${2:x} ${1:point}-${2:x}))$0"),
          form(
              "define-syntax",
              "(define-syntax ${1:name}\n  (syntax-rules ()\n    ((_ ${2:pattern})\n     $0)))"),
          form(
              "dynamic-wind",
              "(dynamic-wind\n  (lambda () ${1:#f})\n  (lambda () $0)\n"
                  + "  (lambda () ${2:#f}))"),
          net(
              "net-client",
              "Connect, talk, and hang up in any case",
              "with-net-io",
              "(with-net-io ${1:\"127.0.0.1\"} ${2:8080}\n  (lambda (${3:in} ${4:out})\n"
                  + "    (write-string ${5:\"hello\\\\n\"} ${4:out})\n"
                  + "    (flush-output-port ${4:out})\n    $0))"),
          net(
              "net-listener",
              "A socket that clients can connect to",
              "make-listener-socket",
              "(define ${1:listener}\n"
                  + "  (make-listener-socket (get-address-info ${2:\"127.0.0.1\"} ${3:8080})))\n$0"),
          net(
              "net-accept-loop",
              "Serve one client after the other",
              "accept",
              "(let loop ()\n  (let* ((${1:address} (make-sockaddr))\n"
                  + "         (${2:client} (accept ${3:listener} ${1:address} 128)))\n"
                  + "    (when ${2:client}\n      $0)\n    (loop)))"),
          net(
              "net-open",
              "Connect and check that it worked",
              "open-net-io",
              "(let ((${1:io} (open-net-io ${2:\"127.0.0.1\"} ${3:8080})))\n  (if ${1:io}\n"
                  + "      (let ((${4:in} (cadr ${1:io})) (${5:out} (car (cddr ${1:io}))))\n"
                  + "        $0)\n      (error \"no connection\")))"),
          net(
              "net-datagram",
              "A socket for single packets",
              "socket",
              "(socket address-family/inet socket-type/datagram ip-proto/udp)$0"));

  private static Snippet form(String name, String body) {
    return new Snippet(name, "(" + name + " …)", name, BASE, body);
  }

  private static Snippet net(String label, String summary, String needs, String body) {
    return new Snippet(label, summary, needs, NET, body);
  }

  /** The body without places to fill in, for clients that know none. */
  String plain() {
    return body.replaceAll("\\$\\{\\d+:([^{}]*)\\}", "$1").replaceAll("\\$\\d+", "");
  }
}
