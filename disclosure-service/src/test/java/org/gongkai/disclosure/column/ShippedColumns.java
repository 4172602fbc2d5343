package org.gongkai.disclosure.column;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The tree that the service ships with, for tests of other features. */
public final class ShippedColumns {

  private ShippedColumns() {}

  public static Columns read() {
    return new Columns(tree(), () -> Mono.just(List.of()));
  }

  /** With one more class below one of the shipped ones. */
  public static Columns with(String id, String parent) {
    Columns columns = read();
    columns.learn(List.of(column(id, parent, ColumnKind.CLASS, null)));
    return columns;
  }

  /** With a self-chosen column of a unit, below the statutory content. */
  public static Columns withSelfChosen(String id, String unit) {
    Columns columns = read();
    columns.learn(List.of(column(id, "statutory", ColumnKind.SELF_CHOSEN, unit)));
    return columns;
  }

  static ColumnTree tree() {
    try {
      return ColumnConfiguration.read(
          new ClassPathResource("disclosure/columns.json"), JsonMapper.builder().build());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Column column(String id, String parent, ColumnKind kind, String unit) {
    return new Column(
        id,
        id,
        parent,
        99,
        kind,
        unit,
        Timeliness.NONE,
        null,
        false,
        null,
        null,
        List.of(),
        null,
        1);
  }
}
