package org.gongkai.feedback.privacy;

import org.jspecify.annotations.Nullable;

/** Hides most of what points to a person, and leaves enough to tell two cases apart. */
public final class Mask {

  private static final int SHOWN_BEFORE = 3;
  private static final int SHOWN_AFTER = 4;

  private Mask() {}

  /** 王小明 becomes 王**. */
  public static String name(String name) {
    int first = name.isEmpty() ? 0 : name.offsetByCodePoints(0, 1);
    return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
  }

  /** 13800001234 becomes 138****1234; what is too short to show an end is hidden as a whole. */
  public static String phone(String phone) {
    int hidden = phone.length() - SHOWN_BEFORE - SHOWN_AFTER;
    return hidden < SHOWN_AFTER
        ? "*".repeat(phone.length())
        : phone.substring(0, SHOWN_BEFORE)
            + "*".repeat(hidden)
            + phone.substring(phone.length() - SHOWN_AFTER);
  }

  /** wang@example.org becomes w***@example.org. */
  public static @Nullable String email(@Nullable String email) {
    int at = email == null ? -1 : email.indexOf('@');
    return email == null || at < 1 ? null : email.charAt(0) + "***" + email.substring(at);
  }

  /** Hides the person's name and phone, and whatever else has the form of personal data. */
  public static String text(String text, String name, String phone) {
    String hidden = name.length() < 2 ? text : text.replace(name, name(name));
    hidden = hidden.replace(phone, phone(phone));
    for (Detector detector : Detector.values()) {
      for (String found : detector.in(hidden)) {
        hidden = hidden.replace(found, detector == Detector.EMAIL ? "***" : phone(found));
      }
    }
    return hidden;
  }
}
