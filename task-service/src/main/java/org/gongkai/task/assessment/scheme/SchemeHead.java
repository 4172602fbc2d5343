package org.gongkai.task.assessment.scheme;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme says besides its indicators.
 *
 * @param weightInGovernmentPerformance in percent; null where a scheme is no part of it
 * @param total full points
 * @param unitKinds the kinds of units that are assessed
 * @param unitIds only these units; all of the kinds when empty
 */
public record SchemeHead(
    int year,
    SchemeKind kind,
    String title,
    @Nullable BigDecimal weightInGovernmentPerformance,
    BigDecimal total,
    List<String> unitKinds,
    List<String> unitIds) {

  public SchemeHead {
    unitKinds = List.copyOf(unitKinds);
    unitIds = List.copyOf(unitIds);
  }

  SchemeHead copiedTo(int newYear, @Nullable String newTitle) {
    String renamed = title.replace(Integer.toString(year), Integer.toString(newYear));
    return new SchemeHead(
        newYear,
        kind,
        newTitle == null ? renamed : newTitle.strip(),
        weightInGovernmentPerformance,
        total,
        unitKinds,
        unitIds);
  }
}
