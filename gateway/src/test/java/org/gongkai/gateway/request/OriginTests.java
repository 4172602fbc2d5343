package org.gongkai.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest.BaseBuilder;

class OriginTests {

  private static final Pattern PROXIES = Pattern.compile("10\\.0\\.0\\.\\d+");

  @Test
  void believesAProxyThatIsKnown() {
    Origin origin =
        Origin.of(
            from("10.0.0.1")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "www.wangchuan.example")
                .build(),
            PROXIES);

    assertThat(origin).isEqualTo(new Origin("203.0.113.9", "https", "www.wangchuan.example"));
  }

  @Test
  void takesTheLastAddressThatIsNoProxy() {
    Origin origin =
        Origin.of(
            from("10.0.0.1").header("X-Forwarded-For", "1.1.1.1, 203.0.113.9, 10.0.0.2").build(),
            PROXIES);

    assertThat(origin.address()).isEqualTo("203.0.113.9");
  }

  @Test
  void believesNobodyElse() {
    var request =
        from("203.0.113.9")
            .header("X-Forwarded-For", "1.1.1.1")
            .header("X-Forwarded-Proto", "https");

    assertThat(Origin.of(request.build(), PROXIES))
        .isEqualTo(new Origin("203.0.113.9", "http", "gongkai.test"));
    assertThat(Origin.of(request.build(), null).address()).isEqualTo("203.0.113.9");
  }

  @Test
  void ignoresASchemeThatIsNone() {
    var request = from("10.0.0.1").header("X-Forwarded-Proto", "javascript");

    assertThat(Origin.of(request.build(), PROXIES).scheme()).isEqualTo("http");
  }

  private static BaseBuilder<?> from(String address) {
    return MockServerHttpRequest.get("http://gongkai.test/api")
        .header("Host", "gongkai.test")
        .remoteAddress(new InetSocketAddress(address, 4711));
  }
}
