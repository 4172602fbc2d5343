package org.gongkai.disclosure.duty;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.text.TextForm;
import org.jspecify.annotations.Nullable;

/**
 * A duty as its source sees it today. What a source no longer finds has ended.
 *
 * @param key stable: the same matter always has the same key, and no other source uses it
 * @param unit id of the unit that owes it
 * @param title what is owed, Chinese; cut after 200 characters
 * @param due last day; null when there is none
 * @param itemIds items concerned, at most a hundred
 * @param link where in the portal it can be met; null when there is no such place
 * @param detail how it was found and counted, Chinese
 */
public record DutyFinding(
    String key,
    DutyKind kind,
    String unit,
    String title,
    @Nullable LocalDate due,
    Light light,
    List<String> itemIds,
    @Nullable String link,
    String detail) {

  private static final int MOST_ITEMS = 100;
  private static final int LONGEST_TITLE = 200;

  public DutyFinding {
    itemIds = itemIds.stream().limit(MOST_ITEMS).toList();
    title =
        title.length() <= LONGEST_TITLE
            ? title
            : TextForm.beginning(title, LONGEST_TITLE - 1) + "…";
  }
}
