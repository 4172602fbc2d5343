package org.gongkai.task.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.SharedData;
import org.gongkai.task.activity.ActivityKind;
import org.gongkai.task.quota.QuotaContent.Subject;
import org.gongkai.task.quota.QuotaReader.Duty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Capability("T-06")
class QuotaReaderTests {

  private final QuotaReader reader = new QuotaReader();

  @Test
  void readsTheFirstInterpreter() {
    Duty duty = one("二是各部門主要負責人要履行好“第一解讀人”職責,全年帶頭解讀政策一般不少于1次。三是提高比例。");

    assertThat(duty.kinds()).containsExactly(ActivityKind.INTERPRETATION);
    assertThat(duty.subject()).isEqualTo(Subject.HEAD);
    assertThat(duty.actors()).containsExactly("各部门");
    assertThat(duty.sentence()).startsWith("二是各部門").endsWith("1次。");
  }

  @Test
  void readsThePolicyEvaluationOfAWholeDistrict() {
    Duty duty = one("全区原则上每年至少开展一次专题性政策评价,建立健全常态化政策评价机制,开展实施效果评价。");

    assertThat(duty.kinds()).containsExactly(ActivityKind.POLICY_EVALUATION);
    assertThat(duty.subject()).isEqualTo(Subject.TERRITORY);
    assertThat(duty.cycle()).isEqualTo(Cycle.YEAR);
  }

  @Test
  void tellsTheSpecialTrainingOfTheOfficeFromEachUnitsOwn() {
    List<Duty> duties =
        reader.read(
            "强化领导干部政务公开培训,区政府办公室每年组织一次政务公开专题培训,提高领导干部公开意识和水平。" + "各街道、各部门每年组织本单位政务公开业务培训不少于1次。");

    assertThat(duties).hasSize(2);
    assertThat(duties.getFirst().kinds()).containsExactly(ActivityKind.SPECIAL_TRAINING);
    assertThat(duties.getFirst().actors()).containsExactly("区政府办公室");
    assertThat(duties.getLast().kinds())
        .containsExactlyInAnyOrder(ActivityKind.TRAINING, ActivityKind.SPECIAL_TRAINING);
    assertThat(duties.getLast().actors()).containsExactly("各街道", "各部门");
    assertThat(duties.getLast().subject()).isEqualTo(Subject.UNIT);
  }

  @Test
  void readsTheHearingOfTheHead() {
    Duty duty = one("理顺机制，保障经费，配齐配强专职工作人员。主要负责同志每年至少听取1次政务公开工作汇报。");

    assertThat(duty.kinds()).containsExactly(ActivityKind.HEARING);
    assertThat(duty.subject()).isEqualTo(Subject.HEAD);
    assertThat(duty.actors()).isEmpty();
    assertThat(duty.label()).isEqualTo("主要负责人听取政务公开工作汇报");
  }

  @Test
  void readsSpotChecksAndInspections() {
    List<Duty> duties = reader.read("开展季度抽查和半年检查。扎实做好查遗补漏工作。");

    assertThat(duties).extracting(Duty::cycle).containsExactly(Cycle.QUARTER, Cycle.HALF_YEAR);
    assertThat(duties)
        .flatExtracting(Duty::kinds)
        .containsExactly(ActivityKind.SPOT_CHECK, ActivityKind.INSPECTION);
    assertThat(duties).extracting(Duty::minimum).containsOnly(1);
  }

  @ParameterizedTest
  @CsvSource({
    "每季度组织不少于2次业务培训。, QUARTER, 2",
    "每半年至少开展一次政务公开检查。, HALF_YEAR, 1",
    "县政府办每年举办政府开放日活动不少于三次。, YEAR, 3"
  })
  void readsOtherFrequencies(String text, Cycle cycle, int minimum) {
    Duty duty = one(text);

    assertThat(duty.cycle()).isEqualTo(cycle);
    assertThat(duty.minimum()).isEqualTo(minimum);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "。", "每年更新一次目录。", "按季度报送至领导小组办公室。", "公开年度报告1份。", "加强业务培训和案例指导。"})
  void findsNothingWhereNothingIsCounted(String text) {
    assertThat(reader.read(text)).isEmpty();
  }

  /** The catalogue counts seven exact minima in the four source documents. */
  @Test
  void findsExactlyTheSevenDutiesOfTheSourceDocuments() throws IOException {
    List<Duty> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(SharedData.assumePresent("seeds"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        found.addAll(reader.read(Files.readString(file)));
      }
    }
    assertThat(found)
        .extracting(Duty::label)
        .containsExactly(
            "主要负责人带头解读政策", "专题性政策评价", "政务公开专题培训", "政务公开业务培训", "季度抽查", "半年检查", "主要负责人听取政务公开工作汇报");
  }

  private Duty one(String text) {
    List<Duty> duties = reader.read(text);
    assertThat(duties).hasSize(1);
    return duties.getFirst();
  }
}
