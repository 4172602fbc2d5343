package org.gongkai.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import org.gongkai.gateway.GatewayTest;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

class ArrivalTests extends GatewayTest {

  private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @Test
  @Capability("P-01")
  void givesEveryRequestANumberAndATrace() {
    HttpResponse<String> answer = get("/api/tasks/plans");

    String id = header(answer, "X-Request-Id");
    assertThat(id).matches("[0-9a-f]{32}");
    assertThat(TASK.received().getFirst().header("X-Request-Id")).isEqualTo(id);
    assertThat(TASK.received().getFirst().header("traceparent"))
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
  }

  @Test
  void keepsTheCallersNumberAndTrace() {
    HttpResponse<String> answer =
        get(
            "/api/tasks/plans",
            "X-Request-Id",
            "order-2026-17",
            "traceparent",
            PARENT,
            "tracestate",
            "a=b");

    assertThat(header(answer, "X-Request-Id")).isEqualTo("order-2026-17");
    assertThat(TASK.received().getFirst().header("traceparent")).isEqualTo(PARENT);
    assertThat(TASK.received().getFirst().header("tracestate")).isEqualTo("a=b");
  }

  @Test
  void namesTheTraceInItsProblems() {
    HttpResponse<String> answer = get("/api/nothing", "traceparent", PARENT);

    assertThat(json(answer).get("traceId").asString())
        .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
  }

  @Test
  void writesOutWhatAnAddressMustNotHold() {
    assertThat(get("/api/tasks/plans?q=a[2019]&b=%E5%9B%BD").statusCode()).isEqualTo(200);
    assertThat(TASK.received().getFirst().uri())
        .isEqualTo("/api/tasks/plans?q=a%5B2019%5D&b=%E5%9B%BD");
    URI bytes = URI.create("http://[::1]:8080/api/x?q=\u00e4\u00b8\u00ad[");
    assertThat(Address.written(bytes, "https"))
        .isEqualTo(URI.create("https://[::1]:8080/api/x?q=%E4%B8%AD%5B"));
  }

  @Test
  @Capability("P-09")
  void dropsWhatACallerClaimsAboutItself() {
    get(
        "/api/tasks/plans",
        "X-Forwarded-For",
        "10.1.2.3",
        "X-Forwarded-Host",
        "evil.test",
        "X-Forwarded-Proto",
        "https",
        "X-Forwarded-Prefix",
        "/evil",
        "X-Real-IP",
        "10.1.2.3",
        "Forwarded",
        "for=10.1.2.3;host=evil.test");

    var call = TASK.received().getFirst();
    assertThat(call.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
    assertThat(call.header("X-Forwarded-Host")).isEqualTo("127.0.0.1:" + port());
    assertThat(call.header("X-Forwarded-Proto")).isEqualTo("http");
    assertThat(call.header("X-Forwarded-Prefix")).isNull();
    assertThat(call.header("X-Real-IP")).isNull();
    assertThat(call.header("Forwarded")).isNull();
  }
}
