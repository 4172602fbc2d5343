package org.gongkai.task.file;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;

/**
 * A file that somebody handed in; never changed.
 *
 * @param size in bytes
 * @param sha256 of the content, in lower-case hexadecimal
 * @param unit of the person who handed it in
 */
public record StoredFile(
    @BsonId String id,
    long revision,
    String name,
    String mediaType,
    long size,
    String sha256,
    String unit,
    String by,
    String byName,
    Instant at,
    List<PendingEvent> pending)
    implements Aggregate {

  public StoredFile {
    pending = List.copyOf(pending);
  }

  static StoredFile of(String id, FileName name, byte[] content, Actor actor, Instant at) {
    return new StoredFile(
        id,
        1,
        name.text(),
        name.type(content).mediaType(),
        content.length,
        Hash.of(content),
        actor.unit(),
        actor.id(),
        actor.name(),
        at,
        List.of());
  }
}
