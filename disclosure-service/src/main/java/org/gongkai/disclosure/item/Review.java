package org.gongkai.disclosure.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an item's review keeps beside the approvals.
 *
 * @param flow since the last submission; null before
 * @param coReaders those asked by name; empty for anybody who may
 * @param gatekeeper who must let an important item through
 * @param gatekeeping the gatekeeper's word
 * @param closed the full text of an item that is open in part only
 * @param reassessment the last one
 * @param reassessOn by when it is looked at again what is kept from the public; stale once it is
 *     open
 */
public record Review(
    @Nullable ReviewFlow flow,
    boolean important,
    List<Person> coReaders,
    @Nullable Person gatekeeper,
    List<CoReading> coReadings,
    @Nullable CoReading gatekeeping,
    @Nullable Secrecy secrecy,
    @Nullable Closed closed,
    @Nullable Emergency emergency,
    @Nullable Reassessment reassessment,
    @Nullable LocalDate reassessOn) {

  /** As it is before anything has happened. */
  static final Review NONE =
      new Review(null, false, List.of(), null, List.of(), null, null, null, null, null, null);

  /** The content that stays inside, with what was said when it was closed. */
  public record Closed(Content content, String contentHash, Secrecy.Ground ground, Instant at) {}

  public Review {
    coReaders = coReaders == null ? List.of() : List.copyOf(coReaders);
    coReadings = coReadings == null ? List.of() : List.copyOf(coReadings);
  }

  /** The flow of this review, or the one that holds where none is configured. */
  public ReviewFlow rules() {
    return flow == null ? ReviewFlow.INITIAL : flow;
  }

  Review under(ReviewFlow next) {
    return new Review(
        next,
        important,
        coReaders,
        gatekeeper,
        coReadings,
        gatekeeping,
        secrecy,
        closed,
        emergency,
        reassessment,
        reassessOn);
  }

  Review marked(boolean mark, List<Person> readers, @Nullable Person keeper) {
    return new Review(
        flow,
        mark,
        readers,
        keeper,
        coReadings,
        gatekeeping,
        secrecy,
        closed,
        emergency,
        reassessment,
        reassessOn);
  }

  Review read(CoReading reading) {
    return new Review(
        flow,
        important,
        coReaders,
        gatekeeper,
        Item.with(coReadings, reading),
        gatekeeping,
        secrecy,
        closed,
        emergency,
        reassessment,
        reassessOn);
  }

  Review kept(CoReading word) {
    return new Review(
        flow,
        important,
        coReaders,
        gatekeeper,
        coReadings,
        word,
        secrecy,
        closed,
        emergency,
        reassessment,
        reassessOn);
  }

  Review stated(Secrecy statement) {
    return new Review(
        flow,
        important,
        coReaders,
        gatekeeper,
        coReadings,
        gatekeeping,
        statement,
        closed,
        emergency,
        reassessment,
        reassessOn);
  }

  Review closing(Closed full) {
    return new Review(
        flow,
        important,
        coReaders,
        gatekeeper,
        coReadings,
        gatekeeping,
        secrecy,
        full,
        emergency,
        reassessment,
        reassessOn);
  }

  /** Without an emergency that was asked for and has not come about. */
  Review calmed() {
    return emergency == null || emergency.publishedAt() != null ? this : emergency(null);
  }

  Review emergency(@Nullable Emergency next) {
    return new Review(
        flow,
        important,
        coReaders,
        gatekeeper,
        coReadings,
        gatekeeping,
        secrecy,
        closed,
        next,
        reassessment,
        reassessOn);
  }

  /** With what was decided of what is kept from the public; opened, nothing is kept any more. */
  Review reassessed(Reassessment done) {
    return new Review(
        flow,
        important,
        coReaders,
        gatekeeper,
        coReadings,
        gatekeeping,
        secrecy,
        done.result() == Reassessment.Result.OPENED ? null : closed,
        emergency,
        done,
        done.nextDate());
  }

  Review reassessOn(LocalDate day) {
    return new Review(
        flow,
        important,
        coReaders,
        gatekeeper,
        coReadings,
        gatekeeping,
        secrecy,
        closed,
        emergency,
        reassessment,
        day);
  }
}
