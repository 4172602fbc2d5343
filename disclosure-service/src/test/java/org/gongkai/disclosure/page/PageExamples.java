package org.gongkai.disclosure.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.disclosure.item.Attachment;
import org.gongkai.disclosure.item.ChangeNote;
import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.item.Edition;
import org.gongkai.disclosure.item.Elements;
import org.gongkai.disclosure.item.ItemState;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.disclosure.item.Link;
import org.gongkai.disclosure.item.Openness;
import org.gongkai.disclosure.item.PublicItem;
import org.gongkai.disclosure.item.Validity;
import org.gongkai.disclosure.item.ValidityChange;

/** A public item with something in every field, put together with as few words as a test needs. */
final class PageExamples {

  static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
  static final String HASH = "a".repeat(64);

  String title = "关于印发《望川县义务教育招生办法》的通知";
  String body =
      "<h1>总则</h1><p>第一条</p><h4>细则</h4><table><tr><td>校</td></tr></table><img src=\"/a.png\">";
  String any = "望川县教育和体育局";
  String number = "望教体〔2026〕3号";
  Validity validity = Validity.VALID;
  List<Link> links = List.of();
  List<Attachment> attachments = List.of();
  List<ValidityChange> changes = List.of();
  PublicItem.Migrated migrated;
  String note;
  String sourceUrl;

  PublicItem item() {
    List<Edition.Line> editions =
        note == null
            ? List.of(new Edition.Line(1, AT, Edition.Kind.FIRST, null, HASH))
            : List.of(
                new Edition.Line(1, AT, Edition.Kind.FIRST, null, "b".repeat(64)),
                new Edition.Line(2, AT.plusSeconds(3600), Edition.Kind.MINOR, note, HASH));
    return new PublicItem(
        "item-1",
        7,
        AT,
        ItemState.PUBLISHED,
        "WANGCHUAN-EDUCATION/2026-00001",
        content(),
        any,
        "正文",
        HASH,
        AT,
        editions.size(),
        editions,
        AT,
        editions.getLast().publishedAt(),
        Validity.VALID,
        changes,
        migrated,
        null,
        null);
  }

  Content content() {
    return new Content(
        null,
        ItemType.NORMATIVE_DOCUMENT,
        title,
        "notices",
        "wangchuan-education",
        Openness.PROACTIVE,
        null,
        null,
        new Elements(
            any,
            any,
            number,
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2031, 3, 31),
            validity,
            any,
            "科技、教育\\教育",
            "通知",
            any,
            any,
            "0999-8612345",
            any,
            LocalDate.of(2026, 2, 27)),
        "摘要",
        body,
        attachments,
        links,
        null,
        sourceUrl,
        note == null ? null : new ChangeNote(Edition.Kind.MINOR, note),
        null);
  }
}
