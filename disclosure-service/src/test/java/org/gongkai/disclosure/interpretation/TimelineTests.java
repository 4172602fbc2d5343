package org.gongkai.disclosure.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.item.Examples.NOW;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gongkai.disclosure.item.Edition;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.disclosure.item.ItemState;
import org.gongkai.disclosure.item.PublicItem;
import org.gongkai.disclosure.item.Validity;
import org.gongkai.disclosure.item.ValidityChange;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("D-21")
class TimelineTests {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @Test
  void tellsFromTheMakingToTheEndInTheOrderOfTime() {
    List<TimelineEntry> told =
        Timeline.of(
            policy(
                List.of(
                    new ValidityChange(
                        Validity.AMENDED, LocalDate.of(2027, 1, 1), "修改决定", "amender", NOW),
                    new ValidityChange(
                        Validity.REPEALED, LocalDate.of(2028, 1, 1), "废止决定", null, NOW))),
            List.of(
                line("results", "2026-12-31T01:00:00Z", Phase.AFTER, Sheet.After.RESULTS),
                line("progress", "2026-06-01T01:00:00Z", Phase.AFTER, Sheet.After.PROGRESS),
                line("with", "2026-03-02T01:00:00Z", Phase.WITH, null),
                line("before", "2026-02-01T01:00:00Z", Phase.BEFORE, null)),
            CHINA);

    assertThat(told)
        .extracting(TimelineEntry::kind)
        .containsExactly(
            TimelineEntry.Kind.INTERPRETED_BEFORE,
            TimelineEntry.Kind.PUBLISHED,
            TimelineEntry.Kind.INTERPRETED,
            TimelineEntry.Kind.CORRECTED,
            TimelineEntry.Kind.PROGRESS,
            TimelineEntry.Kind.RESULTS,
            TimelineEntry.Kind.AMENDED,
            TimelineEntry.Kind.REPEALED);
    assertThat(told.get(3).detail()).isEqualTo("改错别字");
    assertThat(told.get(4).kindName()).isEqualTo("推进执行情况");
    assertThat(told.get(4).detail()).isEqualTo("局长 许望");
    assertThat(told.get(6).path()).isEqualTo("/record/amender");
    assertThat(told.get(7).path()).isNull();
  }

  @Test
  void countsTheDaysOfThisCountry() {
    List<TimelineEntry> told =
        Timeline.of(
            policy(List.of()),
            List.of(line("late", "2026-06-30T16:00:00Z", Phase.AFTER, Sheet.After.DEEP)),
            CHINA);

    assertThat(told.getLast().date()).isEqualTo(LocalDate.of(2026, 7, 1));
  }

  private static PublicItem policy(List<ValidityChange> changes) {
    String hash = "a".repeat(64);
    Instant corrected = NOW.plusSeconds(90_000);
    return new PublicItem(
        "policy",
        3,
        NOW,
        ItemState.PUBLISHED,
        "X/1",
        Examples.content("普惠办法"),
        "望川县教育和体育局",
        "正文",
        hash,
        NOW,
        2,
        List.of(
            new Edition.Line(1, NOW, Edition.Kind.FIRST, null, hash),
            new Edition.Line(2, corrected, Edition.Kind.MINOR, "改错别字", hash)),
        NOW,
        corrected,
        Validity.VALID,
        changes,
        null,
        null,
        null);
  }

  private static InterpretationReading.Line line(
      String id, String at, Phase phase, Sheet.After after) {
    Interpreter head = new Interpreter("许望", "局长", Interpreter.Kind.HEAD, null);
    return new InterpretationReading.Line(
        id, "标题", Instant.parse(at), List.of(Form.TEXT), List.of("文字"), head, phase, after);
  }
}
