package org.gongkai.disclosure.standard;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.disclosure.catalogue.TimeLimit;
import org.jspecify.annotations.Nullable;

/**
 * An item of a standard catalogue. The texts are as in the file; the rest is what they say.
 *
 * @param code empty while the item is only read
 * @param channels those with a ticked box
 * @param extra what stands in columns that are not official ones
 * @param sourceRow the row of the file it was read from
 * @param since when it first came into force, in whichever edition; null before
 */
public record StandardItem(
    String code,
    String field,
    String number,
    String first,
    String second,
    String content,
    String basis,
    @Nullable TimeLimit timeLimit,
    String subject,
    List<String> channels,
    String channelText,
    @Nullable Audience audience,
    String audienceText,
    @Nullable Mode mode,
    String modeText,
    List<Level> levels,
    String levelText,
    List<Extra> extra,
    int sourceRow,
    @Nullable LocalDate since) {

  /** For whom. */
  public enum Audience {
    ALL,
    GROUPS,
    BOTH
  }

  /** In which way. */
  public enum Mode {
    ACTIVE,
    ON_REQUEST,
    BOTH
  }

  /** A column beyond the official ones. */
  public record Extra(String heading, String text) {}

  /** Not of any edition yet. */
  StandardItem coded(String fresh) {
    return with(fresh, null);
  }

  /** With the code and the age of the one that it continues. */
  StandardItem continuing(StandardItem known) {
    return with(known.code, known.since);
  }

  /** In force from that day, unless it was already. */
  StandardItem inForceFrom(LocalDate day) {
    return since == null ? with(code, day) : this;
  }

  private StandardItem with(String other, @Nullable LocalDate from) {
    return new StandardItem(
        other,
        field,
        number,
        first,
        second,
        content,
        basis,
        timeLimit,
        subject,
        channels,
        channelText,
        audience,
        audienceText,
        mode,
        modeText,
        levels,
        levelText,
        extra,
        sourceRow,
        from);
  }

  /** What is shown of it where there is little room. */
  String name() {
    return second.isBlank() ? first : first.isBlank() ? second : first + " / " + second;
  }
}
