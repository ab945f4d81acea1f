package io.chibinet.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lookups that need no name server. */
final class ResolverTest {
  private static final int INET = SocketConstant.AF_INET.value();
  private static final int STREAM = SocketConstant.SOCK_STREAM.value();

  private final Resolver resolver = Resolver.open();

  private AddressInfo found(String host, String service, AddressInfo hints) {
    Lookup lookup = resolver.lookup(host, service, hints);
    assertThat(lookup).isInstanceOf(Lookup.Found.class);
    return ((Lookup.Found) lookup).first();
  }

  private Lookup.Failed failed(String host, String service, AddressInfo hints) {
    Lookup lookup = resolver.lookup(host, service, hints);
    assertThat(lookup).isInstanceOf(Lookup.Failed.class);
    return (Lookup.Failed) lookup;
  }

  private static List<AddressInfo> chain(AddressInfo first) {
    List<AddressInfo> all = new ArrayList<>();
    for (AddressInfo info = first; info != null; info = info.next().orElse(null)) {
      all.add(info);
    }
    return all;
  }

  @Test
  void anAnswerHasAllItsFields() {
    AddressInfo info = found("127.0.0.1", "8080", AddressInfo.defaultHints());
    assertThat(info.family()).isEqualTo(INET);
    assertThat(info.socketType()).isEqualTo(STREAM);
    assertThat(info.protocol()).isEqualTo(SocketConstant.IPPROTO_TCP.value());
    assertThat(info.addressLength()).isEqualTo(16);
    assertThat(info.address().orElseThrow().text()).isEqualTo("127.0.0.1 port 8080");
    assertThat(info.canonicalName()).isEmpty();
    assertThat(info.next()).isEmpty();
  }

  @Test
  void answersEchoTheFlagsOfTheHints() {
    int flags = SocketConstant.AI_PASSIVE.value() | SocketConstant.AI_NUMERICHOST.value();
    AddressInfo hints = AddressInfo.hints(INET, STREAM, 0, flags);
    assertThat(found("127.0.0.1", "1", hints).flags()).isEqualTo(flags);
    assertThat(found("127.0.0.1", "1", AddressInfo.hints(INET, STREAM, 0, 0)).flags()).isZero();
  }

  @Test
  void anyTypeGivesOneAnswerForEach() {
    AddressInfo first = found("127.0.0.1", "80", AddressInfo.hints(INET, 0, 0, 0));
    assertThat(chain(first)).extracting(AddressInfo::socketType).startsWith(1, 2);
    assertThat(chain(first))
        .allSatisfy(info -> assertThat(info.address().orElseThrow().port()).isEqualTo(80));
  }

  @Test
  void anIpv6AddressIsFound() {
    AddressInfo info = found("::1", "443", AddressInfo.defaultHints());
    assertThat(info.addressLength()).isEqualTo(28);
    assertThat(info.address().orElseThrow().name()).isEqualTo("::1");
    assertThat(info.address().orElseThrow().port()).isEqualTo(443);
  }

  @Test
  void noHostIsTheWildcardWhenPassiveElseLoopback() {
    int passive = SocketConstant.AI_PASSIVE.value();
    AddressInfo wild = found(null, "80", AddressInfo.hints(INET, STREAM, 0, passive));
    assertThat(wild.address().orElseThrow().name()).isEqualTo("0.0.0.0");
    AddressInfo loopback = found(null, "80", AddressInfo.hints(INET, STREAM, 0, 0));
    assertThat(loopback.address().orElseThrow().name()).isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @CsvSource(
      value = {"0,0", "65535,65535", "http,80", "'',0", "-,0", "' 80',80", "+80,80"},
      nullValues = "-")
  void servicesArePorts(String service, int port) {
    AddressInfo info = found("127.0.0.1", service, AddressInfo.defaultHints());
    assertThat(info.address().orElseThrow().port()).isEqualTo(port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"65536", "-1", "99999999999999999999", "+70000", " 65616", "no-such-service"})
  void aPortOutOfRangeIsAFailure(String service) {
    Lookup.Failed failure = failed("127.0.0.1", service, AddressInfo.defaultHints());
    assertThat(failure.code()).isEqualTo("EAI_SERVICE");
    assertThat(failure.message()).isNotBlank();
  }

  @Test
  void neitherHostNorServiceIsAFailure() {
    assertThat(failed(null, null, AddressInfo.defaultHints()).code()).isEqualTo("EAI_NONAME");
  }

  @Test
  void aNameWhereANumberIsWantedIsAFailure() {
    int numeric = SocketConstant.AI_NUMERICHOST.value();
    Lookup.Failed failure = failed("localhost", "80", AddressInfo.hints(INET, STREAM, 0, numeric));
    assertThat(failure.code()).isEqualTo("EAI_NONAME");
    assertThat(failure).hasToString(failure.message() + " (EAI_NONAME)");
  }

  @ParameterizedTest
  @CsvSource({"77,1,0", "2,77,0", "2,1,17"})
  void impossibleHintsAreAFailure(int family, int type, int protocol) {
    failed("127.0.0.1", "80", AddressInfo.hints(family, type, protocol, 0));
  }

  @Test
  void aNulInANameIsAFailure() {
    failed("127.0.0.1\0.example", "80", AddressInfo.defaultHints());
    failed("127.0.0.1", "80\0", AddressInfo.defaultHints());
  }

  @Test
  void shortNumericFormsWorkAsInC() {
    AddressInfo info = found("127.1", "80", AddressInfo.defaultHints());
    assertThat(info.address().orElseThrow().name()).isEqualTo("127.0.0.1");
  }

  @Test
  void theCanonicalNameComesWhenAskedFor() {
    int flags = SocketConstant.AI_CANONNAME.value();
    AddressInfo info = found("127.0.0.1", "80", AddressInfo.hints(INET, STREAM, 0, flags));
    assertThat(info.canonicalName()).contains("127.0.0.1");
  }

  @Test
  void aNumericLookupNeedsNoWaiting() {
    AddressInfo hints = AddressInfo.defaultHints();
    assertThat(resolver.lookupNumeric("127.0.0.1", "80", hints))
        .containsInstanceOf(Lookup.Found.class);
    assertThat(resolver.lookupNumeric(null, "80", hints)).containsInstanceOf(Lookup.Found.class);
    assertThat(resolver.lookupNumeric("::1", "70000", hints))
        .containsInstanceOf(Lookup.Failed.class);
    assertThat(resolver.lookupNumeric("localhost", "80", hints)).isEmpty();
  }

  @Test
  void aNumericLookupHasTheFlagsOfItsHints() {
    Lookup lookup =
        resolver.lookupNumeric("127.0.0.1", "80", AddressInfo.defaultHints()).orElseThrow();
    assertThat(((Lookup.Found) lookup).first().flags())
        .isEqualTo(SocketConstant.AI_PASSIVE.value());
  }

  @Test
  void aLookupOnAnotherThreadCompletes() throws Exception {
    List<Lookup> handedOver = new ArrayList<>();
    resolver
        .lookupLater("localhost", "80", AddressInfo.hints(INET, STREAM, 0, 0))
        .thenAccept(handedOver::add)
        .get(20, TimeUnit.SECONDS);
    assertThat(handedOver).hasSize(1).hasOnlyElementsOfType(Lookup.Found.class);
  }
}
