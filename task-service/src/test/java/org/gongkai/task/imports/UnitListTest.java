package org.gongkai.task.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("T-04")
class UnitListTest {

  @Test
  void splitsOutsideBracketsOnly() {
    assertThat(UnitList.of("县政府办、县司法局，各乡镇（街道、开发区）人民政府（办事处）").units())
        .containsExactly("县政府办", "县司法局", "各乡镇（街道、开发区）人民政府（办事处）");
  }

  @Test
  void separatesTheNamedUnitFromTheClassBehindIt() {
    UnitList list = UnitList.of("县财政局等县级有关部门（单位）");

    assertThat(list.units()).containsExactly("县财政局", "县级有关部门（单位）");
    assertThat(list.collective()).containsExactly("县级有关部门（单位）");
  }

  @Test
  void leavesAWordThatOnlyContainsTheSignOfOthersWhole() {
    assertThat(UnitList.of("高等学校主管部门").units()).containsExactly("高等学校主管部门");
  }

  @Test
  void knowsCollectiveTermsInBothScripts() {
    assertThat(UnitList.of("各開發區、新區、縣區政府、市政府有關部門、市監察局").collective())
        .containsExactly("各開發區", "新區", "縣區政府", "市政府有關部門");
  }

  @Test
  void takesRolesFromWordsBehindTheNames() {
    UnitList list = UnitList.of("县政府办牵头，县司法局、县财政局配合");

    assertThat(list.units()).containsExactly("县政府办", "县司法局", "县财政局");
    assertThat(list.lead()).containsExactly("县政府办");
    assertThat(list.co()).containsExactly("县司法局", "县财政局");
  }

  @Test
  void takesRolesFromLabelsAndBrackets() {
    UnitList labelled = UnitList.of("牵头单位：县政府办；配合单位：县司法局");
    UnitList bracketed = UnitList.of("县司法局、县政府办（牵头）、县财政局");

    assertThat(labelled.lead()).containsExactly("县政府办");
    assertThat(labelled.co()).containsExactly("县司法局");
    assertThat(bracketed.units()).containsExactly("县司法局", "县政府办", "县财政局");
    assertThat(bracketed.lead()).containsExactly("县政府办");
  }

  @Test
  void treatsABracketWithoutItsPairAsAnOrdinaryCharacter() {
    assertThat(UnitList.of("县政府办（牵头、县财政局").units()).containsExactly("县政府办（牵头", "县财政局");
  }

  @Test
  void keepsTheTextAsPrinted() {
    assertThat(UnitList.of("县政府办 、县司法局").text()).isEqualTo("县政府办 、县司法局");
  }

  @Test
  void joinsANameThatANarrowColumnBroke() {
    assertThat(UnitList.of("县人力资源\n和社会保障局\n县财政局").units()).containsExactly("县人力资源和社会保障局", "县财政局");
    assertThat(UnitList.of("县政府办\n公室、县发展和改革\n委员会").units()).containsExactly("县政府办公室", "县发展和改革委员会");
    assertThat(UnitList.of("县政府\n新闻办公室\n各镇\n人民政府").units()).containsExactly("县政府新闻办公室", "各镇人民政府");
    assertThat(UnitList.of("县 财 政 局").units()).containsExactly("县财政局");
  }

  @Test
  void separatesWhatOnlyBlanksSeparate() {
    assertThat(UnitList.of("县政府办 县财政局\n县妇联 国网望川供电公司").units())
        .containsExactly("县政府办", "县财政局", "县妇联", "国网望川供电公司");
    assertThat(UnitList.of("张某某 李某某").units()).containsExactly("张某某", "李某某");
  }

  @Test
  void takesRolesFromLabelsInHeavyBracketsAndShortOnes() {
    assertThat(UnitList.of("【牵头单位】县政府办【配合单位】县司法局").lead()).containsExactly("县政府办");
    assertThat(UnitList.of("牵头：县政府办；配合：县司法局").co()).containsExactly("县司法局");
    assertThat(UnitList.of("由县政府办牵头").lead()).containsExactly("县政府办");
  }
}
