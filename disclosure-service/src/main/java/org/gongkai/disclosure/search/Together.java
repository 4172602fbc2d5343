package org.gongkai.disclosure.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * Holds the members of a release package back until all of them have come, so that the index shows
 * all or none. What is held is not in the index: after a crash it must be read again.
 */
final class Together {

  private final Map<String, Entry> waiting = new HashMap<>();

  /** The package in which an item became public. */
  record Release(String id, List<Member> members) {

    /** One of its items with the revision that it was published with. */
    record Member(String id, long revision) {}
  }

  /** What an event says of an item, and where it stood. */
  record Entry(
      String id,
      long revision,
      Document document,
      @Nullable Release release,
      int partition,
      long offset) {

    Entry newer(Entry other) {
      return other.revision >= revision ? other : this;
    }
  }

  /** Up to which revision an item is in the index; 0 for none. */
  interface Known {
    long revision(String id) throws IOException;
  }

  /** Takes news in; emits what may be shown now, the news or what was held before. */
  List<Entry> admit(Collection<Entry> news, Known known) throws IOException {
    news.forEach(entry -> waiting.merge(entry.id, entry, Entry::newer));
    List<Entry> ready = new ArrayList<>();
    for (Entry entry : waiting.values()) {
      if (isWhole(entry.release, known)) {
        ready.add(entry);
      }
    }
    ready.forEach(entry -> waiting.remove(entry.id));
    return ready;
  }

  /** The offset from which to read again after a crash. */
  long resume(int partition, long next) {
    return waiting.values().stream()
        .filter(entry -> entry.partition == partition)
        .mapToLong(Entry::offset)
        .reduce(next, Math::min);
  }

  private boolean isWhole(@Nullable Release release, Known known) throws IOException {
    if (release == null) {
      return true;
    }
    for (Release.Member member : release.members) {
      Entry held = waiting.get(member.id);
      boolean hasCome = held != null && held.revision >= member.revision;
      if (!hasCome && known.revision(member.id) < member.revision) {
        return false;
      }
    }
    return true;
  }
}
