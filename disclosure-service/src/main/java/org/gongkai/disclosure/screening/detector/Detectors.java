package org.gongkai.disclosure.screening.detector;

import java.time.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** All detectors with the dictionaries of the day. Immutable; may be used by many threads. */
public final class Detectors {

  private final List<Detector> all;

  public Detectors(
      Collection<Expression> forbidden, Collection<Expression> protectedTerms, Clock clock) {
    // Where two find the same digits the earlier one is right.
    this.all =
        List.of(
            new ResidentIds(clock),
            new BankCards(),
            new MobilePhones(),
            Codes.travelDocuments(),
            Codes.licencePlates(),
            new HomeAddresses(),
            new Marks(),
            new WrongExpressions(forbidden),
            new NearMisses(protectedTerms));
  }

  /** In the order of the text; what overlaps is found once. */
  public List<Hit> look(String passage) {
    Folded text = Folded.of(passage);
    List<Hit> hits = new ArrayList<>();
    BitSet numbers = new BitSet();
    for (Detector detector : all) {
      BitSet own = new BitSet();
      detector.look(
          text,
          hit -> {
            BitSet taken = hit.kind().isNumber() ? numbers : own;
            int next = taken.nextSetBit(hit.start());
            if (next < 0 || next >= hit.end()) {
              taken.set(hit.start(), hit.end());
              hits.add(hit);
            }
          });
    }
    hits.sort(Comparator.comparingInt(Hit::start));
    return hits;
  }
}
