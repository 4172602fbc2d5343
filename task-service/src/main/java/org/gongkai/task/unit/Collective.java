package org.gongkai.task.unit;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.platform.text.TextForm;

/**
 * A collective of units (集合称谓) as a territory defines it.
 *
 * @param keys the terms in the form in which they are looked up
 */
public record Collective(
    @BsonId String id,
    long revision,
    CollectiveContent content,
    List<String> keys,
    List<PendingEvent> pending)
    implements Aggregate {

  public Collective {
    keys = List.copyOf(keys);
    pending = List.copyOf(pending);
  }

  static Collective create(String id, CollectiveContent content) {
    return new Collective(id, 1, content, keys(content), List.of());
  }

  /** The same content again is no change. */
  Collective change(CollectiveContent next) {
    return next.equals(content)
        ? this
        : new Collective(id, revision + 1, next, keys(next), pending);
  }

  static String key(String term) {
    return TextForm.of(term).value();
  }

  private static List<String> keys(CollectiveContent content) {
    return content.terms().stream().map(Collective::key).distinct().toList();
  }
}
