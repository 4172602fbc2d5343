package org.gongkai.disclosure.standard;

import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.platform.web.NewId;
import org.jspecify.annotations.Nullable;

/**
 * The items of one field of an edition.
 *
 * @param prefix what its codes begin with; the same in every year
 * @param lastNumber given to an item; never given again
 */
public record StandardSheet(
    @BsonId String id,
    long revision,
    String catalogue,
    String field,
    String prefix,
    int lastNumber,
    List<StandardItem> items,
    List<PendingEvent> pending)
    implements Aggregate {

  public StandardSheet {
    items = List.copyOf(items);
  }

  static String id(String catalogue, String field) {
    return NewId.derived("standard-sheet", catalogue, field).value();
  }

  /** Not stored yet. */
  static StandardSheet empty(StandardCatalogue of, String field) {
    return new StandardSheet(
        id(of.id(), field),
        0,
        of.id(),
        field,
        of.prefix() + "-" + Fields.number(field) + "-",
        0,
        List.of(),
        List.of());
  }

  /**
   * For a later edition.
   *
   * @param inForceFrom of those items of which nothing earlier is known; null for a draft
   */
  StandardSheet copiedTo(String other, @Nullable LocalDate inForceFrom) {
    return new StandardSheet(
        id(other, field),
        1,
        other,
        field,
        prefix,
        lastNumber,
        inForceFrom == null ? items : aged(inForceFrom),
        List.of());
  }

  /** With the day on which its new items come into force; the same when there are none. */
  StandardSheet inForceFrom(LocalDate day) {
    List<StandardItem> aged = aged(day);
    return aged.equals(items)
        ? this
        : new StandardSheet(id, revision + 1, catalogue, field, prefix, lastNumber, aged, pending);
  }

  private List<StandardItem> aged(LocalDate day) {
    return items.stream().map(item -> item.inForceFrom(day)).toList();
  }

  /** The same again changes nothing; rows of the file do not count. */
  StandardSheet take(List<StandardItem> read) {
    List<StandardItem> coded = coded(read);
    int fresh = Changes.of(items, coded).added().size();
    return Changes.of(items, coded).isNone() && codes(items).equals(codes(coded))
        ? this
        : new StandardSheet(
            id, revision + 1, catalogue, field, prefix, lastNumber + fresh, coded, pending);
  }

  List<StandardItem> coded(List<StandardItem> read) {
    return Changes.coded(
        items, read, next -> prefix + String.format("%03d", lastNumber + next + 1));
  }

  private static List<String> codes(List<StandardItem> items) {
    return items.stream().map(StandardItem::code).toList();
  }
}
