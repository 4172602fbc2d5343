package org.gongkai.feedback.appeal;

import com.google.crypto.tink.Mac;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.gongkai.feedback.secret.KeyFile;
import org.gongkai.feedback.secret.Sealed;
import org.gongkai.feedback.secret.Sealing;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.calendar.Limit;
import org.gongkai.platform.calendar.WorkingDays;

/** The people of the demo county, a citizen's letter, and appeals in every state. */
public final class Examples {

  public static final String NUMBER = "20210622-K7M2QD";
  public static final Instant NOW = Instant.parse("2021-06-22T01:20:00Z");

  public static final Actor OFFICE = person("office", "秦简", "wangchuan", Role.OFFICE);
  public static final Actor HANDLER = person("handler", "温岚", "wangchuan-education", Role.HANDLER);
  public static final Actor REVIEWER = person("reviewer", "韩序", "wangchuan", Role.REVIEWER);
  public static final Actor FINANCE =
      person("clerk", "财政局办理", "wangchuan-finance", Role.HANDLER, Role.REVIEWER);

  public static final Letter LETTER =
      new Letter(
          "学区怎样划分", "我叫王小明，电话13800001234，想问学区。", "王小明", "13800001234", "xm@example.org", "青石镇");

  public static final PublicWords WORDS = new PublicWords("学区怎样划分", "居住地临近两所小学，咨询学区。", "请查阅学区划分表。");

  private static final KeyFile KEYS = keys();
  public static final Sealing SEALING = KEYS.sealing();

  private Examples() {}

  public static Actor person(String id, String name, String unit, Role... roles) {
    return new Actor(id, name, unit, Set.of(roles));
  }

  public static Mac codes() {
    return KEYS.codes();
  }

  public static Sealed sealed(Object value) {
    return SEALING.seal(value, NUMBER);
  }

  public static Appeal received(boolean consent) {
    return Appeal.received(
        NUMBER,
        AppealKind.CONSULT,
        "教育",
        sealed(LETTER),
        new QueryCodes(codes()).mark(NUMBER, "ABC"),
        null,
        "item-1",
        consent,
        WorkingDays.builtIn().deadline(LocalDate.of(2021, 6, 22), Limit.ofWorkingDays(5)),
        NOW);
  }

  public static Appeal assigned(boolean consent) {
    return received(consent).assign("wangchuan-education", sealed("请答复"), OFFICE, NOW);
  }

  public static Appeal replied(boolean consent) {
    return assigned(consent).reply(sealed("王小明先生您好"), HANDLER, NOW);
  }

  public static Appeal answered(boolean consent) {
    return replied(consent).approveReply(REVIEWER, NOW);
  }

  public static KeyFile keys() {
    try {
      return KeyFile.open(Files.createTempDirectory("keys").resolve("feedback-keys.json"));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
