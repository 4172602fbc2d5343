package org.gongkai.store;

import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Cursors that clients have not read to the end; one that nobody asks for expires. */
final class OpenCursors extends CursorRegistry {

  private static final Duration IDLE_LIMIT = Duration.ofMinutes(10);

  private record Open(Cursor cursor, Instant lastUsed) {}

  private final Map<Long, Open> cursors = new ConcurrentHashMap<>();
  private final Clock clock;

  OpenCursors(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void add(Cursor cursor) {
    cursors.put(cursor.getId(), new Open(cursor, clock.instant()));
  }

  @Override
  public Cursor getCursor(long id) {
    Open open = cursors.computeIfPresent(id, (key, used) -> new Open(used.cursor, clock.instant()));
    if (open == null) {
      throw new CursorNotFoundException(id);
    }
    return open.cursor;
  }

  @Override
  public boolean remove(long id) {
    Open open = cursors.remove(id);
    if (open != null && open.cursor instanceof ResultCursor result) {
      result.close();
    }
    return open != null;
  }

  @Override
  public int size() {
    return cursors.size();
  }

  void removeIdle() {
    Instant limit = clock.instant().minus(IDLE_LIMIT);
    cursors.forEach((id, open) -> {
      if (open.lastUsed.isBefore(limit)) {
        remove(id);
      }
    });
  }
}
