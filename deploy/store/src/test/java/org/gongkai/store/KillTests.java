package org.gongkai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTests {

  @Test
  void keepsEveryAcknowledgedWriteWhenKilled(@TempDir Path folder) throws Exception {
    KillRounds.Report report =
        KillRounds.run(folder.resolve("store.mv"), 2, Duration.ofMillis(700));
    assertThat(report.acknowledged()).isPositive();
    assertThat(report.lost()).isZero();
    assertThat(report.unknown()).isZero();
    assertThat(report.disagreements()).isZero();
  }
}
