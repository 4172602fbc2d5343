package org.gongkai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenCursorsTests {

  private Instant now = Instant.parse("2026-03-01T08:00:00Z");
  private final InstantSource time = () -> now;
  private final Clock clock = time.withZone(ZoneOffset.UTC);
  private final OpenCursors cursors = new OpenCursors(clock);
  private final AtomicBoolean closed = new AtomicBoolean();

  private ResultCursor cursor() {
    Stream<Document> documents =
        Stream.generate(Document::new).limit(5).onClose(() -> closed.set(true));
    return new ResultCursor(cursors.generateCursorId(), documents, batch -> batch);
  }

  @Test
  void closesACursorThatNobodyAsksFor() {
    ResultCursor cursor = cursor();
    cursors.add(cursor);
    now = now.plus(Duration.ofMinutes(11));
    cursors.removeIdle();
    assertThat(closed).isTrue();
    assertThatThrownBy(() -> cursors.getCursor(cursor.getId()))
        .isInstanceOf(CursorNotFoundException.class);
  }

  @Test
  void keepsACursorThatIsInUse() {
    ResultCursor cursor = cursor();
    cursors.add(cursor);
    now = now.plus(Duration.ofMinutes(9));
    assertThat(cursors.getCursor(cursor.getId()).takeDocuments(2)).hasSize(2);
    now = now.plus(Duration.ofMinutes(9));
    cursors.removeIdle();
    assertThat(cursors.getCursor(cursor.getId()).takeDocuments(9)).hasSize(3);
    assertThat(cursor.isEmpty()).isTrue();
    assertThat(closed).isTrue();
  }

  @Test
  void removesAKilledCursorOnce() {
    ResultCursor cursor = cursor();
    cursors.add(cursor);
    assertThat(cursors.remove(cursor.getId())).isTrue();
    assertThat(cursors.remove(cursor.getId())).isFalse();
    assertThat(cursors.size()).isZero();
    assertThat(closed).isTrue();
  }
}
