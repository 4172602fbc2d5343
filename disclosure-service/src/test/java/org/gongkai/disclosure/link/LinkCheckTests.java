package org.gongkai.disclosure.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.gongkai.disclosure.link.LinkCheck.State;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("T-12")
class LinkCheckTests {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LinkProperties SETTINGS = DestinationsTests.settings(true, 3);
  private static final Answer AWAY = Answer.away("没有应答");

  private final LinkCheck fresh =
      new LinkCheck(
          "1", "http://a.gov.cn/", "a.gov.cn", DAY, State.UNKNOWN, 0, null, null, null, null, NOON);

  @Test
  void aSiteThatIsAwayIsDeadOnTheThirdDayOnly() {
    LinkCheck first = heard(fresh, AWAY, 0);
    assertThat(first.state()).isEqualTo(State.FAILING);
    assertThat(heard(heard(first, AWAY, 0), AWAY, 0).state())
        .as("many tries on one day are one")
        .isEqualTo(State.FAILING);
    LinkCheck third = heard(heard(first, AWAY, 1), AWAY, 2);
    assertThat(third.state()).isEqualTo(State.DEAD);
    assertThat(third.fault()).isEqualTo(Fault.SITE_AWAY);
    assertThat(third.since()).isEqualTo(NOON);
    assertThat(third.nextAt()).isEqualTo(NOON.plus(Duration.ofDays(3)));
  }

  @Test
  void aDayOnWhichItAnswersBeginsTheCountAnew() {
    LinkCheck back = heard(heard(heard(fresh, AWAY, 0), AWAY, 1), Answer.of(200), 2);
    assertThat(back.state()).isEqualTo(State.ALIVE);
    assertThat(back.since()).isNull();
    assertThat(back.nextAt()).isEqualTo(NOON.plus(Duration.ofDays(9)));
    assertThat(heard(back, AWAY, 3).state()).isEqualTo(State.FAILING);
  }

  @Test
  void whatASiteSaysItselfCountsAtOnce() {
    LinkCheck gone = heard(fresh, Answer.of(404), 0);
    assertThat(gone.state()).isEqualTo(State.DEAD);
    assertThat(gone.fault()).isEqualTo(Fault.PAGE_GONE);
    assertThat(heard(gone, Answer.of(200), 1).state()).isEqualTo(State.ALIVE);
  }

  @Test
  void whoOnlyDoesNotSpeakWithMachinesIsThere() {
    for (int status : new int[] {200, 206, 304, 401, 403, 405, 412, 429}) {
      assertThat(Answer.of(status).fate()).as("%d", status).isEqualTo(Answer.Fate.ALIVE);
    }
    assertThat(Answer.of(410).fate()).isEqualTo(Answer.Fate.GONE);
    assertThat(Answer.of(503).fate()).isEqualTo(Answer.Fate.AWAY);
  }

  private static LinkCheck heard(LinkCheck check, Answer answer, int day) {
    return check.heard(answer, NOON.plus(Duration.ofDays(day)), DAY.plusDays(day), SETTINGS);
  }
}
