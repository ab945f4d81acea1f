package io.chibinet.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.library.Declaration;
import io.chibinet.library.DocText;
import io.chibinet.library.LibraryName;
import io.chibinet.library.Signature;
import io.chibinet.net.SocketConstant;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of {@code (chibi net)} holds every entry of the manual. */
class ManualTest {
  private static final Document PAGE =
      Jsoup.parse(new String(ProductSite.html().get("chibi/net.html"), StandardCharsets.UTF_8));

  private static Declaration declaration(String name) {
    return ProductSite.site().index().find(LibraryName.of("chibi", "net"), name).orElseThrow();
  }

  private static Element entry(String name) {
    Element head = PAGE.getElementById(name);
    assertThat(head).as(name).isNotNull();
    return head.closest("article.entry");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "make-address-info",
        "get-address-info",
        "open-net-io",
        "with-net-io",
        "make-listener-socket",
        "get-socket-option",
        "set-socket-option!",
        "send",
        "send/non-blocking",
        "receive!",
        "receive!/non-blocking",
        "receive",
        "receive/non-blocking",
        "make-sockaddr",
        "sockaddr?",
        "sockaddr-name",
        "sockaddr-port",
        "address-info?",
        "address-info-family",
        "address-info-socket-type",
        "address-info-protocol",
        "address-info-flags",
        "address-info-address",
        "address-info-address-length",
        "address-info-canonname",
        "address-info-next",
        "bind",
        "listen",
        "accept",
        "socket",
        "connect",
        "open-socket-pair",
        "get-peer-name"
      })
  void everyProcedureSaysHowItIsCalledAndWhatItReturns(String name) {
    Element entry = entry(name);
    assertThat(entry.select("#" + cssEscape(name) + " .sig .name").text()).isEqualTo(name);
    DocText text = declaration(name).documentation();
    boolean isSaidInProse =
        text.summary().startsWith("Returns") || text.summary().startsWith("Whether");
    assertThat(isSaidInProse || !text.notes(DocText.Note.Kind.RETURNS).isEmpty())
        .as(name + " says what it returns")
        .isTrue();
    boolean takesAnything = declaration(name).signatures().stream().anyMatch(ManualTest::isLimited);
    assertThat(text.notes(DocText.Note.Kind.RAISES).isEmpty())
        .as(name + " says when it raises an error")
        .isEqualTo(!takesAnything);
    assertThat(entry.select("pre.scheme")).as(name + " has an example").isNotEmpty();
    assertThat(entry.select("a.source")).isNotEmpty();
    assertThat(entry.select(".since")).isNotEmpty();
  }

  // A predicate takes whatever there is.
  private static boolean isLimited(Signature usage) {
    return !usage.parameters().isEmpty() && !usage.name().endsWith("?");
  }

  private static String cssEscape(String name) {
    return name.replaceAll("([!?/])", "\\\\$1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "address-family/unspecified",
        "address-family/unix",
        "address-family/inet",
        "address-family/inet6",
        "socket-type/stream",
        "socket-type/datagram",
        "socket-type/raw",
        "ip-proto/ip",
        "ip-proto/icmp",
        "ip-proto/tcp",
        "ip-proto/udp",
        "ai/passive",
        "ai/canonname",
        "ai/numeric-host",
        "level/socket",
        "socket-opt/debug",
        "socket-opt/broadcast",
        "socket-opt/reuseaddr",
        "socket-opt/keepalive",
        "socket-opt/oobinline",
        "socket-opt/sndbuf",
        "socket-opt/rcvbuf",
        "socket-opt/dontroute",
        "socket-opt/rcvlowat",
        "socket-opt/sndlowat"
      })
  void everyConstantShowsItsValueOnEverySystem(String name) {
    Element entry = entry(name);
    assertThat(entry.select(".kind").text()).isEqualTo("constant");
    assertThat(entry.select("table.values th").eachText())
        .containsExactly("Linux", "macOS", "FreeBSD", "OpenBSD", "DragonFly BSD");
    assertThat(entry.select("table.values td").get(0).text()).matches("\\d+");
    String header = SocketConstant.named(name).orElseThrow().name();
    assertThat(entry.select(".body > p").text()).matches(".+ In C: " + header + "\\.");
  }

  /** What the manual describes in one place stands in one part of the page. */
  @ParameterizedTest
  @CsvSource({
    "looking-up-addresses, address-info? address-info-family address-info-socket-type"
        + " address-info-protocol address-info-address address-info-address-length"
        + " address-info-next",
    "constants, address-family/unspecified socket-type/stream ip-proto/tcp ai/passive"
        + " level/socket socket-opt/sndlowat",
    "clients-and-servers-in-one-call, open-net-io with-net-io make-listener-socket",
    "sending-and-receiving, send send/non-blocking receive! receive!/non-blocking receive"
        + " receive/non-blocking",
  })
  void entriesAreGroupedAsInTheManual(String part, String names) {
    List<String> inPart = new ArrayList<>();
    Element next = PAGE.getElementById(part).nextElementSibling();
    for (; next != null && !next.tagName().equals("h2"); next = next.nextElementSibling()) {
      inPart.addAll(next.select(".head").eachAttr("id"));
    }
    assertThat(inPart).containsSubsequence(names.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, AF_INET6, address-family/inet6",
    "macOS, AF_INET6, address-family/inet6",
    "FreeBSD, SO_REUSEADDR, socket-opt/reuseaddr",
    "Linux, SO_SNDBUF, socket-opt/sndbuf",
  })
  void valuesAreThoseOfTheSystemsHeaders(String system, String header, String name) {
    int column = entry(name).select("table.values th").eachText().indexOf(system);
    String shown = entry(name).select("table.values td").get(column).text();
    assertThat(shown).isEqualTo(Long.toString(headerValue(system, header)));
  }

  // From jnr-constants itself, by another way than the page takes.
  private static long headerValue(String system, String header) {
    String platform =
        switch (system) {
          case "Linux" -> "linux";
          case "macOS" -> "darwin";
          default -> "freebsd";
        };
    String type = header.startsWith("AF_") ? "AddressFamily" : "SocketOption";
    try {
      Class<?> values = Class.forName("jnr.constants.platform." + platform + "." + type);
      Object value =
          Arrays.stream(values.getEnumConstants())
              .filter(one -> one.toString().equals(header) || ((Enum<?>) one).name().equals(header))
              .findFirst()
              .orElseThrow();
      return ((Number) values.getMethod("longValue").invoke(value)).longValue();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "make-address-info family socket-type protocol [flags 0]",
        "get-address-info host service [hints #f]",
        "send fileno bytevector [flags 0] [addrinfo #f]",
        "make-listener-socket addrinfo [max-conn 128]"
      })
  void optionalArgumentsShowTheirDefaults(String usage) {
    assertThat(PAGE.select(".sig").eachText()).contains("(" + usage + ")");
  }
}
