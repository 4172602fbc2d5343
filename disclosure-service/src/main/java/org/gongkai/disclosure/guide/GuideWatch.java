package org.gongkai.disclosure.guide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.disclosure.unit.UnitContact;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.platform.calendar.Limit;
import org.gongkai.platform.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/** Finds out whether a published guide still holds, from the directory of units and its age. */
final class GuideWatch {

  private final GuideProperties properties;
  private final WorkingDays calendar;

  GuideWatch(GuideProperties properties, WorkingDays calendar) {
    this.properties = properties;
    this.calendar = calendar;
  }

  /** Null while it holds; what was found before keeps its day and its term. */
  @Nullable RevisionNeed need(Guide guide, UnitTree units, LocalDate today) {
    GuideRevision current = guide.current();
    if (current == null) {
      return null;
    }
    List<RevisionNeed.Reason> reasons = new ArrayList<>();
    String name = units.name(guide.id());
    if (name != null && current.unitName() != null && !name.equals(current.unitName())) {
      String detail = "单位名称由“" + current.unitName() + "”变为“" + name + "”";
      reasons.add(reason(guide, RevisionNeed.Code.UNIT_RENAMED, detail, today));
    }
    if (units.isDissolved(guide.id())) {
      reasons.add(reason(guide, RevisionNeed.Code.UNIT_DISSOLVED, "单位已撤销", today));
    }
    String moved = moved(guide, current, units.contact(guide.id()));
    if (!moved.isEmpty()) {
      reasons.add(reason(guide, RevisionNeed.Code.UNIT_CONTACT_CHANGED, moved, today));
    }
    LocalDate upheld = guide.upheldOn();
    LocalDate from = upheld == null ? current.updatedOn() : upheld;
    if (from.plusDays(properties.ageDays()).isBefore(today)) {
      String detail = "自" + from + "起已超过" + properties.ageDays() + "天没有更新";
      reasons.add(reason(guide, RevisionNeed.Code.AGE, detail, today));
    }
    if (reasons.isEmpty()) {
      return null;
    }
    LocalDate first =
        reasons.stream().map(RevisionNeed.Reason::since).min(LocalDate::compareTo).orElseThrow();
    RevisionNeed known = guide.need();
    LocalDate due =
        known == null
            ? calendar.deadline(first, Limit.ofWorkingDays(properties.termDays())).dueOn()
            : known.due();
    return new RevisionNeed(reasons, due);
  }

  /**
   * What is another in the directory than when the guide was published or upheld. Of a guide from
   * before the directory spoke of it, what the guide itself says of address and telephone counts.
   */
  private static String moved(Guide guide, GuideRevision current, @Nullable UnitContact now) {
    if (now == null) {
      return "";
    }
    UnitContact known = guide.contact();
    GuideContent.Application said = current.content().application();
    Map<String, String> before =
        known == null
            ? new UnitContact(said.address(), null, null, said.phone(), null, null).named()
            : known.named();
    return now.named().entrySet().stream()
        .filter(it -> known != null || before.containsKey(it.getKey()))
        .filter(it -> !it.getValue().equals(before.get(it.getKey())))
        .map(it -> change(it.getKey(), before.get(it.getKey()), it.getValue()))
        .collect(Collectors.joining("；"));
  }

  private static String change(String name, @Nullable String before, String after) {
    return "单位" + name + (before == null ? "" : "由“" + before + "”") + "变为“" + after + "”";
  }

  private static RevisionNeed.Reason reason(
      Guide guide, RevisionNeed.Code code, String detail, LocalDate today) {
    RevisionNeed known = guide.need();
    return known == null
        ? new RevisionNeed.Reason(code, detail, today)
        : known.reasons().stream()
            .filter(why -> why.code() == code)
            .findFirst()
            .map(why -> new RevisionNeed.Reason(code, detail, why.since()))
            .orElseGet(() -> new RevisionNeed.Reason(code, detail, today));
  }

  static boolean isOverdue(RevisionNeed need, LocalDate today) {
    return need.due().isBefore(today);
  }
}
