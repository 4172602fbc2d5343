package org.gongkai.disclosure.migration.source;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.disclosure.law.Law;
import org.gongkai.disclosure.law.LawHtml;
import org.gongkai.disclosure.law.LawReader;
import org.jspecify.annotations.Nullable;

/** A law as a row: its title, its dates, its text with addresses. */
final class LawRow {

  /** Collections write the day of publication behind the name: …法(2019-03-24).md. */
  private static final Pattern DAY = Pattern.compile("[（(](\\d{4}-\\d{2}-\\d{2})[）)]$");

  private LawRow() {}

  static Row read(byte[] bytes, @Nullable String name) {
    return Decoded.of(bytes)
        .map(text -> of(LawReader.read(text), name))
        .orElseGet(() -> Row.broken("", "编码无法识别，须为 UTF-8 或 GB18030"));
  }

  private static Row of(Law law, @Nullable String name) {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    fields.put(Field.TITLE, law.title());
    if (law.adopted() != null) {
      fields.put(Field.SIGNED_DATE, law.adopted().toString());
      fields.put(Field.PUBLISHED_DATE, law.adopted().toString());
    }
    if (law.inForce() != null) {
      fields.put(Field.EFFECTIVE_DATE, law.inForce().toString());
    }
    if (name != null) {
      String stem = FileName.stem(name);
      Matcher day = DAY.matcher(stem);
      if (day.find()) {
        fields.put(Field.PUBLISHED_DATE, day.group(1));
      }
      if (law.title().isBlank()) {
        fields.put(Field.TITLE, FileName.last(stem));
      }
      FileName.folder(name).ifPresent(folder -> fields.put(Field.INFO_CLASS, folder));
    }
    return Row.of(fields, LawHtml.of(law));
  }
}
