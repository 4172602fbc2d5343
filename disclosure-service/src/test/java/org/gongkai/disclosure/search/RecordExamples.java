package org.gongkai.disclosure.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.event.ReceivedEvent;
import reactor.core.scheduler.Schedulers;

/** A filled index, for tests of the features that read it. */
public final class RecordExamples implements AutoCloseable {

  public static final Instant NOON = IndexExamples.NOON;

  private final ItemIndex index;
  private long offset;

  public RecordExamples(Path folder) {
    try {
      this.index = new ItemIndex(folder, IndexExamples.COLUMNS);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public PublicIndex index() {
    return new PublicIndex(index, Schedulers.immediate());
  }

  /**
   * A notice that became public so many seconds after noon; fields are names and values in turn.
   */
  public void publish(String id, String title, long seconds, Object... fields) {
    Map<String, Object> item = IndexExamples.item(id, title, "正文");
    item.put("publishedAt", NOON.plusSeconds(seconds).toString());
    item.put("occurredAt", NOON.plusSeconds(seconds).toString());
    for (int i = 0; i < fields.length; i += 2) {
      item.put((String) fields[i], fields[i + 1]);
    }
    take(IndexExamples.published(item, offset++));
  }

  /** A minute after noon. */
  public void withdraw(String id) {
    take(IndexExamples.withdrawn(id, 99, offset++));
  }

  @Override
  public void close() throws IOException {
    index.close();
  }

  private void take(ReceivedEvent event) {
    try {
      index.apply(List.of(event));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
