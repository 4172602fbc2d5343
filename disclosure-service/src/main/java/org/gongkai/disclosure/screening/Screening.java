package org.gongkai.disclosure.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;

/**
 * What screening found in one content of an item, with the decisions about it.
 *
 * @param id of the item
 * @param dictionaries which state of the dictionaries was used
 * @param cut more was found than is kept: then nothing can pass
 */
public record Screening(
    @BsonId String id,
    long revision,
    String contentHash,
    String dictionaries,
    Instant screenedAt,
    boolean cut,
    List<Finding> findings,
    List<PendingEvent> pending)
    implements Aggregate {

  private static final int MOST = 2_000;
  private static final int MOST_REDACTED = 200;

  static Screening of(
      String item, String contentHash, String dictionaries, List<Finding> found, Instant at) {
    List<Finding> kept = found.subList(0, Math.min(MOST, found.size()));
    return new Screening(
        item, 1, contentHash, dictionaries, at, found.size() > MOST, List.copyOf(kept), List.of());
  }

  boolean covers(String hash, String state) {
    return contentHash.equals(hash) && dictionaries.equals(state);
  }

  /**
   * The result of a later look. Decisions hold for the same words at the same place; what was open
   * and is gone was redacted by the last author.
   */
  Screening after(Screening earlier, Person author) {
    Map<String, Finding> known = new LinkedHashMap<>();
    earlier.findings.forEach(finding -> known.put(finding.id(), finding));
    List<Finding> all = new ArrayList<>();
    findings.forEach(finding -> all.add(finding.decidedAs(known.get(finding.id()))));
    Set<String> found = findings.stream().map(Finding::id).collect(Collectors.toSet());
    known.values().stream()
        .filter(finding -> !found.contains(finding.id()))
        .filter(finding -> finding.isOpen() || finding.state() == Finding.State.REDACTED)
        .map(finding ->
            finding.isOpen()
                ? finding.settled(Finding.State.REDACTED, author, null, screenedAt)
                : finding)
        .limit(MOST_REDACTED)
        .forEach(all::add);
    boolean same =
        earlier.covers(contentHash, dictionaries)
            && earlier.findings.equals(all)
            && earlier.cut == cut;
    return same
        ? earlier
        : new Screening(
            id,
            earlier.revision + 1,
            contentHash,
            dictionaries,
            screenedAt,
            cut,
            List.copyOf(all),
            earlier.pending);
  }

  /** Settles one finding under a person's name; a settled one may be settled otherwise. */
  Screening resolve(String finding, Finding.State as, String reason, Person by, Instant at) {
    List<Finding> all = new ArrayList<>(findings);
    for (int index = 0; index < all.size(); index++) {
      Finding one = all.get(index);
      if (one.id().equals(finding)) {
        if (one.state() == Finding.State.REDACTED) {
          throw Refusal.illegalTransition("处理发现", "已删改");
        }
        all.set(index, one.settled(as, by, reason, at));
        return new Screening(
            id,
            revision + 1,
            contentHash,
            dictionaries,
            screenedAt,
            cut,
            List.copyOf(all),
            pending);
      }
    }
    throw Refusal.notFound("发现");
  }

  List<Finding> blocking() {
    return findings.stream().filter(Finding::blocks).toList();
  }
}
