package org.gongkai.task.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.platform.test.Capability;
import org.gongkai.task.plan.Cycle;
import org.gongkai.task.plan.DateRange;
import org.gongkai.task.plan.Fulfilment;
import org.junit.jupiter.api.Test;

@Capability("T-08")
class FulfilmentSuggestionTests {

  @Test
  void readsTypeCycleAndCountOutOfTheWords() {
    FulfilmentSuggestion suggestion = of("政策解读", "每季度发布惠民政策解读不少于2篇。");
    Fulfilment suggested = suggestion.suggested();

    assertThat(suggested.types()).containsExactly("INTERPRETATION", "POLICY");
    assertThat(suggested.cycle()).isEqualTo(Cycle.QUARTER);
    assertThat(suggested.count()).isEqualTo(2);
    assertThat(suggested.period()).isEqualTo(DateRange.year(2021));
    assertThat(suggestion.reason()).contains("“每季度”", "“解读”", "请核对");
  }

  @Test
  void takesChineseNumbersAndTheWholeYearOtherwise() {
    Fulfilment suggested = of("公开会议", "公开政府常务会议议定事项，至少三次。").suggested();

    assertThat(suggested.types()).containsExactly("MEETING_RECORD");
    assertThat(suggested.count()).isEqualTo(3);
    assertThat(suggested.cycle()).isEqualTo(Cycle.ONCE);
  }

  @Test
  void callsOtherWhatItCannotName() {
    assertThat(of("规划公开", "集中公开历史规划。").suggested().types()).containsExactly("OTHER");
  }

  @Test
  void neverGuessesColumnsAndSuggestsNothingWithoutAPublication() {
    assertThat(of("规划公开", "集中公开历史规划。").suggested().columns()).isEmpty();
    assertThat(of("组织领导", "加强组织领导，健全工作机制。").suggested()).isNull();
    assertThat(of("组织领导", "加强组织领导，健全工作机制。").reason()).isNull();
  }

  private static FulfilmentSuggestion of(String name, String text) {
    return FulfilmentSuggestion.of(name, text, 2021);
  }
}
