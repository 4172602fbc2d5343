package org.gongkai.disclosure.migration;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.disclosure.column.Column;
import org.gongkai.disclosure.column.Columns;
import org.gongkai.disclosure.item.BodyHtml;
import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.item.Elements;
import org.gongkai.disclosure.item.Openness;
import org.gongkai.disclosure.item.Validity;
import org.gongkai.disclosure.migration.source.Field;
import org.gongkai.disclosure.migration.source.Row;
import org.jspecify.annotations.Nullable;

/** Makes content of one row, or finds out why not. */
final class Judging {

  private final Row row;
  private final ImportJob job;
  private final Columns columns;
  private final long bodyLimit;
  private final Clock clock;
  private final Reading reading;

  private Judging(Row row, ImportJob job, Columns columns, long bodyLimit, Clock clock) {
    this.row = row;
    this.job = job;
    this.columns = columns;
    this.bodyLimit = bodyLimit;
    this.clock = clock;
    this.reading = new Reading(row);
  }

  /**
   * @param unitName publisher of what names none
   */
  static Candidate judge(
      Row row,
      ImportJob job,
      Columns columns,
      @Nullable String unitName,
      long bodyLimit,
      Clock clock) {
    Judging judging = new Judging(row, job, columns, bodyLimit, clock);
    return judging.reading.isRefused()
        ? new Candidate(
            row, row.get(Field.EXTERNAL_ID), null, null, null, judging.reading.problems())
        : judging.candidate(unitName);
  }

  private Candidate candidate(@Nullable String unitName) {
    String externalId = reading.words(Field.EXTERNAL_ID, 200);
    if (externalId == null) {
      reading.refuse(Field.EXTERNAL_ID.pointer(), "缺少来源编号");
    }
    String title = reading.words(Field.TITLE, 500);
    if (title == null) {
      reading.refuse(Field.TITLE.pointer(), "缺少标题");
    }
    String unit = row.get(Field.UNIT);
    if (unit != null && !unit.equals(job.unit())) {
      reading.refuse(Field.UNIT.pointer(), "与本次导入的单位不同，请分单位导入");
    }
    String openness = row.get(Field.OPENNESS);
    if (openness != null
        && !openness.contains("主动")
        && !openness.equals("PROACTIVE")
        && !isChannel(openness)) {
      reading.refuse(Field.OPENNESS.pointer(), "公开方式不是主动公开");
    }
    Content content =
        new Content(
            externalId,
            reading.found(Field.TYPE, Values::type, "没有这个类型，按默认类型导入").orElse(job.type()),
            String.valueOf(title),
            reading.found(Field.COLUMN, this::column, "没有这个栏目，放入默认栏目").orElse(job.column()),
            job.unit(),
            Openness.PROACTIVE,
            null,
            null,
            elements(unitName),
            reading.words(Field.SUMMARY, 2000),
            body(),
            List.of(),
            List.of(),
            reading.words(Field.SOURCE, 200),
            address(),
            null,
            null);
    content
        .elements()
        .contradictions(LocalDate.now(clock))
        .forEach(wrong -> reading.refuse(wrong.pointer(), wrong.detail()));
    return new Candidate(
        row,
        externalId,
        content,
        publishedAt(),
        reading.words(Field.INDEX_NUMBER, 100),
        reading.problems());
  }

  /** Old sites also say under 公开方式 where something is shown to everybody. */
  private static boolean isChannel(String openness) {
    return openness.matches(".*(?:网站|公报|公示|公告栏|新闻发布会|新媒体|报刊|广播|电视|全社会|向社会公开).*")
        && !openness.matches(".*(?:申请|不予|不公开|内部|内网).*");
  }

  private Elements elements(@Nullable String unitName) {
    String publisher = reading.words(Field.PUBLISHER, 200);
    Validity validity =
        reading.found(Field.VALIDITY, Values::validity, "有效性无法识别，没有导入").orElse(null);
    return new Elements(
        reading.words(Field.ISSUER, 300),
        publisher == null ? unitName : publisher,
        reading.words(Field.DOCUMENT_NUMBER, 100),
        reading.day(Field.SIGNED_DATE),
        reading.day(Field.EFFECTIVE_DATE),
        reading.day(Field.EXPIRY_DATE),
        validity,
        reading.words(Field.INFO_CLASS, 100),
        reading.words(Field.THEME_CLASS, 100),
        reading.words(Field.GENRE, 40),
        reading.words(Field.NORMATIVE_NUMBER, 100),
        reading.words(Field.CONSULT_UNIT, 200),
        reading.words(Field.CONSULT_PHONE, 80),
        reading.words(Field.CATALOGUE_CODE, 100),
        reading.day(Field.FORMED_DATE));
  }

  private String body() {
    String html = row.body();
    if (html == null || html.isBlank()) {
      if (row.attachments().isEmpty()) {
        reading.refuse("/body", "缺少正文");
      }
      return "";
    }
    if (Characters.areDamaged(html)) {
      reading.refuse("/body", "正文含有控制字符或残缺的字符");
      return "";
    }
    if (html.length() > 4 * bodyLimit) {
      reading.refuse("/body", "正文超过 " + bodyLimit / 1024 + " KB，长表格请作为附件");
      return "";
    }
    String clean = BodyHtml.clean(html);
    if (clean.getBytes(StandardCharsets.UTF_8).length > bodyLimit) {
      reading.refuse("/body", "正文超过 " + bodyLimit / 1024 + " KB，长表格请作为附件");
      return "";
    }
    if (clean.isBlank() && row.attachments().isEmpty()) {
      reading.refuse("/body", "缺少正文");
    }
    return clean;
  }

  private @Nullable String address() {
    String url = reading.words(Field.SOURCE_URL, 500);
    if (url != null && !url.matches("https?://[^\\s<>\"'\\\\]+")) {
      reading.note(Field.SOURCE_URL.pointer(), "来源网址无法识别，没有导入");
      return null;
    }
    return url;
  }

  private Optional<String> column(String text) {
    return columns
        .find(text)
        .or(() -> columns.all().stream().filter(each -> each.name().equals(text)).findFirst())
        .filter(each -> each.isOf(job.unit()))
        .map(Column::id);
  }

  private @Nullable Instant publishedAt() {
    Instant moment =
        reading.found(Field.PUBLISHED_DATE, Values::moment, "发布日期无法识别，以导入日期为准").orElse(null);
    if (moment != null && moment.isAfter(clock.instant())) {
      reading.refuse(Field.PUBLISHED_DATE.pointer(), "发布日期不能晚于今天");
    }
    return moment;
  }
}
