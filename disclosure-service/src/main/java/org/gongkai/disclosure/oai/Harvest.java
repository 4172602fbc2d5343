package org.gongkai.disclosure.oai;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.gongkai.disclosure.oai.OaiError.Code;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * What a list request selects and how far it has come. A token holds all of it, so that a harvest
 * can go on at any instance and at any time.
 *
 * @param from the first instant, in milliseconds; {@link Long#MIN_VALUE} without one
 * @param until the last instant, in milliseconds; {@link Long#MAX_VALUE} without one
 * @param set empty for everything
 * @param delivered records of earlier pages
 * @param after where the last page ended; null before the first
 */
record Harvest(long from, long until, String set, long delivered, @Nullable Cursor after) {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern SECOND =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");

  static Harvest of(OaiRequest request) {
    String token = request.get(Verb.TOKEN);
    if (token != null) {
      return resumed(token);
    }
    request.checkFormat();
    String from = request.get(Verb.FROM);
    String until = request.get(Verb.UNTIL);
    if (from != null && until != null && from.length() != until.length()) {
      throw bad("from and until must have the same granularity");
    }
    long first = from == null ? Long.MIN_VALUE : first(from);
    long last = until == null ? Long.MAX_VALUE : last(until);
    if (first > last) {
      throw bad("from must not be later than until");
    }
    String set = request.get(Verb.SET);
    return new Harvest(first, last, set == null ? "" : set, 0, null);
  }

  /** The same harvest after a page that ended at that place. */
  String token(String next, int page) {
    Cursor place = Cursor.parse(next);
    return Cursor.of(from, until, set, delivered + page, place.number(0), place.text(1)).encode();
  }

  @Nullable Instant fromInstant() {
    return from == Long.MIN_VALUE ? null : Instant.ofEpochMilli(from);
  }

  @Nullable Instant untilInstant() {
    return until == Long.MAX_VALUE ? null : Instant.ofEpochMilli(until);
  }

  private static Harvest resumed(String token) {
    try {
      Cursor said = Cursor.parse(token);
      return new Harvest(
          said.number(0),
          said.number(1),
          said.text(2),
          said.number(3),
          Cursor.of(said.number(4), said.text(5)));
    } catch (Refusal damaged) {
      throw new OaiError(Code.BAD_RESUMPTION_TOKEN, "the token is not one of this repository");
    }
  }

  private static long first(String date) {
    return instant(date).toEpochMilli();
  }

  /** Both granularities include their whole day or second. */
  private static long last(String date) {
    ChronoUnit unit = DAY.matcher(date).matches() ? ChronoUnit.DAYS : ChronoUnit.SECONDS;
    return instant(date).plus(1, unit).toEpochMilli() - 1;
  }

  private static Instant instant(String date) {
    try {
      if (DAY.matcher(date).matches()) {
        return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      if (SECOND.matcher(date).matches()) {
        return Instant.parse(date);
      }
    } catch (DateTimeException noSuchDay) {
      throw bad("no such date");
    }
    throw bad("dates are YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ");
  }

  private static OaiError bad(String why) {
    return new OaiError(Code.BAD_ARGUMENT, why);
  }
}
