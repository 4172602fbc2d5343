package org.gongkai.task.quota;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.task.activity.CountedActivity;

/** The records of one unit that count for a quota, in the order of their days. */
record Tally(String unit, List<CountedActivity> records) {

  private static final Comparator<CountedActivity> BY_DAY =
      Comparator.comparing((CountedActivity record) -> record.content().date())
          .thenComparing(CountedActivity::id);

  Tally {
    records = records.stream().sorted(BY_DAY).toList();
  }

  int done() {
    return records.size();
  }

  List<String> ids() {
    return records.stream().map(CountedActivity::id).toList();
  }

  /** One for each unit; records of other units count for none of them. */
  static List<Tally> of(Quota quota, List<String> units, Collection<CountedActivity> records) {
    QuotaContent.Subject subject = quota.content().subject();
    Map<String, List<CountedActivity>> byUnit = new LinkedHashMap<>();
    units.forEach(unit -> byUnit.put(unit, new ArrayList<>()));
    for (CountedActivity record : records) {
      boolean whole = subject == QuotaContent.Subject.TERRITORY;
      boolean counts = subject != QuotaContent.Subject.HEAD || record.isByHead();
      List<CountedActivity> own = byUnit.get(whole ? quota.territory() : record.content().unit());
      if (own != null && counts) {
        own.add(record);
      }
    }
    return byUnit.entrySet().stream()
        .map(each -> new Tally(each.getKey(), each.getValue()))
        .toList();
  }
}
