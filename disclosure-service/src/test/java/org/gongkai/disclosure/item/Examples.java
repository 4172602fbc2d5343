package org.gongkai.disclosure.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.disclosure.classification.ShippedClassification;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;

/** People, contents and items that tests speak of. */
public final class Examples {

  public static final Actor DRAFTER = person("drafter", "沈言", "wangchuan-education", Role.DRAFTER);
  public static final Actor FIRST_REVIEWER =
      person("first-reviewer", "陆衡", "wangchuan-education", Role.FIRST_REVIEWER);
  public static final Actor REVIEWER = person("reviewer", "韩序", "wangchuan", Role.REVIEWER);
  public static final Actor SIGNER = person("signer", "江砚", "wangchuan", Role.SIGNER);
  public static final Actor OFFICE = person("office", "秦简", "wangchuan", Role.OFFICE);

  public static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  /** What the fourth kind of people of the demo county writes: a notice with a table. */
  public static final String BODY =
      "<p>各中小学：</p><table><tr><td>学校</td><td>名额</td></tr><tr><td>望川一中</td><td>12</td></tr></table>";

  public static final ElementChecks RULES =
      checks(
          new ElementRules(
              Map.of(
                  ItemType.NOTICE,
                  Set.of(ElementRules.Element.ISSUER, ElementRules.Element.SIGNED_DATE)),
              Map.of(ItemType.NOTICE, Set.of(ElementRules.Element.CONSULT_PHONE))));

  private Examples() {}

  static ElementChecks checks(ElementRules rules) {
    return new ElementChecks(rules, ShippedClassification.read());
  }

  public static Actor person(String id, String name, String unit, Role... roles) {
    return new Actor(id, name, unit, Set.of(roles));
  }

  static Elements elements() {
    return elements("望教体〔2026〕3号", LocalDate.of(2026, 3, 1), null, null);
  }

  static Elements elements(
      String documentNumber, LocalDate signed, LocalDate effective, LocalDate expiry) {
    return new Elements(
        "望川县教育和体育局",
        "望川县教育和体育局",
        documentNumber,
        signed,
        effective,
        expiry,
        Validity.VALID,
        null,
        "综合政务\\政务公开",
        "通知",
        null,
        "望川县教育和体育局办公室",
        "0999-8612345",
        null,
        null);
  }

  public static Content content(String title) {
    return content(title, BODY);
  }

  public static Content content(String title, String body) {
    return content(title, body, elements(), Openness.PROACTIVE);
  }

  /** Of another type than a notice. */
  public static Content document(ItemType type, String title, String body) {
    return content(type, title, body, elements(), Openness.PROACTIVE);
  }

  static Content content(String title, String body, Elements elements, Openness openness) {
    return content(ItemType.NOTICE, title, body, elements, openness);
  }

  private static Content content(
      ItemType type, String title, String body, Elements elements, Openness openness) {
    return new Content(
        null,
        type,
        title,
        "notices",
        "wangchuan-education",
        openness,
        openness == Openness.PROACTIVE ? null : "《中华人民共和国政府信息公开条例》第十六条",
        null,
        elements,
        null,
        body,
        List.of(),
        List.of(),
        null,
        null,
        null,
        new TaskRef("plan-1", "plan-1.7"));
  }

  static Item draft() {
    return draft(content("关于招生工作的通知"));
  }

  static Item draft(Content content) {
    return Item.draft("item-1", content, DRAFTER, NOW);
  }

  static Item submitted() {
    return draft().submit(RULES, DRAFTER, NOW);
  }

  static Item approved() {
    return approved(submitted());
  }

  static Item approved(Item submitted) {
    String hash = submitted.contentHash();
    return submitted
        .approve(hash, null, FIRST_REVIEWER, NOW)
        .approve(hash, "同意", REVIEWER, NOW)
        .approve(hash, null, SIGNER, NOW);
  }

  public static Item published() {
    return published(approved());
  }

  static Item published(Item approved) {
    IndexNumber number = IndexNumber.first("WANGCHUAN-EDUCATION/2026");
    return approved.publish(number, "望川县教育和体育局", OFFICE, NOW);
  }
}
