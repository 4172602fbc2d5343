package org.gongkai.disclosure.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.junit.jupiter.api.Test;

@Capability("D-07")
class DutyTests {

  private static final Instant NOW = Instant.parse("2026-03-31T16:00:10Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final List<String> SCOPES = List.of("wangchuan-education", "wangchuan");

  @Test
  void tellsNobodyOfWhatIsGreenFromTheStart() {
    Duty duty = found(Light.GREEN);
    assertThat(duty.pending()).isEmpty();
    assertThat(duty.ended(LATER).pending()).isEmpty();
  }

  @Test
  void tellsOfEachTurnOfTheLightAndOfTheEnd() throws IOException {
    Duty yellow = found(Light.GREEN).seen(finding(Light.YELLOW), "test", SCOPES, LATER);
    Duty red = yellow.seen(finding(Light.RED), "test", SCOPES, LATER);
    Duty ended = red.ended(LATER);
    assertThat(ended.pending()).hasSize(3);
    for (PendingEvent event : ended.pending()) {
      assertThat(Contract.of(DutyChanged.EVENT).validate(event.data())).isEmpty();
    }
    assertThat(ended.pending().getLast().data()).contains("\"state\":\"ENDED\"");
    assertThat(ended.pending().getLast().revision()).isEqualTo(ended.revision()).isEqualTo(4);
  }

  @Test
  void changesNothingWhenItIsFoundAgainAsItWas() {
    Duty duty = found(Light.RED);
    assertThat(duty.seen(finding(Light.RED), "test", SCOPES, LATER)).isSameAs(duty);
    Duty ended = duty.ended(LATER);
    assertThat(ended.ended(LATER)).isSameAs(ended);
  }

  @Test
  void anotherDetailIsKeptButIsNoNews() {
    Duty duty = found(Light.RED);
    DutyFinding other =
        new DutyFinding(
            "k",
            DutyKind.PUBLISH_BY,
            "wangchuan-education",
            "另一标题",
            null,
            Light.RED,
            List.of(),
            null,
            "说明");
    Duty next = duty.seen(other, "test", SCOPES, LATER);
    assertThat(next.title()).isEqualTo("另一标题");
    assertThat(next.place()).isEqualTo(Duty.NEVER);
    assertThat(next.since()).isEqualTo(NOW);
    assertThat(next.pending()).hasSize(1);
  }

  @Test
  void aLongTitleIsCutBetweenCharacters() {
    String title = "甲".repeat(198) + "\uD840\uDC00" + "乙";
    DutyFinding cut =
        new DutyFinding(
            "k", DutyKind.PUBLISH_BY, "u", title, null, Light.RED, List.of(), null, "说明");
    assertThat(cut.title()).isEqualTo("甲".repeat(198) + "…");
  }

  @Test
  void isOpenedAgainWhenItIsOwedAgain() {
    Duty again = found(Light.RED).ended(NOW).seen(finding(Light.RED), "test", SCOPES, LATER);
    assertThat(again.open()).isTrue();
    assertThat(again.resolvedAt()).isNull();
    assertThat(again.foundAt()).isEqualTo(LATER);
    assertThat(again.pending()).hasSize(3);
    assertThat(again.pending().getLast().data()).contains("\"previousLight\":null");
  }

  @Test
  void theSameMatterHasTheSameId() {
    assertThat(found(Light.RED).id()).isEqualTo(found(Light.GREEN).id()).isEqualTo(Duty.idOf("k"));
  }

  private static Duty found(Light light) {
    return Duty.found(finding(light), "test", SCOPES, NOW);
  }

  private static DutyFinding finding(Light light) {
    return new DutyFinding(
        "k",
        DutyKind.PUBLISH_BY,
        "wangchuan-education",
        "《招生范围》尚未公开",
        LocalDate.of(2026, 3, 30),
        light,
        List.of("item-1"),
        null,
        "自形成之日起20个工作日");
  }
}
