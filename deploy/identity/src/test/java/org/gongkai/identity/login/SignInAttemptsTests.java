package org.gongkai.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.gongkai.identity.account.Accounts;
import org.gongkai.identity.account.Person;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("P-09")
class SignInAttemptsTests {

  private static final Accounts ACCOUNTS =
      new Accounts(
          List.of(new Person("drafter", "沈言", "wangchuan-education", List.of("DRAFTER"))),
          List.of());

  private Instant now = Instant.parse("2026-11-22T04:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneId.of("Asia/Shanghai"));
  private final SignInAttempts attempts = new SignInAttempts(ACCOUNTS, clock);

  @Test
  void lockAfterFiveWrongPasswords() {
    fail(4);
    assertThat(attempts.locked("drafter")).isFalse();
    fail(1);
    assertThat(attempts.locked("drafter")).isTrue();
  }

  @Test
  void openAgainAfterAQuarterOfAnHour() {
    fail(5);
    now = now.plus(Duration.ofMinutes(15));

    assertThat(attempts.locked("drafter")).isFalse();
    fail(1);
    assertThat(attempts.locked("drafter")).isFalse();
  }

  @Test
  void startAnewAfterASuccess() {
    fail(4);
    attempts.succeeded("drafter");
    fail(4);

    assertThat(attempts.locked("drafter")).isFalse();
  }

  @Test
  void rememberNobodyWhoDoesNotExist() {
    for (int i = 0; i < 9; i++) {
      attempts.failed("stranger");
    }

    assertThat(attempts.locked("stranger")).isFalse();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      attempts.failed("drafter");
    }
  }
}
