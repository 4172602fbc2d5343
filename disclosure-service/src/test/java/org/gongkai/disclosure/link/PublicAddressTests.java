package org.gongkai.disclosure.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Capability("T-12")
class PublicAddressTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "127.0.0.1",
        "127.8.9.1",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.168.0.1",
        "198.18.0.1",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "::7f00:1",
        "64:ff9b::a00:1",
        "2001:db8::1",
        "2001::1",
        "2002:a00:1::",
        "3fff::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void speaksToNobodyWithinANetwork(String address) {
    assertThat(PublicAddress.isLiteral(address)).isTrue();
    assertThat(PublicAddress.isOpen(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.0.1",
        "172.32.0.1",
        "192.0.1.1",
        "198.20.0.1",
        "223.5.5.5",
        "2400:3200::1",
        "2001:da8::1"
      })
  void speaksToTheOpenNetwork(String address) {
    assertThat(PublicAddress.isOpen(address)).isTrue();
  }

  @Test
  void aNameIsNoAddress() {
    assertThat(PublicAddress.isLiteral("www.gov.cn")).isFalse();
    assertThat(PublicAddress.isOpen("www.gov.cn")).isFalse();
  }
}
