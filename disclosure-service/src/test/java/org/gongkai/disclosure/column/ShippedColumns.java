package org.gongkai.disclosure.column;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The tree that the service ships with, for tests of other features. */
public final class ShippedColumns {

  private ShippedColumns() {}

  public static Columns read() {
    try {
      return new ColumnConfiguration()
          .columns(new ClassPathResource("disclosure/columns.json"), JsonMapper.builder().build());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Another tree than the shipped one. */
  public static Columns onlyTheGuide() {
    return new Columns(List.of(new Column("guide", "政府信息公开指南", null, 1)));
  }
}
