package org.gongkai.feedback.privacy;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.platform.text.TextForm;
import org.jspecify.annotations.Nullable;

/** Says what in a text for the public would point to the person it is about. */
public final class Screening {

  private static final int SHORTEST_NAME = 2;

  /** Fewer digits occur by chance, in dates and sums. */
  private static final int SHORTEST_PHONE = 7;

  private final TextForm name;
  private final String phone;

  /** Besides personal data in general it looks for this person. */
  public Screening(String name, @Nullable String phone) {
    this.name = TextForm.of(name);
    this.phone = digits(phone == null ? "" : phone);
  }

  /** The Chinese names of what was found; empty if nothing was. */
  public List<String> findings(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    Stream<String> forms =
        Stream.of(Detector.values())
            .filter(detector -> !detector.in(plain).isEmpty())
            .map(Detector::label);
    Stream<@Nullable String> person =
        Stream.of(
            names(text) ? "留言人姓名" : null,
            phone.length() >= SHORTEST_PHONE && digits(plain).contains(phone) ? "留言人电话" : null);
    return Stream.concat(forms, person.filter(Objects::nonNull)).toList();
  }

  private boolean names(String text) {
    return name.value().codePointCount(0, name.value().length()) >= SHORTEST_NAME
        && TextForm.of(text).contains(name);
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9]", "");
  }
}
