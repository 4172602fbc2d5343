package org.gongkai.disclosure.screening;

import java.time.Instant;
import java.util.List;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.screening.detector.Kind;
import org.gongkai.disclosure.screening.detector.Place;
import org.gongkai.disclosure.screening.detector.Severity;
import org.jspecify.annotations.Nullable;

/**
 * @param open how many findings stand in the way
 */
record FindingsView(
    String itemId,
    String contentHash,
    Instant screenedAt,
    long revision,
    long open,
    boolean cut,
    List<Line> findings) {

  record Line(
      String id,
      Kind detector,
      String detectorName,
      Severity severity,
      Place place,
      String excerpt,
      @Nullable String suggest,
      @Nullable String why,
      Finding.State state,
      @Nullable Person by,
      @Nullable String reason,
      @Nullable Instant at) {

    static Line of(Finding finding) {
      return new Line(
          finding.id(),
          finding.detector(),
          finding.detector().label(),
          finding.severity(),
          finding.place(),
          finding.excerpt(),
          finding.suggest(),
          finding.why(),
          finding.state(),
          finding.by(),
          finding.reason(),
          finding.at());
    }
  }

  static FindingsView of(Screening screening) {
    return new FindingsView(
        screening.id(),
        screening.contentHash(),
        screening.screenedAt(),
        screening.revision(),
        screening.blocking().size(),
        screening.cut(),
        screening.findings().stream().map(Line::of).toList());
  }
}
