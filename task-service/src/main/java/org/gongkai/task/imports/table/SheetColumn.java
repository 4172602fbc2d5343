package org.gongkai.task.imports.table;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.platform.text.TextForm;

/** A column that is known by its Chinese or English header; constants of an enum. */
public interface SheetColumn {

  /** The constant's name, which gives the field and the English header. */
  String name();

  /** The usual Chinese header. */
  String header();

  /** Other headers that offices give to it. */
  Set<String> alsoHeaded();

  boolean isNeeded();

  /** The name of the field that it fills, such as parentId. */
  default String field() {
    StringBuilder field = new StringBuilder();
    for (String word : name().split("_")) {
      String small = word.toLowerCase(Locale.ROOT);
      field.append(
          field.isEmpty() ? small : Character.toUpperCase(small.charAt(0)) + small.substring(1));
    }
    return field.toString();
  }

  /** Whether a printed header means it. */
  default boolean isHeaded(String text) {
    String plain = TextForm.of(text).value();
    return Stream.concat(Stream.of(header(), field()), alsoHeaded().stream())
        .anyMatch(known -> plain.equals(TextForm.of(known).value()));
  }
}
