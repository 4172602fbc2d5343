package org.gongkai.disclosure.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.disclosure.catalogue.EntryVersion.Change;
import org.gongkai.disclosure.catalogue.EntryVersion.Source;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the catalogue with all its versions, so that it can be read as of any day.
 *
 * @param id the code
 * @param unit whose entry it is, for ever
 * @param versions oldest first
 */
public record CatalogueEntry(
    @BsonId String id,
    long revision,
    String unit,
    List<EntryVersion> versions,
    List<PendingEvent> pending)
    implements Aggregate {

  public CatalogueEntry {
    versions = List.copyOf(versions);
  }

  static CatalogueEntry create(
      String code,
      String unit,
      EntryContent content,
      LocalDate from,
      Source source,
      @Nullable String note,
      Person by,
      Instant at) {
    EntryVersion first =
        new EntryVersion(1, Change.CREATED, content, from, null, source, note, at, by);
    return new CatalogueEntry(code, 1, unit, List.of(first), List.of());
  }

  /** The same content again changes nothing. */
  CatalogueEntry change(
      EntryContent content,
      LocalDate from,
      Source source,
      @Nullable String note,
      Person by,
      Instant at) {
    EntryVersion now = current();
    if (now.content().equals(content) && now.validTo() == null) {
      return this;
    }
    if (from.isBefore(now.validFrom())) {
      throw new Refusal(
          CommonCode.INVALID_CONTENT,
          "新版本不能早于现行版本生效。",
          List.of(new FieldProblem("/validFrom", "不能早于" + now.validFrom())));
    }
    return with(Change.CHANGED, content, from, null, source, note, by, at);
  }

  /** In force up to and including that day. */
  CatalogueEntry close(LocalDate on, String reason, Person by, Instant at) {
    EntryVersion now = current();
    if (now.validTo() != null) {
      throw Refusal.illegalTransition("关闭目录条目", "已关闭");
    }
    if (on.isBefore(now.validFrom())) {
      throw new Refusal(
          CommonCode.INVALID_CONTENT,
          "关闭日期不能早于生效日期。",
          List.of(new FieldProblem("/on", "不能早于" + now.validFrom())));
    }
    return with(Change.CLOSED, now.content(), now.validFrom(), on, now.source(), reason, by, at);
  }

  EntryVersion current() {
    return versions.getLast();
  }

  /** The version of that day, also of a day on which it is closed; empty before the first. */
  Optional<EntryVersion> asOf(LocalDate day) {
    return versions.reversed().stream()
        .filter(version -> !version.validFrom().isAfter(day))
        .findFirst();
  }

  boolean isInForce(LocalDate day) {
    return asOf(day).filter(version -> version.holdsOn(day)).isPresent();
  }

  /**
   * The day since when it has been in force without a break, seen from a day on which it is: terms
   * of an entry that was closed and opened again run anew.
   */
  LocalDate inForceSince(LocalDate day) {
    List<EntryVersion> begun =
        versions.stream().filter(version -> !version.validFrom().isAfter(day)).toList();
    LocalDate since = begun.getLast().validFrom();
    for (EntryVersion version : begun.reversed()) {
      LocalDate last = version.validTo();
      if (last != null && last.plusDays(1).isBefore(since)) {
        return since;
      }
      since = version.validFrom();
    }
    return since;
  }

  KnownCode known(LocalDate day) {
    EntryContent content = asOf(day).orElseThrow().content();
    return new KnownCode(id, unit, content.content(), content.timeLimit());
  }

  private CatalogueEntry with(
      Change change,
      EntryContent content,
      LocalDate from,
      @Nullable LocalDate to,
      Source source,
      @Nullable String note,
      Person by,
      Instant at) {
    List<EntryVersion> more = new ArrayList<>(versions);
    more.add(
        new EntryVersion(versions.size() + 1, change, content, from, to, source, note, at, by));
    return new CatalogueEntry(id, revision + 1, unit, more, pending);
  }
}
