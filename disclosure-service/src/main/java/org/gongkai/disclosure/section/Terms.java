package org.gongkai.disclosure.section;

import java.util.Set;
import org.gongkai.disclosure.unit.UnitNode;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How soon columns have to show something new, and of whom that is expected.
 *
 * @param dynamicDays of news columns (国办秘函〔2019〕19号: two weeks)
 * @param noticeDays of notices and policy documents (six months)
 * @param warnDays a column that is due within so many days is pointed out
 * @param kinds of units that have to keep a section of their own
 */
@ConfigurationProperties("gongkai.disclosure.terms")
public record Terms(int dynamicDays, int noticeDays, int warnDays, Set<String> kinds) {

  /** A unit whose kind was never heard counts. */
  public boolean bind(UnitNode unit) {
    return unit.active() && (unit.kind() == null || kinds.contains(unit.kind()));
  }
}
