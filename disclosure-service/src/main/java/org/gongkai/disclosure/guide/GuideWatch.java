package org.gongkai.disclosure.guide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
