package org.gongkai.disclosure.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.account.AccountExamples.TREE;
import static org.gongkai.disclosure.account.AccountExamples.profile;
import static org.gongkai.disclosure.account.AccountExamples.registered;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.disclosure.account.AccountTable.Column;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("D-60")
class AccountLineTests {

  @Test
  void whatIsWrittenIsReadAgain() {
    List<List<String>> lines = AccountTable.of(List.of(registered(profile("school"))), TREE);
    AccountLine read = AccountLine.read(lines.get(1), AccountTable.places(lines.get(0)), TREE);
    assertThat(read.problems()).isEmpty();
    assertThat(read.doubts()).isEmpty();
    assertThat(read.profile()).isEqualTo(profile("school"));
    assertThat(read.state()).isEqualTo(AccountState.OPEN);
  }

  @Test
  void understandsOtherHeadingsShortNamesAndDays() {
    AccountLine read =
        read(
            List.of("账号名称", "开设平台", "主办单位", "主管部门", "开通时间", "审核人员", "域名"),
            List.of("望川体育", "抖音", "县教体局", "望川县人民政府", "2020年3月5日", "陆衡，韩序", ""));
    Profile profile = read.profile();
    assertThat(profile).isNotNull();
    assertThat(profile.sponsor()).isEqualTo("education");
    assertThat(profile.supervisor()).isEqualTo("county");
    assertThat(profile.openedOn()).isEqualTo(LocalDate.of(2020, 3, 5));
    assertThat(profile.reviewers()).containsExactly("陆衡", "韩序");
    assertThat(read.doubts())
        .anyMatch(doubt -> doubt.contains("望川县教育和体育局"))
        .contains("请填写监管人", "请填写联系人");
  }

  @Test
  void aDomainAloneMakesAWebsite() {
    AccountLine read =
        read(
            List.of("网站名称", "域名", "域名到期日", "主办单位"),
            List.of("望川门户", "http://www.wangchuan.gov.cn/index.html", "2027/1/2", "county"));
    assertThat(read.profile()).isNotNull();
    assertThat(read.profile().kind()).isEqualTo(AccountKind.WEBSITE);
    assertThat(read.profile().domain()).isEqualTo("www.wangchuan.gov.cn");
    assertThat(read.profile().domainUntil()).isEqualTo(LocalDate.of(2027, 1, 2));
    assertThat(read.doubts()).contains("没有主管单位");
  }

  @Test
  void saysWhyALineCannotBeTaken() {
    List<String> head = List.of("名称", "主办单位", "开设日期", "状态", "域名");
    assertThat(read(head, List.of("", "county")).problems()).contains("没有名称");
    assertThat(read(head, List.of("号", "")).problems()).contains("没有主办单位");
    assertThat(read(head, List.of("号", "火星局")).problems().getFirst()).contains("不在单位目录中");
    assertThat(read(head, List.of("号", "望川局")).problems().getFirst()).contains("可能是多个单位");
    assertThat(read(head, List.of("号", "county", "2026-02-30")).problems().getFirst())
        .contains("没有这一天");
    assertThat(read(head, List.of("号", "county", "去年")).profile()).isNull();
    assertThat(read(head, List.of("号", "county", "", "半死")).problems()).hasSize(1);
    assertThat(read(head, List.of("号", "county", "", "关停", "?")).problems().getFirst())
        .contains("域名");
    assertThat(AccountTable.places(List.of("序号", "名称"))).as("no sponsor").isEmpty();
  }

  private static AccountLine read(List<String> headings, List<String> line) {
    Map<Column, Integer> places = AccountTable.places(headings);
    return AccountLine.read(line, places, TREE);
  }
}
