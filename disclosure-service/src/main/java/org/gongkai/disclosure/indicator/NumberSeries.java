package org.gongkai.disclosure.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.disclosure.search.Fact;
import org.gongkai.platform.text.DocumentNumber;

/**
 * The document numbers of one unit, issuer and year (〔year〕n号), from 1 to the last one that is
 * public; a document of a higher body that is only passed on belongs to no series.
 *
 * @param published how many of them are public
 * @param last the highest one
 * @param missing those below it that are not public
 * @param more how many missing ones are not listed
 * @param explained those missing of which somebody has said why
 */
public record NumberSeries(
    String unit,
    String issuer,
    int year,
    int published,
    int last,
    List<Integer> missing,
    int more,
    boolean complete,
    List<Gap> explained) {

  private static final int MOST = 200;

  /** Types that carry the numbers of other documents, or of other bodies. */
  private static final List<String> FOREIGN = List.of("REPOST", "INTERPRETATION", "PRESS_RELEASE");

  private record Key(String unit, String issuer, int year) {}

  /** By unit, issuer and year. */
  static List<NumberSeries> of(Collection<Fact> facts, Map<String, List<Gap>> explained) {
    Map<Key, SortedSet<Integer>> serials =
        new TreeMap<>(
            Comparator.comparing(Key::unit).thenComparing(Key::issuer).thenComparingInt(Key::year));
    for (Fact fact : facts) {
      String written = fact.documentNumber();
      if (written != null && !FOREIGN.contains(fact.type())) {
        DocumentNumber.parse(written)
            .filter(number -> number.year() != null)
            .ifPresent(number ->
                serials
                    .computeIfAbsent(key(fact, number), key -> new TreeSet<>())
                    .add(number.serial()));
      }
    }
    return serials.entrySet().stream()
        .map(one -> of(one.getKey(), one.getValue(), explained))
        .toList();
  }

  private static Key key(Fact fact, DocumentNumber number) {
    Integer year = number.year();
    return new Key(fact.unit(), number.issuer(), year == null ? 0 : year);
  }

  private static NumberSeries of(
      Key key, SortedSet<Integer> serials, Map<String, List<Gap>> explained) {
    List<Integer> missing = new ArrayList<>();
    int last = serials.last();
    for (int serial = 1; serial < last && missing.size() < MOST; serial++) {
      if (!serials.contains(serial)) {
        missing.add(serial);
      }
    }
    int gaps = last - serials.size();
    String id = ExplainedSeries.id(key.unit, key.issuer, key.year);
    List<Gap> known =
        explained.getOrDefault(id, List.of()).stream()
            .filter(gap -> gap.serial() < last && !serials.contains(gap.serial()))
            .toList();
    return new NumberSeries(
        key.unit,
        key.issuer,
        key.year,
        serials.size(),
        last,
        List.copyOf(missing),
        gaps - missing.size(),
        gaps == 0,
        known);
  }

  boolean is(String someUnit, String someIssuer, int someYear) {
    return unit.equals(someUnit) && issuer.equals(someIssuer) && year == someYear;
  }

  /** Whether that number is missing; beyond those listed, every one up to the last may be. */
  boolean lacks(int serial) {
    boolean unlisted = more > 0 && serial > missing.getLast() && serial < last;
    return unlisted || missing.contains(serial);
  }

  /** Those listed of which nobody has said why. */
  List<Integer> unexplained() {
    return missing.stream()
        .filter(serial -> explained.stream().noneMatch(gap -> gap.serial() == serial))
        .toList();
  }

  /** Whether nothing is missing but what was explained. */
  boolean isSettled() {
    return explained.size() == gaps();
  }

  /** How many are missing, also those that are not listed. */
  int gaps() {
    return missing.size() + more;
  }

  /** As it begins, such as 望教体〔2026〕. */
  String prefix() {
    return issuer + "〔" + year + "〕";
  }
}
