package org.gongkai.local.story;

import java.util.Map;

/** What a citizen of the imaginary county writes, and what is answered. */
public final class Appeals {

  public static final String NAME = "林望舒";
  public static final String PHONE = "13900001234";
  public static final String REPLY = "随迁子女凭居住证、户口簿和住房证明到居住地学校报名，不收取任何费用。";

  private Appeals() {}

  /** About nothing that was published. */
  public static Map<String, Object> titled(String title) {
    return Map.of(
        "kind",
        "HELP",
        "topic",
        "住房城建",
        "title",
        title,
        "content",
        "青石镇老街的路灯坏了一个星期，晚上行走不便，请派人修理。",
        "name",
        NAME,
        "phone",
        PHONE,
        "publicConsent",
        false);
  }

  public static Map<String, Object> about(String itemId) {
    return Map.of(
        "kind", "CONSULT",
        "topic", "教育",
        "title", "随迁子女入学需要哪些材料",
        "content", "孩子今年六岁，户口在外县，随我在青石镇居住，请问报名要带哪些材料？",
        "name", NAME,
        "phone", PHONE,
        "region", "青石镇",
        "itemId", itemId,
        "publicConsent", true);
  }
}
