package org.gongkai.disclosure.item;

import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.NOW;

import java.time.LocalDate;

/** Items with the day on which their information was formed, for tests of other features. */
public final class ItemStates {

  private ItemStates() {}

  public static Item formed(String catalogueCode, String day) {
    return Examples.draft(content(catalogueCode, day, Openness.PROACTIVE));
  }

  public static Item restricted(String day) {
    return Examples.draft(content(null, day, Openness.CLOSED));
  }

  public static Item published(Item draft) {
    return Examples.published(Examples.approved(draft.submit(Examples.RULES, DRAFTER, NOW)));
  }

  /** With a correction under way that tells of a change on that day. */
  public static Item correcting(Item published, String day) {
    ChangeNote note = new ChangeNote(Edition.Kind.MAJOR, "信息变更");
    return Corrections.open(published, note, DRAFTER, NOW)
        .edit(content(null, day, Openness.PROACTIVE), DRAFTER, NOW);
  }

  private static Content content(String catalogueCode, String day, Openness openness) {
    Elements like = Examples.elements();
    Elements elements =
        new Elements(
            like.issuer(),
            like.publisher(),
            like.documentNumber(),
            like.signedDate(),
            null,
            null,
            like.validity(),
            null,
            like.themeClass(),
            like.genre(),
            null,
            null,
            null,
            catalogueCode,
            day == null ? null : LocalDate.parse(day));
    return Examples.content("信息公开时限示例", Examples.BODY, elements, openness);
  }
}
