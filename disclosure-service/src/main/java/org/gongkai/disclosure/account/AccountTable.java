package org.gongkai.disclosure.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.disclosure.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/** The register as a table with Chinese headings; what is written can be read again. */
final class AccountTable {

  /** A column of it, with the other headings under which such lists come. */
  enum Column {
    KIND("类型", "类别"),
    NAME("名称", "账号名称", "网站名称", "新媒体名称"),
    PLATFORM("平台", "开设平台", "平台类型", "所属平台", "平台名称"),
    NUMBER("账号", "账号ID", "帐号", "微信号"),
    DOMAIN("域名", "网站域名"),
    DOMAIN_UNTIL("域名到期日", "域名有效期"),
    URL("网址", "链接", "首页网址"),
    SPONSOR("主办单位", "开设单位", "主办单位名称"),
    OPERATOR("运维单位", "承办单位", "运营单位"),
    CONTACT("联系人", "管理员", "运维人员"),
    CONTACT_PHONE("联系电话", "联系方式", "电话"),
    SUPERVISOR("主管单位", "主管部门", "监管单位"),
    GUARDIAN("监管人", "监管责任人", "分管领导"),
    GUARDIAN_PHONE("监管人电话"),
    REVIEWERS("审核人", "审核人员", "内容审核人"),
    PURPOSE("功能定位", "用途", "主要功能"),
    OPENED_ON("开设日期", "开通时间", "开设时间", "开通日期"),
    MAIN("主账号"),
    STATE("状态", "运行状态", "账号状态");

    private final String heading;
    private final List<String> others;

    Column(String heading, String... others) {
      this.heading = heading;
      this.others = List.of(others);
    }

    boolean isCalled(String text) {
      return heading.equals(text) || others.contains(text);
    }
  }

  private AccountTable() {}

  static List<String> headings() {
    return Arrays.stream(Column.values()).map(column -> column.heading).toList();
  }

  static List<List<String>> of(List<Account> accounts, UnitTree tree) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(headings());
    accounts.forEach(account -> lines.add(line(account, tree)));
    return lines;
  }

  /** Where each column is; empty unless there are a name and a sponsor. */
  static Map<Column, Integer> places(List<String> headings) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (int at = 0; at < headings.size(); at++) {
      String heading = headings.get(at).replace("\uFEFF", "").replaceAll("\\s+", "");
      for (Column column : Column.values()) {
        if (column.isCalled(heading)) {
          places.putIfAbsent(column, at);
        }
      }
    }
    return places.keySet().containsAll(List.of(Column.NAME, Column.SPONSOR)) ? places : Map.of();
  }

  private static List<String> line(Account account, UnitTree tree) {
    Profile known = account.profile();
    Profile.Reached contact = known.contact();
    Profile.Reached guardian = known.guardian();
    List<@Nullable Object> values =
        Arrays.asList(
            known.kind().label(),
            known.name(),
            known.platform(),
            known.number(),
            known.domain(),
            known.domainUntil(),
            known.url(),
            named(known.sponsor(), tree),
            known.operator(),
            contact == null ? null : contact.name(),
            contact == null ? null : contact.phone(),
            known.supervisor() == null ? null : named(known.supervisor(), tree),
            guardian == null ? null : guardian.name(),
            guardian == null ? null : guardian.phone(),
            String.join("、", known.reviewers()),
            known.purpose(),
            known.openedOn(),
            known.main() ? "是" : "否",
            account.state().label());
    return values.stream().map(value -> Objects.toString(value, "")).toList();
  }

  private static String named(String unit, UnitTree tree) {
    return Objects.requireNonNullElse(tree.name(unit), unit);
  }
}
