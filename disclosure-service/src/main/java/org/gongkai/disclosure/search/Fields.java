package org.gongkai.disclosure.search;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.gongkai.disclosure.item.NumberKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How an item lies in the index. */
final class Fields {

  static final String ID = "id";
  static final String REVISION = "revision";
  static final String LIVE = "live";
  static final String LINE = "line";
  static final String FACT = "fact";
  static final String MENTIONS = "mentions";
  static final String BODY = "body";
  static final String ATTACHED = "attached";
  static final String TITLE = "title";
  static final String TITLE_PAIRS = "titlePairs";
  static final String TEXT = "text";
  static final String TEXT_PAIRS = "textPairs";
  static final String NUMBER = "number";
  static final String EXTERNAL_ID = "externalId";
  static final String COLUMN = "column";
  static final String UNIT = "unit";
  static final String UNIT_NAMED = "unitNamed";
  static final String THEME_CLASS = "themeClass";

  /** The theme class and the main class that it begins with. */
  static final String THEME = "theme";

  static final String GENRE = "genre";
  static final String VALIDITY = "validity";
  static final String YEAR = "year";
  static final String PUBLISHED_AT = "publishedAt";
  static final String UPDATED_AT = "updatedAt";

  /** Parts id and name in a value that is counted; neither contains it. */
  static final char NAMED = '\u001f';

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String YES = "1";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Fields() {}

  /**
   * A published item; {@code columns} are its own and those above, {@code words} those of its
   * files.
   */
  static Document of(IndexedItem item, List<String> columns, Map<String, String> words) {
    Document document = withLine(item);
    for (String file : item.files()) {
      String attached = words.get(file);
      if (attached != null) {
        document.add(new StoredField(ATTACHED, attached));
        document.add(new TextField(TEXT, attached, Store.NO));
        document.add(new TextField(TEXT_PAIRS, attached, Store.NO));
      }
    }
    document.add(new StringField(LIVE, YES, Store.NO));
    document.add(new LongField(PUBLISHED_AT, item.publishedAt().toEpochMilli(), Store.NO));
    document.add(new BinaryDocValuesField(FACT, Facts.of(item)));
    BytesRef mentions = Facts.mentionsOf(item);
    if (mentions != null) {
      document.add(new BinaryDocValuesField(MENTIONS, mentions));
    }
    document.add(new StoredField(BODY, Objects.requireNonNull(item.bodyText())));
    document.add(new TextField(TITLE, item.title(), Store.NO));
    document.add(new TextField(TITLE_PAIRS, item.title(), Store.NO));
    document.add(new TextField(TEXT, item.text(), Store.NO));
    document.add(new TextField(TEXT_PAIRS, item.text(), Store.NO));
    number(document, item.documentNumber());
    number(document, item.indexNumber());
    exact(document, EXTERNAL_ID, item.externalId());
    columns.forEach(column -> counted(document, COLUMN, column));
    counted(document, UNIT, item.unit());
    counted(
        document,
        UNIT_NAMED,
        item.unit() + NAMED + (item.unitName() == null ? "" : item.unitName()));
    counted(document, THEME_CLASS, item.themeClass());
    counted(document, YEAR, String.valueOf(year(item.publishedAt())));
    exact(document, GENRE, item.genre());
    exact(document, VALIDITY, item.validity());
    return document;
  }

  /**
   * A withdrawn item: never found, only reported as gone where it was, and older news of it is
   * refused.
   */
  static Document ofWithdrawn(IndexedItem item, List<String> columns) {
    Document document = withLine(item);
    columns.forEach(column -> counted(document, COLUMN, column));
    counted(document, UNIT, item.unit());
    return document;
  }

  static PublicLine line(String stored) {
    return JSON.readValue(stored, PublicLine.class);
  }

  private static Document withLine(IndexedItem item) {
    Document document = new Document();
    document.add(new StringField(ID, item.id(), Store.YES));
    document.add(new SortedDocValuesField(ID, new BytesRef(item.id())));
    document.add(new StoredField(REVISION, item.revision()));
    document.add(new LongField(UPDATED_AT, item.updatedAt().toEpochMilli(), Store.NO));
    document.add(new StoredField(LINE, JSON.writeValueAsString(PublicLine.of(item))));
    themes(item.themeClass()).forEach(theme -> exact(document, THEME, theme));
    return document;
  }

  private static Set<String> themes(@Nullable String themeClass) {
    if (themeClass == null) {
      return Set.of();
    }
    Set<String> themes = new LinkedHashSet<>(List.of(themeClass));
    themes.add(PublicIndex.mainTheme(themeClass));
    return themes;
  }

  private static void number(Document document, @Nullable String written) {
    if (written != null) {
      exact(document, NUMBER, NumberKey.of(written));
    }
  }

  private static void exact(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new StringField(field, value, Store.NO));
    }
  }

  private static void counted(Document document, String field, @Nullable String value) {
    if (value != null) {
      exact(document, field, value);
      document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
    }
  }

  private static int year(Instant instant) {
    return instant.atZone(CHINA).getYear();
  }
}
