package org.gongkai.disclosure.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.platform.web.NewId;
import org.jspecify.annotations.Nullable;

/**
 * That something waits for a person, or for whoever holds a role for a unit. Its id follows from
 * what it says, so that it is given once however often somebody tries.
 *
 * @param subject id of the item, package or meeting that it is about
 * @param link where the person reads and acts, a path of this service
 * @param person null when it is for a role
 * @param role null when it is for a person
 * @param unit whose matter it is; a role counts within the own unit and those below
 * @param settled that nothing waits any more
 * @param readBy ids of those who have read it
 */
public record Notice(
    @BsonId String id,
    long revision,
    Kind kind,
    String subject,
    String link,
    @Nullable String person,
    @Nullable Role role,
    String unit,
    String title,
    String text,
    Instant at,
    boolean settled,
    List<String> readBy,
    List<PendingEvent> pending)
    implements Aggregate {

  /** What the notice is about. */
  public enum Kind {
    /** A stage of the review waits. */
    REVIEW("待审核"),
    /** An important item waits for co-readers. */
    CO_READING("待会看"),
    /** An important item waits for its gatekeeper. */
    GATEKEEPING("待把关"),
    RETURNED("已退回"),
    RELEASABLE("待发布"),
    /** Published in an emergency; waits for its approvals. */
    RETROSPECTIVE("待补审"),
    OVERDUE("补审逾期"),
    INTERPRETATION("待解读"),
    RELEASE_FAILED("同步发布未成"),
    /** A reader has found something wrong. */
    MISTAKE("读者纠错"),
    /** The library of the level above has not taken a document. */
    LIBRARY_FAILED("报送失败");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The Chinese name shown to people. */
    public String label() {
      return label;
    }
  }

  /** For one person. */
  public static Notice toPerson(
      Kind kind, Matter matter, String occasion, String person, String text, Instant at) {
    return of(kind, matter, occasion, person, null, text, at);
  }

  /** For whoever holds the role. */
  public static Notice toRole(
      Kind kind, Matter matter, String occasion, Role role, String text, Instant at) {
    return of(kind, matter, occasion, null, role, text, at);
  }

  private static Notice of(
      Kind kind,
      Matter matter,
      String occasion,
      @Nullable String person,
      @Nullable Role role,
      String text,
      Instant at) {
    String id =
        NewId.derived(
                "notice",
                kind.name(),
                matter.subject(),
                occasion,
                person == null ? "" : person,
                role == null ? "" : role.name())
            .value();
    return new Notice(
        id,
        1,
        kind,
        matter.subject(),
        matter.link(),
        person,
        role,
        matter.unit(),
        matter.title(),
        text,
        at,
        false,
        List.of(),
        List.of());
  }

  boolean isReadBy(String reader) {
    return readBy.contains(reader);
  }

  /** The same when it has been read already. */
  Notice read(String reader) {
    if (isReadBy(reader)) {
      return this;
    }
    List<String> readers = new ArrayList<>(readBy);
    readers.add(reader);
    return new Notice(
        id,
        revision + 1,
        kind,
        subject,
        link,
        person,
        role,
        unit,
        title,
        text,
        at,
        settled,
        List.copyOf(readers),
        pending);
  }
}
