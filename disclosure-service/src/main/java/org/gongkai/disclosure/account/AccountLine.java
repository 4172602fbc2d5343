package org.gongkai.disclosure.account;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.disclosure.account.AccountTable.Column;
import org.gongkai.disclosure.unit.UnitNode;
import org.gongkai.disclosure.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of existing accounts as it was understood.
 *
 * @param profile null when it cannot be taken
 * @param problems why it cannot
 * @param doubts what a person should look at
 */
record AccountLine(
    String name,
    @Nullable Profile profile,
    AccountState state,
    List<String> problems,
    List<String> doubts) {

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:\\s.*)?");

  /** Reads one line. */
  static AccountLine read(List<String> line, Map<Column, Integer> places, UnitTree tree) {
    return new Reading(line, places, tree).read();
  }

  private static final class Reading {

    private final List<String> line;
    private final Map<Column, Integer> places;
    private final UnitTree tree;
    private final List<String> problems = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();

    Reading(List<String> line, Map<Column, Integer> places, UnitTree tree) {
      this.line = line;
      this.places = places;
      this.tree = tree;
    }

    AccountLine read() {
      String name = text(Column.NAME);
      if (name == null) {
        problems.add("没有名称");
      }
      AccountState state = state();
      AccountKind kind = kind();
      String sponsor = unit(Column.SPONSOR, "主办单位");
      if (sponsor == null && problems.isEmpty()) {
        problems.add("没有主办单位");
      }
      if (name == null || sponsor == null || !problems.isEmpty()) {
        return new AccountLine(name == null ? "" : name, null, state, problems, doubts);
      }
      Profile profile = profile(kind, name, sponsor);
      profile.gaps().forEach(gap -> doubts.add(gap.detail()));
      if (profile.supervisor() == null) {
        doubts.add("没有主管单位");
      }
      return new AccountLine(name, problems.isEmpty() ? profile : null, state, problems, doubts);
    }

    private Profile profile(AccountKind kind, String name, String sponsor) {
      return new Profile(
          kind,
          name,
          kind == AccountKind.WEBSITE ? null : text(Column.PLATFORM),
          text(Column.NUMBER),
          domain(),
          day(Column.DOMAIN_UNTIL, "域名到期日"),
          url(),
          sponsor,
          text(Column.OPERATOR),
          somebody(Column.CONTACT, Column.CONTACT_PHONE),
          unit(Column.SUPERVISOR, "主管单位"),
          somebody(Column.GUARDIAN, Column.GUARDIAN_PHONE),
          reviewers(),
          text(Column.PURPOSE),
          day(Column.OPENED_ON, "开设日期"),
          "是".equals(text(Column.MAIN)));
    }

    private AccountKind kind() {
      String said = text(Column.KIND);
      if (said != null) {
        return said.contains("网站") ? AccountKind.WEBSITE : AccountKind.NEW_MEDIA;
      }
      boolean site = text(Column.DOMAIN) != null && text(Column.PLATFORM) == null;
      return site ? AccountKind.WEBSITE : AccountKind.NEW_MEDIA;
    }

    private AccountState state() {
      String said = text(Column.STATE);
      if (said == null) {
        return AccountState.OPEN;
      }
      for (AccountState state : AccountState.values()) {
        if (state != AccountState.PROPOSED && state.label().equals(said)) {
          return state;
        }
      }
      problems.add("状态须为正常、暂停、关停或注销");
      return AccountState.OPEN;
    }

    private @Nullable String domain() {
      String said = text(Column.DOMAIN);
      if (said == null) {
        return null;
      }
      String host = said.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
      String bare = host.replaceFirst("/.*$", "");
      if (!Profile.DOMAIN.matcher(bare).matches()) {
        problems.add("域名“" + said + "”无法识别");
      }
      return bare;
    }

    private @Nullable String url() {
      String said = text(Column.URL);
      return said == null || said.matches("(?i)https?://.*") ? said : "http://" + said;
    }

    /** By id, by name, or by a short name that only one unit can mean. */
    private @Nullable String unit(Column column, String what) {
      String said = text(column);
      if (said == null) {
        return null;
      }
      List<UnitNode> there = tree.all();
      List<String> exact =
          there.stream()
              .filter(unit -> unit.id().equals(said) || unit.name().equals(said))
              .map(UnitNode::id)
              .toList();
      if (exact.size() == 1) {
        return exact.getFirst();
      }
      List<UnitNode> meant =
          there.stream().filter(unit -> unit.active() && isShortFor(said, unit.name())).toList();
      if (meant.size() == 1) {
        doubts.add(what + "“" + said + "”按“" + meant.getFirst().name() + "”登记，请核对");
        return meant.getFirst().id();
      }
      problems.add(what + "“" + said + "”" + (meant.isEmpty() ? "不在单位目录中" : "可能是多个单位，请写全称"));
      return null;
    }

    /** Whether all its characters stand in the name, in their order, the last at the end. */
    private static boolean isShortFor(String brief, String name) {
      if (brief.length() < 2 || !name.endsWith(brief.substring(brief.length() - 1))) {
        return false;
      }
      int at = 0;
      for (char each : brief.toCharArray()) {
        int next = name.indexOf(each, at);
        if (next < 0) {
          return false;
        }
        at = next + 1;
      }
      return true;
    }

    private Profile.@Nullable Reached somebody(Column name, Column phone) {
      String who = text(name);
      return who == null ? null : new Profile.Reached(who, text(phone));
    }

    private List<String> reviewers() {
      String said = text(Column.REVIEWERS);
      if (said == null) {
        return List.of();
      }
      List<String> apart = parts(said, "[、,，;；/\n]+");
      List<String> blanks = parts(said, "\\s+");
      boolean names = apart.size() == 1 && blanks.stream().allMatch(each -> each.length() > 1);
      return names ? blanks : apart;
    }

    /** A name of two characters may be drawn apart by a blank; longer words are names each. */
    private static List<String> parts(String said, String between) {
      return Arrays.stream(said.split(between))
          .map(String::strip)
          .filter(each -> !each.isEmpty())
          .distinct()
          .toList();
    }

    private @Nullable LocalDate day(Column column, String what) {
      String said = text(column);
      if (said == null) {
        return null;
      }
      Matcher day = DAY.matcher(said);
      try {
        if (day.matches()) {
          return LocalDate.of(
              Integer.parseInt(day.group(1)),
              Integer.parseInt(day.group(2)),
              Integer.parseInt(day.group(3)));
        }
      } catch (DateTimeException noSuchDay) {
        problems.add(what + "“" + said + "”没有这一天");
        return null;
      }
      problems.add(what + "“" + said + "”须写作 2026-03-01");
      return null;
    }

    private @Nullable String text(Column column) {
      Integer at = places.get(column);
      return at == null || at >= line.size() ? null : ProfileRequest.text(line.get(at));
    }
  }
}
