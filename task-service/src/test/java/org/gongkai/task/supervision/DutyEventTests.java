package org.gongkai.task.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Capability("T-12")
class DutyEventTests {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final Instant TURNED = Instant.parse("2026-03-31T02:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  private static final List<String> SCOPES = List.of("wangchuan-education", "wangchuan");

  @Test
  void readsBothExamplesOfTheContract() throws IOException {
    for (String example : List.of("overdue", "met")) {
      DutyEvent event =
          JSON.readValue(
              Contract.of("disclosure.duty.changed.v1").example(example), DutyEvent.class);
      assertThat(event.news().title()).isEqualTo("《2026年义务教育招生范围》尚未公开");
      assertThat(event.news().closed()).isEqualTo(example.equals("met"));
    }
  }

  @Test
  void aRedDutyWithoutADayIsLateAtOnce() {
    SupervisedCase red = SupervisedCase.first(event(1, "OPEN", "RED", null).news(), SCOPES);
    assertThat(red.lateSince(DAY)).isEqualTo(DAY);
    assertThat(red.open()).isTrue();
  }

  @Test
  void aYellowDutyIsOwedByItsDay() {
    SupervisedCase yellow = SupervisedCase.first(event(1, "OPEN", "YELLOW", DAY).news(), SCOPES);
    assertThat(yellow.lateSince(DAY)).isNull();
    assertThat(yellow.due()).isEqualTo(DAY);
  }

  @Test
  void theEndClearsTheCaseAndOldNewsOfItChangesNothing() {
    SupervisedCase red = SupervisedCase.first(event(1, "OPEN", "RED", null).news(), SCOPES);
    SupervisedCase ended = red.heard(event(3, "ENDED", "RED", null).news(), SCOPES);
    assertThat(ended.open()).isFalse();
    assertThat(ended.heard(event(3, "ENDED", "RED", null).news(), SCOPES)).isSameAs(ended);
    assertThat(ended.heard(event(2, "OPEN", "RED", null).news(), SCOPES)).isSameAs(ended);
    SupervisedCase again = ended.heard(event(4, "OPEN", "YELLOW", null).news(), SCOPES);
    assertThat(again.open()).isTrue();
    assertThat(again.violation()).isNull();
  }

  private static DutyEvent event(long revision, String state, String light, LocalDate due) {
    return new DutyEvent(
        "duty-1",
        revision,
        TURNED.plusSeconds(revision),
        "STALE_COLUMN",
        "wangchuan-education",
        "“通知公告”栏目超过半年未更新",
        state,
        light,
        due,
        TURNED,
        null);
  }
}
