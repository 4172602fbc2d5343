package org.gongkai.disclosure.standard;

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
    int sourceRow) {

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

  StandardItem coded(String other) {
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
        sourceRow);
  }

  /** What is shown of it where there is little room. */
  String name() {
    return second.isBlank() ? first : first.isBlank() ? second : first + " / " + second;
  }
}
