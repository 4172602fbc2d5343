package org.gongkai.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTests {

  @ParameterizedTest
  @ValueSource(strings = {"short", "with space in it", "line\nbreak-line", "x'; drop table--", ""})
  void replacesARequestIdThatIsNoId(String claimed) {
    assertThat(Trace.accept(claimed, null, 0).requestId()).matches("[0-9a-f]{32}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "nonsense"
      })
  void replacesATraceThatIsNone(String claimed) {
    assertThat(Trace.accept(null, claimed, 0).traceparent()).isNotEqualTo(claimed).endsWith("-00");
  }

  @Test
  void asksForARecordOfTheShareThatIsConfigured() {
    assertThat(Trace.accept(null, null, 1).traceparent()).endsWith("-01");
  }
}
