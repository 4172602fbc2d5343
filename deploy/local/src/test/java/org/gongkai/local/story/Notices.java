package org.gongkai.local.story;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Notices of the imaginary county's education bureau, with the whole element block. */
public final class Notices {

  private static final AtomicInteger NUMBERS =
      new AtomicInteger((int) (Instant.now().getEpochSecond() % 100_000) * 10);

  private Notices() {}

  public static Map<String, Object> titled(String title) {
    Map<String, Object> notice = new LinkedHashMap<>();
    notice.put("type", "NOTICE");
    notice.put("title", title);
    notice.put("column", "notices");
    notice.put("infoClass", "教育");
    notice.put("documentNumber", "望教体〔2021〕" + NUMBERS.incrementAndGet() + "号");
    notice.put("issuer", "望川县教育和体育局");
    notice.put("publisher", "望川县教育和体育局");
    notice.put("signedDate", "2021-06-15");
    notice.put("effectiveDate", "2021-07-01");
    notice.put("validity", "VALID");
    notice.put("themeClass", "科技、教育");
    notice.put("genre", "通知");
    notice.put("consultUnit", "望川县教育和体育局办公室");
    notice.put("consultPhone", "0999-8612345");
    notice.put("openness", "PROACTIVE");
    notice.put(
        "body",
        "<h2>一、报名时间</h2><p>各小学于七月五日至九日接受适龄儿童入学报名，学区范围见附表。</p>"
            + "<h2>二、需要的材料</h2><p>户口簿、居住证明；随迁子女另带居住证。</p>");
    return notice;
  }

  /** A notice that fulfils a row of the year's plan. */
  public static Map<String, Object> fulfilling(String title, String planId, String taskItemId) {
    Map<String, Object> notice = titled(title);
    notice.put("taskRef", Map.of("planId", planId, "taskItemId", taskItemId));
    return notice;
  }
}
