package org.gongkai.disclosure.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.gongkai.disclosure.column.Columns;
import org.gongkai.disclosure.search.Together.Entry;
import org.gongkai.platform.event.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/**
 * The index of this instance. Disposable: a commit carries the offsets up to which events are in
 * it, so that a restart goes on from there, and an index of another format is built anew. Parents
 * of columns never change, so that the path of an item stays right.
 */
final class ItemIndex implements AutoCloseable {

  private static final String FORMAT = "7";
  private static final String FORMAT_KEY = "format";
  private static final String OFFSET_KEY = "offset.";

  private final Columns columns;
  private final FSDirectory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Map<Integer, Long> nextOffsets = new ConcurrentHashMap<>();
  private final Together together = new Together();
  private boolean changed;

  ItemIndex(Path folder, Columns columns) throws IOException {
    this.columns = columns;
    this.directory = FSDirectory.open(Files.createDirectories(folder));
    Map<String, String> committed = committed(directory);
    boolean fits = FORMAT.equals(committed.get(FORMAT_KEY));
    IndexWriterConfig config =
        new IndexWriterConfig(ChineseAnalysis.analyzer())
            .setOpenMode(fits ? OpenMode.APPEND : OpenMode.CREATE)
            .setCommitOnClose(false);
    this.writer = new IndexWriter(directory, config);
    this.searchers = new SearcherManager(writer, null);
    if (fits) {
      committed.forEach(this::restore);
    }
  }

  /** Partition to the offset that comes next. */
  Map<Integer, Long> nextOffsets() {
    return Map.copyOf(nextOffsets);
  }

  /**
   * Takes the events in; what they say is visible afterwards, but for members of a package that is
   * not whole yet. Older news than known is refused.
   */
  void apply(List<ReceivedEvent> events) throws IOException {
    apply(events, Unknown.TAKEN);
  }

  void apply(List<ReceivedEvent> events, Unknown unknown) throws IOException {
    apply(events, unknown, Map.of());
  }

  /** What to do with an item whose column is not known: it is in no column, or nothing is taken. */
  enum Unknown {
    TAKEN,
    REFUSED
  }

  synchronized void apply(
      List<ReceivedEvent> events, Unknown unknown, Map<String, String> attachedWords)
      throws IOException {
    Map<String, Entry> newest = new HashMap<>();
    for (ReceivedEvent event : events) {
      Entry entry = entry(event, unknown, attachedWords);
      if (entry != null) {
        newest.merge(entry.id(), entry, Entry::newer);
      }
    }
    for (Entry entry : together.admit(newest.values(), this::revision)) {
      if (entry.revision() > revision(entry.id())) {
        writer.updateDocument(new Term(Fields.ID, entry.id()), entry.document());
      }
    }
    events.forEach(event -> nextOffsets.merge(event.partition(), event.offset() + 1, Math::max));
    changed = true;
    searchers.maybeRefreshBlocking();
  }

  /** Makes what was taken in survive a crash; without it the events would be read again. */
  synchronized void commit() throws IOException {
    if (!changed) {
      return;
    }
    Map<String, String> data = new TreeMap<>(Map.of(FORMAT_KEY, FORMAT));
    nextOffsets.forEach((partition, next) ->
        data.put(OFFSET_KEY + partition, Long.toString(together.resume(partition, next))));
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
    changed = false;
  }

  /** Runs a reading on a consistent view of the index. */
  <T> T read(Reading<T> reading) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return reading.on(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    try (directory;
        writer;
        searchers) {
      commit();
    }
  }

  interface Reading<T> {
    T on(IndexSearcher searcher) throws IOException;
  }

  private @Nullable Entry entry(
      ReceivedEvent event, Unknown unknown, Map<String, String> attachedWords) {
    return switch (event.type()) {
      case "disclosure.item.published.v1" -> {
        IndexedItem item = event.body(IndexedItem.class);
        yield entry(event, item, Fields.of(item, path(item, unknown), attachedWords));
      }
      case "disclosure.item.withdrawn.v1" -> {
        IndexedItem gone = event.body(IndexedItem.class);
        yield entry(event, gone, Fields.ofWithdrawn(gone, path(gone, unknown)));
      }
      default -> null;
    };
  }

  private List<String> path(IndexedItem item, Unknown unknown) {
    List<String> path = columns.path(item.column());
    if (path.isEmpty() && unknown == Unknown.REFUSED) {
      throw new UnknownColumn(item.column());
    }
    return path;
  }

  private static Entry entry(ReceivedEvent event, IndexedItem item, Document document) {
    return new Entry(
        item.id(), item.revision(), document, item.release(), event.partition(), event.offset());
  }

  private long revision(String id) throws IOException {
    return read(searcher -> {
      TopDocs found = searcher.search(new TermQuery(new Term(Fields.ID, id)), 1);
      if (found.scoreDocs.length == 0) {
        return 0L;
      }
      Document known = searcher.storedFields().document(found.scoreDocs[0].doc);
      return known.getField(Fields.REVISION).numericValue().longValue();
    });
  }

  private void restore(String key, String value) {
    if (key.startsWith(OFFSET_KEY)) {
      nextOffsets.put(Integer.valueOf(key.substring(OFFSET_KEY.length())), Long.valueOf(value));
    }
  }

  private static Map<String, String> committed(FSDirectory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return Map.of();
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.getIndexCommit().getUserData();
    }
  }
}
