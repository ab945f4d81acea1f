package io.chibinet.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {
  @Test
  void addressesAreRelativeToThePageTheyStandOn() {
    Address entry = new Address("chibi/net.html", "receive!");
    assertThat(entry.from("index.html")).isEqualTo("chibi/net.html#receive!");
    assertThat(entry.from("scheme/base.html")).isEqualTo("../chibi/net.html#receive!");
    assertThat(entry.from("chibi/net.html")).isEqualTo("#receive!");
    assertThat(Address.of("a.html").from("b/c/d.html")).isEqualTo("../../a.html");
  }

  @Test
  void schemeNamesAreEncodedAsFarAsAddressesNeed() {
    assertThat(new Address("p.html", "<=?").fromRoot()).isEqualTo("p.html#%3C=?");
    assertThat(new Address("p.html", "100%").fromRoot()).isEqualTo("p.html#100%25");
    assertThat(new Address("p.html", "λ").fromRoot()).isEqualTo("p.html#%CE%BB");
    assertThat(new Address("a?b.html", "").fromRoot()).isEqualTo("a%3Fb.html");
  }
}
