package org.gongkai.disclosure.account;

import java.util.List;
import java.util.Objects;
import org.gongkai.disclosure.unit.UnitNode;
import org.gongkai.disclosure.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * Who decides on filings (分级备案): the unit that watches over the account, then the government's
 * office. Where these are one, it decides once.
 */
final class FilingRoute {

  private static final String GOVERNMENT = "GOVERNMENT";

  private FilingRoute() {}

  /** The deciding units in their order; never empty. */
  static List<String> of(Profile profile, UnitTree tree) {
    String authority = authority(profile.sponsor(), tree);
    String named = profile.supervisor();
    String supervisor = named == null ? supervisor(profile.sponsor(), tree) : named;
    boolean between =
        !supervisor.equals(profile.sponsor()) && !tree.isWithin(authority, supervisor);
    return between ? List.of(supervisor, authority) : List.of(authority);
  }

  /** Who watches over the accounts of a unit unless another is named; the topmost one itself. */
  static String supervisor(String sponsor, UnitTree tree) {
    return Objects.requireNonNullElse(tree.parent(sponsor), sponsor);
  }

  /** The nearest government above the unit; the topmost unit where none is known as one. */
  private static String authority(String unit, UnitTree tree) {
    List<String> above = tree.path(unit);
    return above.stream()
        .skip(1)
        .filter(each -> isGovernment(tree.find(each)))
        .findFirst()
        .orElse(above.getLast());
  }

  private static boolean isGovernment(@Nullable UnitNode unit) {
    return unit != null && GOVERNMENT.equals(unit.kind());
  }
}
