package org.gongkai.task.imports.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.CountyPlan;
import org.gongkai.task.imports.document.Source;
import org.junit.jupiter.api.Test;

@Capability("T-02")
class PlanImportTests {

  private static final Instant NOW = Instant.parse("2021-06-15T02:00:00Z");

  private final PlanImport read =
      PlanImport.read("import-1", "wangchuan", Source.text(""), CountyPlan.preview(5), NOW);

  @Test
  void isNotChangedByReadingTheSameAgain() {
    assertThat(read.readAgain(CountyPlan.preview(5), NOW)).isSameAs(read);
  }

  @Test
  void takesWhatABetterReaderFindsUntilItIsConfirmed() {
    PlanImport better = read.readAgain(CountyPlan.preview(6), NOW);
    assertThat(better.revision()).isEqualTo(2);
    assertThat(better.sheet()).isEqualTo(PlanSheet.of(CountyPlan.preview(6)));

    PlanImport confirmed = read.confirm("plan-1");
    assertThat(confirmed.readAgain(CountyPlan.preview(6), NOW)).isSameAs(confirmed);
  }

  @Test
  void isConfirmedOnce() {
    PlanImport confirmed = read.confirm("plan-1");

    assertThat(confirmed.state()).isEqualTo(PlanImport.State.CONFIRMED);
    assertThat(confirmed.confirm("plan-1")).isSameAs(confirmed);
  }

  @Test
  void keepsWhatAPersonWroteWhenTheTextIsReadAgain() {
    PlanImport edited = SheetEdits.of(read).year(2022).apply();

    assertThat(edited.readAgain(CountyPlan.preview(6), NOW)).isSameAs(edited);
    assertThat(edited.identity()).endsWith("/2022");
  }

  @Test
  void opensAgainWhenADiscardedTextIsSentAgain() {
    PlanImport discarded = read.discard();

    assertThat(discarded.state()).isEqualTo(PlanImport.State.DISCARDED);
    assertThatThrownBy(discarded::discard).isInstanceOf(Refusal.class);
    assertThat(discarded.readAgain(CountyPlan.preview(5), NOW).state())
        .isEqualTo(PlanImport.State.OPEN);
    assertThatThrownBy(() -> SheetEdits.of(read.confirm("plan-1")).year(2022).apply())
        .isInstanceOf(Refusal.class);
  }
}
