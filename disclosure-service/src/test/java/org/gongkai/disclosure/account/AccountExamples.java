package org.gongkai.disclosure.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.unit.UnitNode;
import org.gongkai.disclosure.unit.UnitTree;

/** Units, accounts and steps that tests speak of. */
final class AccountExamples {

  static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  static final AccountLimits LIMITS =
      new AccountLimits(14, 14, 3, 30, 10, 90, 500, Set.of("DEPARTMENT"));

  /** A school below the bureau of education below the county, and a bureau that is no more. */
  static final UnitTree TREE =
      UnitTree.of(
          List.of(
              new UnitNode("county", 1, "望川县人民政府", null, true, "COUNTY", "GOVERNMENT", null),
              unit("education", "望川县教育和体育局", "county", true),
              unit("finance", "望川县财政局", "county", true),
              unit("school", "望川县第一中学", "education", true),
              unit("old", "望川县旧局", "county", false)));

  private AccountExamples() {}

  static Profile profile(String sponsor) {
    return new Profile(
        AccountKind.NEW_MEDIA,
        "望川教育",
        "微信",
        "wcedu",
        null,
        null,
        null,
        sponsor,
        "县融媒体中心",
        new Profile.Reached("沈言", "0999-1"),
        "education",
        new Profile.Reached("江砚", "0999-2"),
        List.of("陆衡", "韩 序"),
        "发布教育政策",
        LocalDate.of(2020, 3, 1),
        false);
  }

  static Profile site(LocalDate until) {
    return new Profile(
        AccountKind.WEBSITE,
        "望川县人民政府网站",
        null,
        null,
        "www.wangchuan.gov.cn",
        until,
        null,
        "education",
        null,
        new Profile.Reached("沈言", null),
        "county",
        new Profile.Reached("江砚", null),
        List.of("陆衡"),
        "政府门户",
        null,
        true);
  }

  /** Nobody watches over it, and nobody reviews. */
  static Profile bare(String sponsor) {
    return new Profile(
        AccountKind.NEW_MEDIA,
        "望川旧号",
        "微博",
        "old",
        null,
        null,
        null,
        sponsor,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        false);
  }

  static Account registered(Profile profile) {
    return Account.registered(
        "account-" + profile.key(), profile, AccountState.OPEN, step(Filing.Action.REGISTERED));
  }

  static Filing.Step step(Filing.Action action) {
    return step(action, "somebody");
  }

  static Filing.Step step(Filing.Action action, String by) {
    return new Filing.Step(action, new Person(by, by), "education", NOW, null);
  }

  static MonthFigures month(String month, int posts, Long followers, Instant last) {
    return new MonthFigures(
        month, posts, followers, null, null, last, null, new Person("p", "p"), NOW);
  }

  private static UnitNode unit(String id, String name, String parent, boolean active) {
    return new UnitNode(id, 1, name, parent, active, "COUNTY", "DEPARTMENT", null);
  }
}
