package org.gongkai.task.imports.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.CountyPlan;
import org.junit.jupiter.api.Test;

@Capability("T-02")
class PlanImportTests {

  private static final Instant NOW = Instant.parse("2021-06-15T02:00:00Z");

  private final PlanImport read =
      PlanImport.read("import-1", "wangchuan", null, CountyPlan.preview(5), NOW);

  @Test
  void isNotChangedByReadingTheSameAgain() {
    assertThat(read.readAgain(CountyPlan.preview(5), NOW)).isSameAs(read);
  }

  @Test
  void takesWhatABetterReaderFindsUntilItIsConfirmed() {
    PlanImport better = read.readAgain(CountyPlan.preview(6), NOW);
    assertThat(better.revision()).isEqualTo(2);
    assertThat(better.preview()).isEqualTo(CountyPlan.preview(6));

    PlanImport confirmed = read.confirm("plan-1");
    assertThat(confirmed.readAgain(CountyPlan.preview(6), NOW)).isSameAs(confirmed);
  }

  @Test
  void isConfirmedOnce() {
    PlanImport confirmed = read.confirm("plan-1");

    assertThat(confirmed.state()).isEqualTo(PlanImport.State.CONFIRMED);
    assertThat(confirmed.confirm("plan-1")).isSameAs(confirmed);
  }
}
